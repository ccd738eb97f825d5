using System.Globalization;

namespace SupplyChain.Contracts;

/// <summary>
/// Between which bounds an input is taken. Every text, number and list of an input names its kind. Ids, dates and moments need none:
/// all of them have the bounds of <see cref="Window"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public abstract class BoundAttribute : Attribute
{
    /// <summary>What is wrong with a value, in words that tell a person what to write; null where it is within the bounds.</summary>
    public abstract FaultText? FaultOf(object value);
}

/// <summary>A kind of number.</summary>
/// <param name="minimum">The smallest number that is taken.</param>
/// <param name="maximum">The largest number that is taken.</param>
/// <param name="decimals">How many decimal places a number may have.</param>
public abstract class NumberAttribute(double minimum, double maximum, int decimals) : BoundAttribute
{
    public decimal Minimum { get; } = (decimal)minimum;

    public decimal Maximum { get; } = (decimal)maximum;

    public int Decimals => decimals;

    /// <summary>Whether a stored number can be calculated with: it lies between the bounds, whatever its decimal places.</summary>
    public bool Spans(decimal number) => number >= Minimum && number <= Maximum;

    public override FaultText? FaultOf(object value) => value switch
    {
        // What is measured comes as a double, and no double has a number of decimal places.
        double number => number >= minimum && number <= maximum ? null : Range,
        decimal number => FaultOf(number),
        IConvertible number => FaultOf(number.ToDecimal(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"{value.GetType()} is not a number", nameof(value)),
    };

    FaultText Range => $"{Written(Minimum)} to {Written(Maximum)}";

    FaultText? FaultOf(decimal number) =>
        number < Minimum || number > Maximum ? Range
        : decimal.Round(number, decimals) == number ? null
        : decimals == 0 ? (FaultText)"a whole number"
        : $"at most {decimals} decimal places";

    static string Written(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);
}

/// <summary>How many entries a list may have.</summary>
public sealed class EntriesAttribute(int minimum, int maximum) : BoundAttribute
{
    public int Maximum => maximum;

    /// <summary>The member of an entry by which a fault names it, as in <c>properties.range</c>; by its position unless given.</summary>
    public string? By { get; init; }

    public override FaultText? FaultOf(object value) =>
        ((System.Collections.ICollection)value).Count is var count && count >= minimum && count <= maximum
            ? null
            : (FaultText)$"{minimum:N0} to {maximum:N0} entries, not {count:N0}";
}
