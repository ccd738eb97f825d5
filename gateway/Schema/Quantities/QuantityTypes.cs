using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema.Quantities;

[ObjectType<WeekQuantity>, ObjectType<Band>, ObjectType<BandedSum>, AllowSignedIn]
static class QuantityTypes;
