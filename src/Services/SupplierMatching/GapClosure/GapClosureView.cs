using SupplyChain.Contracts.SupplierMatching;
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
        AttentionOf(closure), closure.OpenedAt, closure.GapToClose?.TotalSeconds, [.. Shown(entries.OrderBy(entry => entry.At))])
    {
        WaitsFor = Awaited.Of(closure).Party,
        WaitsForOrganisation = Awaited.Of(closure).Party == AwaitedParty.Oem ? closure.Organisation : null,
        Due = Awaited.Of(closure).Due,
        EndedAt = closure.EndedAt,
    };

    /// <summary>
    /// That a gap changed is shown where it opened again: how it follows each plan would tell of the plans of others. Histories
    /// from before still say by how much.
    /// </summary>
    static IEnumerable<TimelineEntry> Shown(IEnumerable<TimelineEntry> entries)
    {
        var ended = false;
        foreach (var entry in entries)
        {
            if (entry.Event == nameof(GapRestated) && !ended) continue;
            ended = entry.Event == nameof(GapEnded) || ended && entry.Event != nameof(GapRestated);
            yield return entry.Detail?.Code == TimelineDetails.Shortfall.Code ? entry with { Detail = null } : entry;
        }
    }

    static GapClosureTimeline SuppliersPart(GapClosure closure, Guid supplier, GapClosureHistory history)
    {
        var run = closure.Runs.LastOrDefault(run => run.SupplierId == supplier);
        var part = closure.Suppliers.FirstOrDefault(s => s.SupplierId == supplier);
        List<TimelineEntry> entries = [.. history.Entries.Where(entry => entry.SupplierId == supplier)];
        var qualified = run is null or { IsQualified: true };
        var awaited = run is null || !closure.IsOpen ? new Awaited(AwaitedParty.Nobody) : Awaited.Of(run);
        return Whole(closure, entries) with
        {
            Organisation = part is null ? null : closure.Organisation,
            ComponentId = part?.ComponentId ?? run?.ComponentId,
            Step = qualified ? GapClosureStep.Qualified : run!.Step,
            Attention = [],
            WaitsFor = awaited.Party,
            WaitsForOrganisation = awaited.Party == AwaitedParty.Oem && part is not null ? closure.Organisation : null,
            Due = awaited.Due,
            OpenedAt = entries.Min(entry => entry.At),
            EndedAt = qualified ? entries.Max(entry => entry.At) : null,
            GapToCloseSeconds = null,
        };
    }

    static GapClosureTimeline Anonymous(GapClosure closure, GapClosureHistory history) =>
        Whole(closure, history.Entries.Select(entry => entry with { Detail = null, SupplierId = null, By = null })) with
        {
            Organisation = null,
            RequestId = null,
            WaitsForOrganisation = null,
            Attention = [],
        };

    static List<Attention> AttentionOf(GapClosure closure) =>
    [
        .. closure.Attention is { } reason ? [new Attention(null, reason)] : Array.Empty<Attention>(),
        .. closure.Current.Where(run => run.Attention is not null).Select(run => new Attention(run.SupplierId, run.Attention!)),
    ];
}
