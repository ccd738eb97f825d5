using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>Who sees what of a process.</summary>
public static class GapClosureView
{
    /// <summary>
    /// Its OEM sees all of it, a supplier of it the steps that concern itself, the alliance all steps without names and
    /// figures. For anyone else it does not exist: null.
    /// </summary>
    public static GapClosureTimeline? For(Caller caller, GapClosure closure, GapClosureHistory history) =>
        caller.Is(Roles.Oem) && caller.Organisation == closure.Organisation ? Whole(closure, history.Entries)
        : caller.Is(Roles.Supplier) && closure.SuppliersEver.Contains(caller.Organisation)
            ? SuppliersPart(closure, caller.Organisation, history)
        : caller.Is(Roles.Alliance) ? Anonymous(closure, history)
        : null;

    static GapClosureTimeline Whole(GapClosure closure, IEnumerable<TimelineEntry> entries) => new(
        closure.Id, closure.GapId, closure.Organisation, closure.RequestId, closure.ComponentId, closure.Region, closure.Step,
        AttentionOf(closure), closure.OpenedAt, closure.GapToClose?.TotalSeconds, [.. entries.OrderBy(entry => entry.At)]);

    static GapClosureTimeline SuppliersPart(GapClosure closure, Guid supplier, GapClosureHistory history)
    {
        var run = closure.Runs.LastOrDefault(run => run.SupplierId == supplier);
        var part = closure.Suppliers.FirstOrDefault(s => s.SupplierId == supplier);
        return Whole(closure, history.Entries.Where(entry => entry.SupplierId == supplier)) with
        {
            Organisation = part is null ? null : closure.Organisation,
            ComponentId = part?.ComponentId ?? run?.ComponentId,
            Step = run is null or { IsQualified: true } ? GapClosureStep.Qualified : run.Step,
            Attention = [],
            OpenedAt = history.Entries.Where(entry => entry.SupplierId == supplier).Min(entry => entry.At),
            GapToCloseSeconds = null,
        };
    }

    static GapClosureTimeline Anonymous(GapClosure closure, GapClosureHistory history) =>
        Whole(closure, history.Entries.Select(entry => entry with { Detail = null, SupplierId = null, By = null })) with
        {
            Organisation = null,
            RequestId = null,
            Attention = [],
        };

    static List<Attention> AttentionOf(GapClosure closure) =>
    [
        .. closure.Attention is { } reason ? [new Attention(null, reason)] : Array.Empty<Attention>(),
        .. closure.Current.Where(run => run.Attention is not null).Select(run => new Attention(run.SupplierId, run.Attention!)),
    ];
}
