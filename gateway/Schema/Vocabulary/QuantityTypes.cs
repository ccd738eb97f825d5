using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema.Vocabulary;

[ObjectType<WeekQuantity>, ObjectType<Band>, ObjectType<BandedSum>, AllowSignedIn]
static class QuantityTypes;
