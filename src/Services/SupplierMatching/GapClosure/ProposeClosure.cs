using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A gap as it was told, whichever of the contracts told it.</summary>
/// <param name="Proposes">Whether it is worth proposing again to an OEM that has no open process: an easing is not.</param>
public sealed record ToldGap(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<ShortWeek> Weeks, IReadOnlyList<Guid> Contributors, bool Proposes)
{
    public static ToldGap Of(
        Guid gap, Guid component, string region, IEnumerable<GapWeek> weeks, IReadOnlyList<Guid> contributors, bool proposes) =>
        new(gap, component, region, [.. weeks.Select(week => new ShortWeek(week.Week, week.Requirement, week.Shortfall))], contributors, proposes);
}

/// <summary>Proposes a gap to each OEM that contributes to it, and keeps the processes under way up to date with it.</summary>
public static class ProposeClosure
{
    /// <summary>
    /// What the gap means for one OEM. <paramref name="open"/> is its open process for component and region; there is
    /// never a second one. A proposal to an OEM that does not contribute any longer lapses.
    /// </summary>
    public static object[] Decide(ToldGap gap, Guid organisation, Closure? open, Guid message, DateTimeOffset at)
    {
        var contributes = gap.Contributors.Contains(organisation);
        if (open is null)
            return contributes && gap.Proposes
                ? [new ClosureProposed(IdOf(gap.GapId, organisation, message), gap.GapId, organisation, gap.ComponentId, gap.Region,
                    gap.Weeks, at, at)]
                : [];
        if (!contributes && open.Phase == ClosurePhase.Proposed) return [new ClosureLapsed(at)];
        return open.GapEnd is null && open.Weeks.SequenceEqual(gap.Weeks) ? [] : [new GapRestated(gap.Weeks, at)];
    }

    /// <summary>Follows from the message that proposed it, so that its repetition finds the same process.</summary>
    public static Guid IdOf(Guid gap, Guid organisation, Guid message) =>
        NamedId.Of("closure", gap.ToString("N"), organisation.ToString("N"), message.ToString("N"));

    /// <summary>Takes the messages of one gap in turn (the inbox holds the gap's lock), so that one process per OEM stays one.</summary>
    public static async Task Handle(IDocumentSession session, ToldGap gap, Delivery delivery, CancellationToken cancel)
    {
        var open = (await session.OpenClosuresOf(gap.GapId, cancel)).ToDictionary(closure => closure.Organisation, closure => closure.Id);
        foreach (var organisation in gap.Contributors.Union(open.Keys).Order())
        {
            var id = open.TryGetValue(organisation, out var known) ? known : IdOf(gap.GapId, organisation, delivery.MessageId);
            var stream = await session.TakeStream<Closure>(id, cancel);
            var current = stream.Aggregate is { IsOpen: true } closure ? closure : null;
            // It ended while this message waited for it: what was told is for the next message to propose.
            if (stream.Aggregate is not null && current is null) continue;
            stream.AppendMany(Decide(gap, organisation, current, delivery.MessageId, delivery.At));
        }
    }
}
