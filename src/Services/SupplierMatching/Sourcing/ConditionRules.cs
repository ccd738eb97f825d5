using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Costs;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Validation of the conditions of a sourcing request.</summary>
static class ConditionRules
{
    const int MaxSteps = 20, MaxMinutes = 14 * 24 * 60, UsualSample = 30;

    /// <summary>The conditions, with the usual minimum number of pieces in a pilot run where none is asked for.</summary>
    public static SourcingConditions WithMinimumSample(this SourcingConditions conditions) =>
        conditions.PilotRun is not { Criteria.MinimumSample: null } run ? conditions
        : conditions with { PilotRun = run with { Criteria = run.Criteria with { MinimumSample = UsualSample } } };

    /// <summary>Deadlines in the future and in order, shares from 0 to 1, weights that sum to 100, rates of other currencies.</summary>
    public static Faults Conditions(this Faults faults, SourcingConditions conditions, DateTimeOffset now)
    {
        var c = conditions;
        faults
            .Require(c.QuoteDeadline > now, "conditions.quoteDeadline", "is in the past")
            .Require(c.QuoteDeadline <= now.AddYears(1), "conditions.quoteDeadline", "must be within a year")
            .Require(c.AwardDeadline > c.QuoteDeadline, "conditions.awardDeadline", "must be after the quote deadline")
            .Require(c.AwardDeadline <= now.AddYears(2), "conditions.awardDeadline", "must be within two years")
            .Within(c, "conditions")
            .Costs(c, ChinaDay.Of(now));
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
            .Require(run.Steps.Distinct().Count() == run.Steps.Count, $"{path}.steps", "each once")
            .Require(run.NotAfter <= now.AddYears(2), $"{path}.notAfter", "must be within two years")
            .Require(run.NotAfter - run.NotBefore >= duration, $"{path}.notAfter", "leaves less than the run's duration")
            .Require(run.NotAfter - now >= duration, $"{path}.notAfter", "leaves less than the run's duration from now");
        foreach (var (index, step) in run.Steps.Take(MaxSteps).Index())
            faults.Require(ProcessSteps.IsKnown(step), $"{path}.steps[{index}]", $"'{step}' is not one of {ProcessSteps.Codes}");
    }
}
