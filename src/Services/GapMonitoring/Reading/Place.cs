using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>A gap's position in the list: the key after which the next page starts.</summary>
readonly record struct Place(long Rank, Guid Id) : IParsable<Place>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}_{Id:N}");

    public static Place Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var place) ? place : throw new FormatException($"'{s}' is not a position in the list of gaps");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Place result)
    {
        result = default;
        if (s?.Split('_') is not [var rankText, var idText]
            || !long.TryParse(rankText, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            || !Guid.TryParse(idText, out var id))
            return false;

        result = new Place(rank, id);
        return true;
    }
}
