using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.DemandForecasting;

[ObjectType<PlanVolatility>, ObjectType<PlanRevision>, ObjectType<ComponentRequirementWeek>, ObjectType<RequirementSource>]
[ObjectType<DemandOutlookWeek>, ObjectType<PlanAccuracy>, Allow(Roles.Oem)]
static class DemandParts;

[ObjectType<UnresolvedItem>, Allow(Roles.Oem)]
static class UnresolvedItemType
{
    /// <summary>Why, in words.</summary>
    public static string Reason(UnresolvedItem item, ReasonWords words) =>
        item.ReasonCoded is { } coded ? words.Of(coded) : item.Reason;

    /// <summary>The same as a code with parameters; null in an answer of a service from before there was one.</summary>
    public static Reason? ReasonCoded(UnresolvedItem item) => item.ReasonCoded;
}

[ObjectType<DemandPlan>, Allow(Roles.Oem)]
static class DemandPlanType
{
    /// <summary>The component that is planned; null for a product.</summary>
    public static async Task<Component?> Component(DemandPlan plan, Batch<Guid, Component> components) =>
        plan.ComponentId is { } id ? await components.Load(id) : null;

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, DemandPlan>> ById(
        IReadOnlyList<Guid> ids, IDemandForecasting demand, CancellationToken cancel) =>
        (await demand.PlansById(ids, cancel)).ToDictionary(plan => plan.Id);
}

[ObjectType<ActualDemand>, Allow(Roles.Oem)]
static class ActualDemandType
{
    /// <summary>The component of the actuals; null for a product.</summary>
    public static async Task<Component?> Component(ActualDemand actuals, Batch<Guid, Component> components) =>
        actuals.ComponentId is { } id ? await components.Load(id) : null;
}

[ObjectType<StockLevel>, Allow(Roles.Oem)]
static class StockLevelType
{
    public static Task<Component?> Component(StockLevel stock, Batch<Guid, Component> components) => components.Load(stock.ComponentId);
}

[ObjectType<DemandOutlook>, Allow(Roles.Oem)]
static class DemandOutlookType
{
    /// <summary>The method, in words.</summary>
    public static string Method(DemandOutlook outlook, ReasonWords words) => words.Of(outlook.Method);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason MethodCoded(DemandOutlook outlook) => outlook.Method;

    /// <summary>Why, in words.</summary>
    public static string Reason(DemandOutlook outlook, ReasonWords words) => words.Of(outlook.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(DemandOutlook outlook) => outlook.Reason;
}
