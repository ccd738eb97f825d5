using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>What every command about demand must fulfil.</summary>
public static class DemandRules
{
    /// <summary>Two and a half years: CX-0128 asks for nine months at least and calls 24 ideal.</summary>
    public const int MaxWeeks = 130;

    public const decimal MaxQuantity = 1_000_000_000m;

    /// <summary>Milligrams of a tonne; what is smaller is a slip, and ratios to it have no meaning.</summary>
    public const int MaxDecimals = 6;

    /// <param name="known">Whether the catalogue has told of the component, where one is named.</param>
    public static Faults RequireItem(this Faults faults, string? product, Guid? componentId, bool known) => faults
        .Require(product is null ^ componentId is null, "product", "name either a product or a componentId")
        .Require(product is null || product.Trim() is { Length: > 0 and <= 200 }, "product", "1 to 200 characters")
        .Require(componentId is null || known, "componentId", $"the catalogue has no component {componentId}");

    public static Faults RequireRegion(this Faults faults, string region) => faults
        .Require(RegionCode.IsWellFormed(region), "region", "a GB/T 2260 code of six digits, such as 370200");

    public static Faults RequireCategory(this Faults faults, string category) => faults
        .Require(DemandCategory.IsKnown(category), "category", $"one of {string.Join(", ", DemandCategory.Meanings.Keys)}");

    /// <summary>Mondays from <paramref name="first"/> to <paramref name="last"/>, each once, with sound quantities.</summary>
    public static Faults RequireWeeks(
        this Faults faults, string field, IReadOnlyList<WeekQuantity> weeks, DateOnly first, DateOnly last, int fewest = 1)
    {
        faults.Require(weeks.Count >= fewest && weeks.Count <= MaxWeeks, field, $"{fewest} to {MaxWeeks} weeks, not {weeks.Count}");
        var seen = new HashSet<DateOnly>();
        foreach (var (index, week) in weeks.Take(MaxWeeks).Index())
        {
            // The serialiser lets a null pass for an element of a list.
            if (week is null) faults.Require(false, $"{field}[{index}]", "is missing");
            else faults.RequireWeek($"{field}[{index}].", week, first, last)
                .Require(seen.Add(week.Week), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is named twice");
        }
        return faults;
    }

    public static Faults RequireWeek(this Faults faults, string path, WeekQuantity week, DateOnly first, DateOnly last) => faults
        .Require(IsoWeek.IsMonday(week.Week), $"{path}week", $"{week.Week:yyyy-MM-dd} is no Monday")
        .Require(week.Week >= first && week.Week <= last, $"{path}week", $"must be from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")
        .RequireQuantity($"{path}quantity", week.Quantity);

    public static Faults RequireQuantity(this Faults faults, string field, decimal quantity) => faults
        .Require(quantity is >= 0 and <= MaxQuantity, field, $"0 to {MaxQuantity:0}")
        .Require(decimal.Round(quantity, MaxDecimals) == quantity, field, $"at most {MaxDecimals} decimals");

    /// <summary>The first week a plan or an actual may name: what is older no longer helps a forecast.</summary>
    public static DateOnly Earliest(DateTimeOffset now) => IsoWeek.Of(now).AddDays(-7 * MaxWeeks);

    public static DateOnly Latest(DateTimeOffset now) => IsoWeek.Of(now).AddDays(7 * MaxWeeks);
}
