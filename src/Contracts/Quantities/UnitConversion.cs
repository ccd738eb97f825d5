using System.Globalization;

namespace SupplyChain.Contracts;

/// <summary>
/// How the figures of a row that counts in a unit of its own become figures in the unit of the part that it names: by UCUM where both
/// units measure the same, such as kg and g, and otherwise by the factor that the row states. Nothing is rounded: a figure that has
/// too many decimal places in the unit of the part is a fault.
/// </summary>
public sealed class UnitConversion
{
    /// <summary>What a product counts in, and a part that does not say it.</summary>
    const string Piece = "1";

    /// <summary>An accepted row was counted in another unit than its part's.</summary>
    public static readonly ReasonCode Told = new("counted-in-another-unit", "part", "unit", "factor", "partUnit");

    /// <summary>Further parts of a command that names very many were.</summary>
    public static readonly ReasonCode More = new("more-counted-in-other-units", "count");

    static readonly NumberAttribute Quantities = new QuantityAttribute(), Factors = new QuantityAboveZeroAttribute(),
        Prices = new PriceAttribute();

    readonly List<Fault> faults = [];
    readonly string part, unit, partUnit;
    readonly ExactRatio? ratio;

    /// <param name="unit">What the row counts in: a UCUM unit, or an annotation such as <c>{reel}</c>; null for the part's unit.</param>
    /// <param name="factor">How many of the part's units one of it is; null where UCUM says so.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="partUnit">Its unit; null for a product, which counts in pieces.</param>
    public UnitConversion(string? unit, decimal? factor, string part, string? partUnit)
    {
        this.part = part;
        this.partUnit = string.IsNullOrWhiteSpace(partUnit) ? Piece : partUnit.Trim();
        this.unit = string.IsNullOrWhiteSpace(unit) ? this.partUnit : unit.Trim();
        if (factor is { } stated && Factors.FaultOf(stated) is { } range) Add("unitFactor", range);
        else if (this.unit == this.partUnit) RequireOne(factor, isNamed: !string.IsNullOrWhiteSpace(unit));
        else if (new UnitAttribute().FaultOf(this.unit) is { } unknown)
            Add("unit", $"{unknown}; a package is written in braces, such as {{reel}}, and with a unitFactor");
        else if (partUnit is null) Add("unit", "a product is counted in pieces: leave unit empty, or write 1");
        else ratio = RatioBy(factor);
    }

    /// <summary>What is wrong with the row's unit, or with a figure that was converted.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What to tell of an accepted row; null where it counts in the part's unit.</summary>
    public Warning? Note => ratio is { } by ? new Warning("unit", Told.With(part, unit, by.Rounded, partUnit)) : null;

    /// <summary>A quantity of the row in the part's unit.</summary>
    public decimal Quantity(string field, decimal value) =>
        ratio is { } by ? Held(field, by.Times(value, Quantities.Decimals), Quantities, $"{Written(value)} {unit}") : value;

    /// <summary>A price for one of the row's unit as one for the part's.</summary>
    public decimal Price(string field, decimal value) =>
        ratio is { } by ? Held(field, by.Inverse.Times(value, Prices.Decimals), Prices, $"{Written(value)} for a {unit}") : value;

    void RequireOne(decimal? factor, bool isNamed)
    {
        if (factor is null or 1) return;
        Add("unitFactor", isNamed
            ? (FaultText)$"{part} is counted in {Named(partUnit)}, as this row is: leave unitFactor empty"
            : $"says how many {Named(partUnit)} one of the row's unit is, and the row names none: "
                + $"write it in unit, or leave unitFactor empty");
    }

    ExactRatio? RatioBy(decimal? factor)
    {
        var (own, other) = (UcumUnit.Find(unit)!, UcumUnit.Find(partUnit));
        if (own.Offset != 0 || other is { Offset: not 0 })
        {
            Add("unit", $"nothing is counted in degrees of a scale: count {part} in {Named(partUnit)}");
            return null;
        }
        if (IsAnnotated(unit) || IsAnnotated(partUnit) || other is null || own.Dimension != other.Dimension)
        {
            if (factor is { } stated) return new ExactRatio(stated, 1);
            Add("unit", $"{part} is counted in {Named(partUnit)}, and {unit} does not say how many that is: "
                + $"write in unitFactor how many {Named(partUnit)} one {unit} is, or count in {Named(partUnit)}");
            return null;
        }
        var known = new ExactRatio(own.Factor, other.Factor);
        if (factor is null || new ExactRatio(factor.Value, 1) == known) return known;
        Add("unitFactor", $"one {unit} is {Written(known.Rounded)} {partUnit}, not {Written(factor.Value)}: leave unitFactor empty");
        return null;
    }

    decimal Held(string field, decimal? converted, NumberAttribute bounds, FaultText given)
    {
        if (converted is not { } value)
            Add(field, $"{given} is not within {bounds.Decimals} decimal places of {Named(partUnit)}, and nothing is rounded: "
                + $"write the figures of the row in {Named(partUnit)}");
        else if (bounds.FaultOf(value) is { } range) Add(field, $"{given} is {Written(value)} in {Named(partUnit)}: {range}");
        else return value;
        return 0;
    }

    void Add(string field, FaultText reason) => faults.Add(new Fault(field, reason));

    /// <summary>UCUM takes an annotation for the number 1: only who wrote it knows how many there are in a reel.</summary>
    static bool IsAnnotated(string unit) => unit.Contains('{', StringComparison.Ordinal);

    static FaultText Named(string unit) => unit == Piece ? (FaultText)"pieces (1)" : FaultText.Plain(unit);

    static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
