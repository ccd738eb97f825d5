using System.Globalization;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>What an event says to a reader.</summary>
/// <param name="Text">Without names and figures: it is for all who may know of the process.</param>
/// <param name="Detail">With figures, for the OEM, and for the supplier concerned where there is one.</param>
public sealed record Said(DateTimeOffset At, string Text, string? Detail = null, Guid? SupplierId = null);

/// <summary>The events of a process in words.</summary>
public static class ClosureWords
{
    public static IEnumerable<Said> Of(object data) => data switch
    {
        ClosureAwarded e => e.Suppliers.Select(supplier => new Said(e.At,
            supplier.Qualified ? "a qualified supplier was awarded" : "a supplier was awarded that is still to qualify", null, supplier.SupplierId)),
        _ when Step(data) is { } said => [said],
        _ when RunStep(data) is { } said => [said],
        _ => throw new ArgumentOutOfRangeException(nameof(data), data.GetType().Name, "has no words yet"),
    };

    static Said? Step(object data) => data switch
    {
        ClosureProposed e => new(e.At, "a gap was told and proposed to the OEM as a sourcing request", Missing(e.Weeks)),
        ClosureOpenedByAward e => new(e.At, "an award outside any gap needs a pilot run"),
        GapRestated e => new(e.At, "the gap changed", Missing(e.Weeks)),
        GapEnded e => new(e.At, e.Suppliers.Count > 0 ? "the gap closed by a supplier's capacity" : "the gap closed by lower requirements"),
        ClosureLapsed e => new(e.At, "the proposal lapsed: nothing is left to ask for"),
        ProposalDeclined e => new(e.At, "the OEM declined the proposal", e.Reason),
        ClosureRequested e => new(e.At, "suppliers were asked to quote", Text($"quotes until {e.QuoteDeadline:u}")),
        ClosureQuoted e => new(e.At, "the quotes were opened", Text($"{e.Quotes} quotes; to be awarded by {e.AwardBy:u}")),
        AwardMissed e => new(e.At, "the award deadline passed, the request is open still", Text($"to be awarded by {e.NextAwardBy:u}")),
        RequestEndedUnawarded e => new(e.At, "the request ended without an award", e.Reason),
        AwardUndone e => new(e.At, "the award was withdrawn", e.Reason),
        ClosureFinished e => new(e.At, e.ByThis ? "the gap is closed by a supplier of this process" : "the process is finished",
            e.GapToClose is { } time ? Text($"{time:c} after the gap was told") : null),
        AttentionAsked e => new(e.At, $"a person is asked: {e.Reason}", null, e.SupplierId),
        _ => null,
    };

    static Said? RunStep(object data) => data switch
    {
        PilotRunAsked e => new(e.At, "a slot for the pilot run was asked for",
            Text($"attempt {e.Attempt}: {string.Join(", ", e.Steps)}, {e.Duration:c} between {e.NotBefore:u} and {e.NotAfter:u}"), e.SupplierId),
        PilotRunCancelled e => new(e.At, "the pilot run was cancelled, its slot is given back", null, e.SupplierId),
        RunSlotHeld e => new(e.At, "a slot is held", Text($"{e.Start:u} to {e.End:u}, to be confirmed by {e.ExpiresAt:u}"), e.SupplierId),
        RunSlotDeclined e => new(e.At, "no line had a free slot", Text($"attempt {e.Attempt}: {e.Reason}"), e.SupplierId),
        RunSlotLost e => new(e.At, e.Loss == SlotLoss.Expired ? "the hold expired" : "the slot was released", null, e.SupplierId),
        RunConfirmed e => new(e.At, "the slot is booked", null, e.SupplierId),
        RunMeasured e => new(e.At, e.Shortcomings.Count == 0 ? "the run met the criteria" : "the run missed the criteria", Result(e), e.SupplierId),
        RunOverdue e => new(e.At, "the run's result is overdue", null, e.SupplierId),
        RunFailed e => new(e.At, "the run counts as not made", null, e.SupplierId),
        RunQualified e => new(e.At, "the supplier is qualified", null, e.SupplierId),
        _ => null,
    };

    static string Missing(IReadOnlyList<ShortWeek> weeks) =>
        Text($"{weeks.Sum(week => week.Shortfall):0.######} lacking in {weeks.Count} weeks, over all OEMs");

    static string Result(RunMeasured e)
    {
        var capability = e.LowestCpk is { } cpk ? Text($", lowest Cpk {cpk:0.##}") : "";
        var missed = e.Shortcomings.Count == 0 ? "" : $": {string.Join("; ", e.Shortcomings)}";
        return Text($"lot {e.Lot}, {e.Good:0.######} good of {e.Started:0.######}{capability}{missed}");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
