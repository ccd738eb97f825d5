using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Parts;

/// <summary>Properties of parts as people read them.</summary>
static class PropertyText
{
    /// <summary>The name in the reader's language with its unit; the code where the taxonomy does not know it.</summary>
    public static string Title(PropertyName? known, string name, Language language) => known is null ? name
        : known.Unit is null or "" or "1" ? known.In(language) : $"{known.In(language)} ({known.Unit})";

    /// <summary>A number, a range, or a number with the range of its tolerance. The unit stands elsewhere.</summary>
    public static string Of(decimal? number, decimal? least, decimal? most) => (number, least, most) switch
    {
        ({ } exact, null, null) => Formats.Number(exact),
        ({ } nominal, _, _) => $"{Formats.Number(nominal)} ({Of(null, least, most)})",
        (null, { } from, { } until) => $"{Formats.Number(from)} – {Formats.Number(until)}",
        (null, { } from, null) => $"≥ {Formats.Number(from)}",
        (null, null, { } until) => $"≤ {Formats.Number(until)}",
        _ => "",
    };
}
