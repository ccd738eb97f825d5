using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>What a request must be like before anyone is asked.</summary>
static class AskRules
{
    const int MaxWeeks = 104;
    const int MaxProperties = 50;

    /// <summary>Exactly one of component and class; weeks as <see cref="Weeks"/> has them; each property a number or a text.</summary>
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
                .Require(property.Name is { Length: > 0 and <= 100 }, $"properties[{index}].name", "1 to 100 characters")
                .Require(property.Number is null != property.Text is null, $"properties[{index}].number", "either a number or a text, not both")
                .Require(property.Tolerance >= 0, $"properties[{index}].tolerance", "0 or above")
                .Require(UcumUnit.Find(property.Unit) is not null, $"properties[{index}].unit", $"'{property.Unit}' is no UCUM unit");
        return faults;
    }

    /// <summary>1 to 104 different Mondays of weeks not over yet, each with a quantity above 0.</summary>
    public static Faults Weeks(this Faults faults, IReadOnlyList<WeekQuantity> weeks, string field, DateTimeOffset now)
    {
        faults
            .Require(weeks.Count is > 0 and <= MaxWeeks, field, $"1 to {MaxWeeks} weeks")
            .Require(weeks.DistinctBy(week => week.Week).Count() == weeks.Count, field, "each week once");
        foreach (var (index, week) in weeks.Take(MaxWeeks).Index())
            faults
                .Require(IsoWeek.IsMonday(week.Week), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is not a Monday")
                .Require(week.Week >= IsoWeek.Of(now), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is over")
                .Require(week.Quantity > 0, $"{field}[{index}].quantity", "must be above 0");
        return faults;
    }

    /// <summary>Deadlines in the future and in order, shares from 0 to 1, weights that sum to 100.</summary>
    public static Faults Conditions(this Faults faults, SourcingConditions conditions, DateTimeOffset now)
    {
        var c = conditions;
        faults
            .Require(c.QuoteDeadline > now, "conditions.quoteDeadline", "is in the past")
            .Require(c.QuoteDeadline <= now.AddYears(1), "conditions.quoteDeadline", "must be within a year")
            .Require(c.AwardDeadline > c.QuoteDeadline, "conditions.awardDeadline", "must be after the quote deadline")
            .Require(c.AwardDeadline <= now.AddYears(2), "conditions.awardDeadline", "must be within two years")
            .Require(CurrencyCode.IsKnown(c.Currency), "conditions.currency", "an ISO 4217 code, such as CNY")
            .Require(c.SitesWithin is null || RegionCode.IsWellFormed(c.SitesWithin), "conditions.sitesWithin", "a GB/T 2260 code of six digits, such as 370000")
            .Require(c.MaximumLeadTimeDays is null or >= 0 and <= 1000, "conditions.maximumLeadTimeDays", "0 to 1000")
            .Require(c.MinimumCoverage is >= 0 and <= 1, "conditions.minimumCoverage", "0 to 1")
            .Require(c.MinimumShare is >= 0 and <= 1, "conditions.minimumShare", "0 to 1");
        if (c.Weights is { } weights) faults.Weights(weights);
        if (c.PilotRun is { } run) faults.PilotRun(run, now);
        return faults;
    }

    static void Weights(this Faults faults, CriteriaWeights weights)
    {
        decimal[] all =
        [
            weights.Price, weights.LeadTime, weights.Quality, weights.Delivery,
            weights.Distance, weights.Flexibility, weights.Domestic, weights.Concentration,
        ];
        faults
            .Require(all.All(weight => weight >= 0), "conditions.weights", "must be 0 or above")
            .Require(all.Sum() == 100, "conditions.weights", $"must sum to 100, not to {all.Sum():0.####}");
    }

    static void PilotRun(this Faults faults, PilotRunNeed run, DateTimeOffset now)
    {
        faults
            .Require(run.Steps.Count is > 0 and <= 20 && run.Steps.Distinct().Count() == run.Steps.Count, "conditions.pilotRun.steps", "1 to 20, each once")
            .Require(run.DurationMinutes is > 0 and <= 20160, "conditions.pilotRun.durationMinutes", "1 to 20160")
            .Require(run.NotAfter <= now.AddYears(2), "conditions.pilotRun.notAfter", "must be within two years")
            .Require(run.NotAfter - run.NotBefore >= TimeSpan.FromMinutes(run.DurationMinutes), "conditions.pilotRun.notAfter", "leaves less than the run's duration")
            .Require(run.NotAfter - now >= TimeSpan.FromMinutes(run.DurationMinutes), "conditions.pilotRun.notAfter", "leaves less than the run's duration from now")
            .Require(run.Criteria.MinimumYield is >= 0 and <= 1, "conditions.pilotRun.criteria.minimumYield", "0 to 1")
            .Require(run.Criteria.MinimumCpk is null or > 0 and <= 10, "conditions.pilotRun.criteria.minimumCpk", "above 0 and at most 10")
            .Require(run.Criteria.Runs is >= 1 and <= 10, "conditions.pilotRun.criteria.runs", "1 to 10");
        foreach (var (index, step) in run.Steps.Take(20).Index())
            faults.Require(ProcessSteps.IsKnown(step), $"conditions.pilotRun.steps[{index}]", $"'{step}' is not one of {ProcessSteps.Codes}");
    }
}
