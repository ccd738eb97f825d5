using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Schema.Builds;

/// <summary>A build over all of its parts.</summary>
static class BuildSummary
{
    /// <param name="told">What is told of the supply of each part.</param>
    public static Buildable Of(BuildNeeds needs, Func<BuildNeed, ToldSupply> told)
    {
        BuildablePart[] parts =
        [
            .. needs.Parts.Select(need => PartOf(need, told(need))).OrderByDescending(part => part.Answer)
                .ThenBy(part => part.Coverage ?? 1).ThenByDescending(part => part.Net).ThenBy(part => part.ComponentId),
        ];
        var worst = parts.Select(part => part.Answer).Append(needs.Unresolved.Count > 0 ? BuildAnswer.NotKnown : BuildAnswer.Yes).Max();
        int Count(BuildAnswer answer) => parts.Count(part => part.Answer == answer);
        return new(
            needs.Product, needs.Region, needs.Week, needs.Quantity, worst, parts.Length, Count(BuildAnswer.Yes), Count(BuildAnswer.No),
            Count(BuildAnswer.NotKnown), needs.Unresolved, parts);
    }

    static BuildablePart PartOf(BuildNeed need, ToldSupply told)
    {
        var (answer, reasons, coverage) = BuildDecision.Of(need, told);
        return new(
            need.ComponentId, need.Unit, need.Required, need.Otherwise, need.Net, answer, reasons, coverage, told.InWeek?.Others,
            told.InWeek?.Actual, told.InWeek?.Maximum, told.LeadTimes.Min(), told.Balance?.GapId);
    }
}
