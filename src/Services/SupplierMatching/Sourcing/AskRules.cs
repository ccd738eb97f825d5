using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Validation of a sourcing request.</summary>
static class AskRules
{
    const int MaxWeeks = 104;
    const int MaxProperties = 50;

    /// <summary>Exactly one of component and class; valid weeks, see Weeks; each property a number or a text.</summary>
    public static Faults Ask(this Faults faults, Ask ask, DateTimeOffset now)
    {
        faults
            .Require(ask.ComponentId is null != ask.Class is null, "componentId", "either a component or a class, not both")
            .Require(ask.Class is null or { Length: > 0 and <= 100 }, "class", "1 to 100 characters")
            .Require(ask.ComponentId is not null || !ask.AcceptSubstitutes, "acceptSubstitutes", "goes with a component only")
            .Require(ask.ComponentId is null || ask.Properties.Count == 0, "properties", "go with a class only")
            .Require(ask.Properties.Count <= MaxProperties, "properties", $"{MaxProperties} at most")
            .Require(RegionCode.IsWellFormed(ask.Region), "region", "a GB/T 2260 code of six digits, such as 370200")
            .Weeks(ask.Weeks, "weeks", now);
        foreach (var (index, property) in ask.Properties.Take(MaxProperties).Index())
            faults
                .Within(property, $"properties[{index}]")
                .Require(property.Number is null != property.Text is null, $"properties[{index}].number",
                    "either a number or a text, not both")
                .Require(
                    property.Number is not { } number || UcumUnit.Find(property.Unit) is not { } unit || unit.ToBase(number) is not null,
                    $"properties[{index}].number", $"is too large or too small to be compared in {property.Unit}");
        return faults;
    }

    /// <summary>1 to 104 different Mondays of weeks not over yet, each with a quantity above 0 and at most 1,000,000,000.</summary>
    public static Faults Weeks(this Faults faults, IReadOnlyList<WeekQuantity> weeks, string field, DateTimeOffset now)
    {
        faults
            .Require(weeks.Count is > 0 and <= MaxWeeks, field, $"1 to {MaxWeeks} weeks")
            .Require(weeks.DistinctBy(week => week.Week).Count() == weeks.Count, field, "each week once");
        foreach (var (index, week) in weeks.Take(MaxWeeks).Index())
            faults
                .Require(IsoWeek.IsMonday(week.Week), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is not a Monday")
                .Require(week.Week >= IsoWeek.Of(now), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is over")
                .Require(week.Quantity > 0, $"{field}[{index}].quantity", "above 0")
                .Within(week, $"{field}[{index}]");
        return faults;
    }
}
