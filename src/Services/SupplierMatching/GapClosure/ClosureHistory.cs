using JasperFx.Events;

using Marten.Events.Aggregation;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>What happened in a process, in the order in which it was heard; the reader gets it in the order of its times.</summary>
public sealed record ClosureHistory(Guid Id, IReadOnlyList<TimelineEntry> Entries)
{
    /// <summary>Adds what an event says, with the message or command that caused it and the organisation that acted.</summary>
    public ClosureHistory With(IEvent e)
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

sealed partial class ClosureHistoryProjection : SingleStreamProjection<ClosureHistory, Guid>
{
    public ClosureHistoryProjection()
    {
        // All that makes a process has a place in its history.
        foreach (var step in typeof(Closure).GetMethods().Where(method => method.Name is nameof(Closure.Create) or nameof(Closure.Apply)))
            IncludeType(step.GetParameters()[0].ParameterType);
    }

    public override ClosureHistory Evolve(ClosureHistory? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new ClosureHistory(id, [])).With(e);
}
