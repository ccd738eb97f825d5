namespace SupplyChain.Contracts;

// The bounds are wide enough for every real figure and narrow enough that no sum and no product that the services form of them
// leaves the range of decimal, 7.9e28: a quantity x a price x the weeks of a plan is below 2e20.

/// <summary>A quantity of a component or a product, in its unit.</summary>
public sealed class QuantityAttribute() : NumberAttribute(0, 1e9, 6);

/// <summary>A quantity of which there must be some, such as the least that is sold.</summary>
public sealed class QuantityAboveZeroAttribute() : NumberAttribute(1e-6, 1e9, 6);

/// <summary>What is added to a quantity, or taken from it.</summary>
public sealed class QuantityChangeAttribute() : NumberAttribute(-1e9, 1e9, 6);

/// <summary>A price per unit of quantity.</summary>
public sealed class PriceAttribute() : NumberAttribute(1e-6, 1e9, 6);

/// <summary>An amount of money; there may be none.</summary>
public sealed class MoneyAttribute() : NumberAttribute(0, 1e9, 6);

/// <summary>What one unit of a currency is worth in another.</summary>
public sealed class ConversionAttribute() : NumberAttribute(1e-9, 1e6, 9);

/// <summary>A customs duty as a share of the customs value; more than the whole where trade is fended off.</summary>
public sealed class DutyAttribute() : NumberAttribute(0, 10, 6);

/// <summary>A part of a whole, such as a yield.</summary>
public sealed class ShareAttribute() : NumberAttribute(0, 1, 6);

/// <summary>What remains of a capacity; more than the whole where it grows.</summary>
public sealed class CapacityShareAttribute() : NumberAttribute(0, 10, 6);

/// <summary>A share that is lost in assembly; more than the whole where most pieces are.</summary>
public sealed class AttritionAttribute() : NumberAttribute(0, 10, 6);

/// <summary>A change relative to what was before.</summary>
public sealed class RatioAttribute() : NumberAttribute(0, 1e6, 6);

/// <summary>What another quantity is multiplied by.</summary>
public sealed class FactorAttribute() : NumberAttribute(1e-6, 1000, 6);

/// <summary>How much a criterion counts.</summary>
public sealed class WeightAttribute() : NumberAttribute(0, 10_000, 6);

/// <summary>Process capability.</summary>
public sealed class CpkAttribute() : NumberAttribute(1e-6, 10, 6);

/// <summary>A number of things.</summary>
public sealed class CountAttribute(int minimum, int maximum) : NumberAttribute(minimum, maximum, 0);

/// <summary>A number of days.</summary>
public sealed class DaysAttribute(int minimum, int maximum) : NumberAttribute(minimum, maximum, 0);

/// <summary>A number of minutes.</summary>
public sealed class MinutesAttribute(int minimum, int maximum) : NumberAttribute(minimum, maximum, 0);

/// <summary>A measured value, or the limit of one.</summary>
public sealed class MeasurementAttribute() : NumberAttribute(-1e12, 1e12, 28);

/// <summary>A physical property, in whatever unit it is stated.</summary>
public sealed class PropertyValueAttribute() : NumberAttribute(-1e15, 1e15, 28);

/// <summary>By how much a physical property may differ.</summary>
public sealed class ToleranceAttribute() : NumberAttribute(0, 1e15, 28);
