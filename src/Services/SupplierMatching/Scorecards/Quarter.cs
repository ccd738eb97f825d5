using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.Scorecards;

/// <summary>A calendar quarter in China.</summary>
/// <param name="From">Its first day.</param>
public sealed record Quarter(DateOnly From)
{
    const int Months = 3;

    /// <summary>Its last day.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    public Quarter Before => new(From.AddMonths(-Months));

    public static Quarter Of(DateTimeOffset at) => Of(ChinaDay.Of(at));

    public static Quarter Of(DateOnly day) => new(new DateOnly(day.Year, (day.Month - 1) / Months * Months + 1, 1));

    public bool Contains(DateTimeOffset at) => Of(at) == this;

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The quarter of a moment, and those before it.</summary>
    public static IEnumerable<Quarter> Latest(DateTimeOffset now, int count)
    {
        var quarter = Of(now);
        for (var i = 0; i < count; i++, quarter = quarter.Before) yield return quarter;
    }
}
