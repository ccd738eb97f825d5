using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Validation of the conditions of a sourcing request.</summary>
static class ConditionRules
{
    const int MaxCertificates = 20, MaxSteps = 20, MaxMinutes = 14 * 24 * 60;

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
            .Require(c.SitesWithin is null || RegionCode.IsWellFormed(c.SitesWithin), "conditions.sitesWithin",
                "a GB/T 2260 code of six digits, such as 370000")
            .Require(c.Certificates is null or { Count: <= MaxCertificates }, "conditions.certificates", $"{MaxCertificates} at most")
            .Require((c.Certificates ?? []).All(standard => standard.Trim() is { Length: > 0 and <= 100 }), "conditions.certificates",
                "1 to 100 characters each")
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
        const string path = "conditions.pilotRun";
        var duration = TimeSpan.FromMinutes(Math.Clamp(run.DurationMinutes, 0, MaxMinutes));
        faults
            .Require(run.Steps.Count is > 0 and <= MaxSteps && run.Steps.Distinct().Count() == run.Steps.Count, $"{path}.steps",
                $"1 to {MaxSteps}, each once")
            .Require(run.DurationMinutes is > 0 and <= MaxMinutes, $"{path}.durationMinutes", $"1 to {MaxMinutes}")
            .Require(run.NotAfter <= now.AddYears(2), $"{path}.notAfter", "must be within two years")
            .Require(run.NotAfter - run.NotBefore >= duration, $"{path}.notAfter", "leaves less than the run's duration")
            .Require(run.NotAfter - now >= duration, $"{path}.notAfter", "leaves less than the run's duration from now")
            .Require(run.Criteria.MinimumYield is >= 0 and <= 1, $"{path}.criteria.minimumYield", "0 to 1")
            .Require(run.Criteria.MinimumCpk is null or > 0 and <= 10, $"{path}.criteria.minimumCpk", "above 0 and at most 10")
            .Require(run.Criteria.Runs is >= 1 and <= 10, $"{path}.criteria.runs", "1 to 10");
        foreach (var (index, step) in run.Steps.Take(MaxSteps).Index())
            faults.Require(ProcessSteps.IsKnown(step), $"{path}.steps[{index}]", $"'{step}' is not one of {ProcessSteps.Codes}");
    }
}
