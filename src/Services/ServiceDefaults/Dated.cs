using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupplyChain.ServiceDefaults;

/// <summary>An item's position in a list that is ordered by date: the key behind which the next page begins.</summary>
public readonly record struct Dated(DateTimeOffset At, Guid Id) : IParsable<Dated>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id:N}");

    public static Dated Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException($"'{s}' is not a position in a list by date");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Dated result)
    {
        result = default;
        if (s?.Split('_') is not [var ticksText, var idText]
            || !long.TryParse(ticksText, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks
            || !Guid.TryParse(idText, out var id))
            return false;

        result = new Dated(new DateTimeOffset(ticks, TimeSpan.Zero), id);
        return true;
    }
}
