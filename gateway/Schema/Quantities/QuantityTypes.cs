using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema.Quantities;

[ObjectType<WeekQuantity>, ObjectType<Band>, ObjectType<BandedSum>]
[ObjectType<ReportCorrection>, ObjectType<CorrectedFigure>, AllowSignedIn]
static class QuantityTypes;
