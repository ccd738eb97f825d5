using JasperFx.Events;

using Marten.Events.Aggregation;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What happened in a process, in the order in which it was heard; the reader gets it in the order of its times.</summary>
public sealed record GapClosureHistory(Guid Id, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>Adds what an event says, with the message or command that caused it and the organisation that acted.</summary>
    public GapClosureHistory With(IEvent e)
    {
        Guid? cause = Guid.TryParse(e.CausationId, out var causation) ? causation : null;
        Guid? by = Guid.TryParse(e.UserName?.Split('/')[0], out var organisation) && organisation != Guid.Empty ? organisation : null;
        return this with
        {
            Entries = [.. Entries, .. TimelineText.Of(e.Data).Select(line =>
                new TimelineEntry(line.At, e.Data.GetType().Name, line.Text, line.Detail, line.SupplierId, cause, by))],
        };
    }
}

sealed partial class GapClosureHistoryProjection : SingleStreamProjection<GapClosureHistory, Guid>
{
    public GapClosureHistoryProjection()
    {
        // All that makes a process has a place in its history.
        foreach (var step in typeof(GapClosure).GetMethods()
            .Where(method => method.Name is nameof(GapClosure.Create) or nameof(GapClosure.Apply)))
            IncludeType(step.GetParameters()[0].ParameterType);
    }

    public override GapClosureHistory Evolve(GapClosureHistory? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new GapClosureHistory(id, [])).With(e);
}
