using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>What a form calls the fields that a fault names.</summary>
static class FieldWords
{
    /// <summary>The faults with the names of the form instead of the paths of the command.</summary>
    /// <param name="sent">The weeks of the command, in its order.</param>
    public static IReadOnlyList<Fault> InWords(this IEnumerable<Fault> faults, IReadOnlyList<WeekQuantity> sent, Language language) =>
        [.. faults.Select(fault => fault.Field is null ? fault : fault with { Field = Of(fault.Field, sent, language) })];

    static string Of(string field, IReadOnlyList<WeekQuantity> sent, Language language)
    {
        if (NeedInput.WeekOf(field, sent) is { } monday) return $"{ConditionWords.Need.In(language)} {Formats.Week(monday)}";
        if (field.StartsWith("weeks", StringComparison.Ordinal)) return ConditionWords.Need.In(language) + field["weeks".Length..];
        const string weight = "conditions.weights.";
        if (field.StartsWith(weight, StringComparison.Ordinal)
            && Enum.TryParse<Criterion>(field[weight.Length..], ignoreCase: true, out var criterion))
            return $"{ConditionWords.Weight.In(language)}: {CriterionWords.Name(criterion).In(language)}";
        if (field.StartsWith("properties[", StringComparison.Ordinal) && field.IndexOf(']') is > 0 and var end
            && int.TryParse(field.AsSpan("properties[".Length, end - "properties[".Length), out var row))
            return $"{ConditionWords.Property.In(language)} {row + 1}";
        return Known(field.Split('[')[0])?.In(language) ?? field;
    }

    static Text? Known(string field) => field switch
    {
        "region" => FrameWords.Region,
        "reason" => FrameWords.Reason,
        "conditions.quoteDeadline" => ConditionWords.QuoteDeadline,
        "conditions.awardDeadline" => ConditionWords.AwardDeadline,
        "conditions.currency" => ConditionWords.Currency,
        "conditions.sitesWithin" => ConditionWords.SitesWithin,
        "conditions.maximumLeadTimeDays" => ConditionWords.MaximumLeadTime,
        "conditions.minimumCoverage" => ConditionWords.MinimumCoverage,
        "conditions.minimumShare" => ConditionWords.MinimumShare,
        "conditions.certificates" => ConditionWords.Certificates,
        "conditions.weights" => ConditionWords.Weights,
        "conditions.rates" => CostWords.Rates,
        "conditions.landedCost.freightShare" => CostWords.FreightShare,
        "conditions.landedCost.freightPerUnit" => CostWords.FreightPerUnit,
        "conditions.landedCost.insuranceShare" => CostWords.InsuranceShare,
        "conditions.landedCost.dutyShare" => CostWords.DutyShare,
        "conditions.landedCost.duties" => CostWords.Duties,
        "conditions.pilotRun.steps" => ConditionWords.Steps,
        "conditions.pilotRun.durationMinutes" => ConditionWords.Hours,
        "conditions.pilotRun.notBefore" => ConditionWords.NotBefore,
        "conditions.pilotRun.notAfter" => ConditionWords.NotAfter,
        "conditions.pilotRun.criteria.minimumYield" => ConditionWords.MinimumYield,
        "conditions.pilotRun.criteria.minimumCpk" => ConditionWords.MinimumCpk,
        "conditions.pilotRun.criteria.runs" => ConditionWords.Runs,
        "conditions.pilotRun.criteria.minimumSample" => ConditionWords.MinimumSample,
        _ => null,
    };
}
