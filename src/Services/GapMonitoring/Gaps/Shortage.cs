using System.Text.Json.Serialization;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A week whose requirement is above its qualified actual capacity, in the component's unit.</summary>
/// <param name="Contributors">Number of OEMs that contribute to this week's requirement.</param>
/// <param name="LargestShare">Share of the largest contributor, 0 to 1.</param>
public sealed record ShortWeek(
    DateOnly Week, decimal Requirement, decimal Actual, decimal Maximum, int Contributors, decimal LargestShare)
{
    [JsonIgnore]
    public decimal Shortfall => Requirement - Actual;

    [JsonIgnore]
    public GapState State => Evaluation.StateOf(Requirement, Actual, Maximum);
}

/// <summary>The bottleneck weeks of a component in a region, and the OEMs that contribute to its requirement.</summary>
public sealed record Shortage(IReadOnlyList<ShortWeek> Weeks, IReadOnlyList<Guid> Contributors)
{
    /// <summary>The worst of the weeks; a surplus where there are none, as in a gap that is held open.</summary>
    [JsonIgnore]
    public GapState State => Weeks.Select(week => week.State).DefaultIfEmpty(GapState.Surplus).Max();

    /// <summary>Sum of requirement - actual over the weeks.</summary>
    [JsonIgnore]
    public decimal Shortfall => Weeks.Sum(week => week.Shortfall);

    /// <summary>The weeks of a balance that are short; null where none is.</summary>
    public static Shortage? In(IReadOnlyList<EvaluatedWeek> weeks, IReadOnlyList<Guid> contributors)
    {
        var isShort = weeks.Where(week => week.State >= GapState.BottleneckOrange).Select(week => new ShortWeek(
            week.Week, week.Required.Quantity, week.Actual, week.Maximum, week.Required.Contributors, week.Required.LargestShare));
        return isShort.ToList() is { Count: > 0 } shortWeeks ? new Shortage(shortWeeks, contributors) : null;
    }

    public bool SameAs(Shortage other) => Weeks.SequenceEqual(other.Weeks) && Contributors.ToHashSet().SetEquals(other.Contributors);

    /// <summary>Compares the worst state first, then the total shortfall.</summary>
    public bool IsMilderThan(Shortage other) =>
        State == other.State ? Shortfall < other.Shortfall : State < other.State;
}
