using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<DemandPlan>, ObjectType<PlanVolatility>, ObjectType<ActualDemand>, ObjectType<StockLevel>, Allow(Roles.Oem)]
static class DemandTypes;

[ObjectType<ComponentRequirement>, ObjectType<ComponentRequirementWeek>, ObjectType<RequirementSource>]
[ObjectType<UnresolvedItem>, ObjectType<DemandOutlook>, ObjectType<DemandOutlookWeek>, ObjectType<PlanAccuracy>]
[Allow(Roles.Oem)]
static class RequirementTypes;

[ObjectType<RegionalRequirement>, ObjectType<RegionalRequirementWeek>, Allow(Roles.Alliance)]
static class RegionalRequirementTypes;
