using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>One gap and how it is closed, step by step: an OEM lacks 300 waveguides in each of two weeks.</summary>
static class Story
{
    public const string Qingdao = "370200";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly FirstWeek = new(2026, 6, 1), SecondWeek = new(2026, 6, 8);
    public static readonly Guid Gap = Id(1), Oem = Id(2), OtherOem = Id(3), Component = Id(4), Message = Id(5), Request = Id(6),
        Supplier = Id(7), Second = Id(8), Line = Id(9), Slot = Id(10), NextSlot = Id(11);

    public static readonly Guid Process = GapNotice.ClosureIdOf(Gap, Oem, Message);
    public static readonly Guid Run = GapClosure.RunIdOf(Process, Supplier, 1), SecondRun = GapClosure.RunIdOf(Process, Second, 1);

    public static readonly IReadOnlyList<ShortWeek> Weeks = [new(FirstWeek, 1000, 600), new(SecondWeek, 1000, 600)];
    public static readonly IReadOnlyList<WeekQuantity> Share = [new(FirstWeek, 300), new(SecondWeek, 300)];

    public static readonly PilotRunNeed Need = new(
        ["nanoimprint"], 240, Now.AddDays(10), Now.AddDays(40), new QualificationCriteria(0.9m, 1.33m));

    public static readonly SourcingConditions Conditions = new(Now.AddDays(7), Now.AddDays(14), PilotRun: Need);
    public static readonly Ask AskedFor = new(Component, false, null, [], Qingdao, Share);
    public static readonly SourcingRequested Requested = new(Request, Oem, Process, AskedFor, Conditions, At(1));

    public static readonly object[] Proposed = [new ClosureProposed(Process, Gap, Oem, Component, Qingdao, Weeks, Now, Now)];
    public static readonly object[] Quoted =
        [.. Proposed, new ClosureRequested(Request, Conditions.QuoteDeadline, At(1)),
            new ClosureQuoted(2, Conditions.AwardDeadline, At(2))];

    public static readonly object[] Awarded =
        [.. Quoted, new ClosureAwarded(1, [new AwardedSupplier(Supplier, Component, Qualified: false)], Need, At(3)), Asked(Run, Supplier)];

    /// <summary>Two suppliers are awarded, neither of them qualified.</summary>
    public static readonly object[] AwardedToTwo =
    [
        .. Quoted,
        new ClosureAwarded(1, [new(Supplier, Component, false), new(Second, Component, false)], Need, At(3)),
        Asked(Run, Supplier), Asked(SecondRun, Second),
    ];

    public static Booking.SlotHeld SlotHeld(Guid? slot = null, Guid? run = null) => new(
        Line, slot ?? Slot, run ?? Run, Supplier, Now.AddDays(11), Now.AddDays(11).AddHours(4), Now.AddDays(5));

    public static Booking.BookingConfirmed Confirmed(Guid? slot = null) => new(Line, slot ?? Slot, Run);

    public static Booking.RunCompleted Completed(
        decimal good = 95, decimal? cpk = 1.5m, Guid? slot = null, Guid? run = null, Guid? supplier = null) =>
        new(Line, slot ?? Slot, run ?? Run, supplier
            ?? Supplier, Component, "L1", 100, good, [new Booking.CharacteristicCapability("depth", cpk, cpk)]);

    public static GapClosed Closed(params Guid[] suppliers) =>
        new(Gap, Component, Qingdao, [.. suppliers.Select(supplier => new GapCause(Message, "QualificationChanged", supplier))]);

    public static PilotRunAsked Asked(Guid run, Guid supplier, int attempt = 1, int @try = 1, DateTimeOffset? at = null) => new(
        run, Oem, supplier, Component, Need.Steps, TimeSpan.FromHours(4), Need.NotBefore, Need.NotAfter, attempt, @try, at ?? At(3));

    public static GapClosure After(params object[] events) => Scenario.Fold<GapClosure>(events)!;

    /// <summary>Days after the gap was told.</summary>
    public static DateTimeOffset At(double days) => Now.AddDays(days);

    /// <summary>What the process makes of an answer or of the gap's end.</summary>
    public static object[] React(GapClosure closure, object message, DateTimeOffset at) => GapClosureProcess.Decide(closure, message switch
    {
        Booking.SlotHeld m => new HeardOfRun(m.PilotRunId!.Value, m),
        Booking.SlotDeclined m => new HeardOfRun(m.PilotRunId, m),
        Booking.BookingConfirmed m => new HeardOfRun(m.PilotRunId!.Value, m),
        Booking.BookingReleased m => new HeardOfRun(m.PilotRunId!.Value, m),
        Booking.HoldExpired m => new HeardOfRun(m.PilotRunId!.Value, m),
        Booking.RunCompleted m => new HeardOfRun(m.PilotRunId!.Value, Assessed(m)),
        GapClosed m => m,
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    }, at);

    /// <summary>A result as the qualification sees it. With one run asked for, a run that counts qualifies.</summary>
    public static RunResultAssessed Assessed(Booking.RunCompleted m, bool? qualified = null, int correction = 0, bool confirmed = false)
    {
        var result = new RunResult(
            Process, m.BookingId, m.Lot, m.Started, m.Good, m.Characteristics, correction, m.LineId, m.Operator, m.BookedBy);
        var shortcomings = Need.Criteria.ShortcomingsOf(
            result, Supplier, confirmed ? new RunResultConfirmed(m.BookingId, correction, OtherOem, "seen", Now) : null);
        return new RunResultAssessed(result, shortcomings, qualified ?? shortcomings.Count == 0);
    }

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
