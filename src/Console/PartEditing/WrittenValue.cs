using SupplyChain.Console.Parts;

using static System.FormattableString;

namespace SupplyChain.Console.PartEditing;

/// <summary>A stated value as the catalogue reads it again.</summary>
static class WrittenValue
{
    /// <summary>Such as <c>940 nm</c>, <c>-40..85 Cel</c>, <c>5 ± 0.5 V</c> or <c>5 +0.1/-0.2 mm</c>.</summary>
    public static string Of(PartViewAnswer.Property stated)
    {
        if (stated.Text is { } text) return text;
        var unit = stated.Unit is null or "" or "1" ? "" : $" {stated.Unit}";
        return (stated.Number, stated.Least, stated.Most) switch
        {
            (null, { } least, { } most) => Invariant($"{least}..{most}{unit}"),
            (null, { } least, null) => Invariant($"min. {least}{unit}"),
            (null, null, { } most) => Invariant($"max. {most}{unit}"),
            ({ } nominal, { } least, { } most) when nominal - least == most - nominal => Invariant($"{nominal} ± {most - nominal}{unit}"),
            ({ } nominal, { } least, { } most) => Invariant($"{nominal} +{most - nominal}/-{nominal - least}{unit}"),
            ({ } nominal, _, _) => Invariant($"{nominal}{unit}"),
            _ => "",
        };
    }
}
