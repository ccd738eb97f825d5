using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>
/// What of a balance is told beside its picture: who contributes, how concentrated the capacity is, and the weeks with capacity in
/// the steps that it is told in.
/// </summary>
public sealed record BalanceOutline(
    Guid ComponentId, string Region, IReadOnlyList<Guid> Contributors, Concentration Concentration,
    [property: JsonConverter(typeof(PackedOutline))] IReadOnlyList<OutlineWeek> Weeks)
{
    [JsonIgnore]
    public Guid Id => Balance.IdOf(ComponentId, Region);

    public static BalanceOutline Of(Balance balance) => new(
        balance.ComponentId, balance.Region, balance.Requirement.Contributors, balance.Concentration,
        [
            .. Evaluation.Of(balance).Select(week => new OutlineWeek(
                week.Week, week.State, Steps.Down(week.AloneActual), Steps.Down(week.AloneMaximum), Steps.Down(week.Unqualified),
                week.Overbooked)),
        ]);

    /// <summary>Whether the same is told from a week on.</summary>
    public bool SameAs(BalanceOutline other, DateOnly from) =>
        Concentration == other.Concentration && Contributors.SequenceEqual(other.Contributors)
        && Weeks.Where(week => week.Week >= from).SequenceEqual(other.Weeks.Where(week => week.Week >= from));
}

/// <summary>
/// One week of a balance, with its capacity rounded down to a step (<see cref="Steps"/>). Of shared capacity it is what counts if nothing
/// else is made: what counts beside others follows their requirements, and would tell them (docs/adr/0044).
/// </summary>
/// <param name="State">By the requirement itself. Of all weeks only the worst state is told, to the alliance.</param>
/// <param name="Overbooked">Whether a capacity group bears less than its supplier states of its components together.</param>
public sealed record OutlineWeek(
    DateOnly Week, GapState State, decimal Actual, decimal Maximum, decimal Unqualified, bool Overbooked = false)
{
    [JsonIgnore]
    public bool HasCapacity => Actual + Maximum + Unqualified > 0;
}

/// <summary>Date, number of the state and 10 where a group is overbooked, added up, and actual, maximum and unqualified capacity.</summary>
sealed class PackedOutline : PackedWeeks<OutlineWeek>
{
    const int Overbooked = 10;

    protected override OutlineWeek Read(ref PackedText text)
    {
        var (week, state) = (text.NextDate(), text.NextInteger());
        return new OutlineWeek(
            week, (GapState)(state % Overbooked), text.NextDecimal(), text.NextDecimal(), text.NextDecimal(), state >= Overbooked);
    }

    protected override void Write(OutlineWeek week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddInteger((int)week.State + (week.Overbooked ? Overbooked : 0));
        text.AddDecimal(week.Actual);
        text.AddDecimal(week.Maximum);
        text.AddDecimal(week.Unqualified);
    }
}
