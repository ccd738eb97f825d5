using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Sourcing;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>For whom a process waits at each of its steps, until when, and who is told.</summary>
public sealed class AwaitedTests
{
    static readonly Reason Some = new("x", new Dictionary<string, string>());
    static readonly DateTimeOffset Expiry = At(5), End = Now.AddDays(11).AddHours(4);
    static readonly object[] Requested = [.. Proposed, new ClosureRequested(Request, Conditions.QuoteDeadline, At(1))];
    static readonly object[] Held = [.. Awarded, new RunSlotHeld(Run, Supplier, Slot, Now.AddDays(11), End, Expiry, At(4))];
    static readonly object[] Booked = [.. Held, new RunConfirmed(Run, Supplier, Slot, At(5))];
    static readonly object[] Qualified =
        [.. Booked, Measured(Run, Supplier), new RunQualified(Run, Supplier, At(12))];

    public static TheoryData<string, object[], AwaitedParty, DateTimeOffset?> Steps => new()
    {
        { "proposed", Proposed, AwaitedParty.Oem, Now + GapClosureLimits.ProposalAnswer },
        { "reminded", [.. Proposed, new AttentionAsked(null, null, AttentionReasons.ProposalUnanswered.With(), At(14))], AwaitedParty.Oem, null },
        { "requested", Requested, AwaitedParty.Suppliers, Conditions.QuoteDeadline },
        { "quoted", Quoted, AwaitedParty.Oem, Conditions.AwardDeadline },
        { "award missed", [.. Quoted, new AwardMissed(At(21), At(14))], AwaitedParty.Oem, At(21) },
        { "ended unawarded", [.. Quoted, new RequestEndedUnawarded(Some, At(20))], AwaitedParty.Oem, At(20) + GapClosureLimits.ProposalAnswer },
        { "slot asked for", Awarded, AwaitedParty.PilotLines, At(3) + PilotRunLimits.SlotAnswer },
        { "no line answered", [.. Awarded, Asks(AttentionReasons.NoLineAnswered)], AwaitedParty.Oem, null },
        { "slot held", Held, AwaitedParty.Oem, Expiry },
        { "slot lost", [.. Held, new RunSlotLost(Run, Supplier, Slot, SlotLoss.Expired, At(5)), Asked(Run, Supplier, 2, 2, At(5))], AwaitedParty.PilotLines, At(5) + PilotRunLimits.SlotAnswer },
        { "booked", Booked, AwaitedParty.LineOperator, End + PilotRunLimits.ResultReminder },
        { "overdue", [.. Booked, new RunOverdue(Run, Supplier, Slot, At(15))], AwaitedParty.LineOperator, End + PilotRunLimits.ResultReminder + PilotRunLimits.ResultAtLast },
        { "unconfirmed", [.. Booked, Measured(Run, Supplier, RunReasons.OwnLineUnconfirmed.With()), Asks(AttentionReasons.RunUnconfirmed)], AwaitedParty.RunConfirmation, null },
        { "missed criteria", [.. Booked, Measured(Run, Supplier, Some), Asks(AttentionReasons.RunsMissedCriteria)], AwaitedParty.Oem, null },
        { "qualified", Qualified, AwaitedParty.Gap, At(12) + GapClosureLimits.GapClose },
        { "gap still open", [.. Qualified, new AttentionAsked(null, null, AttentionReasons.GapStillOpen.With(), At(14))], AwaitedParty.Oem, null },
        { "award withdrawn", [.. Awarded, new PilotRunCancelled(Run, Supplier, At(4)), new AwardUndone("x", At(4))], AwaitedParty.Oem, Conditions.AwardDeadline },
        { "award withdrawn late", [.. Awarded, new AwardUndone("x", At(15))], AwaitedParty.Oem, At(15) + SourcingDeadlines.AwardExtension },
        { "closed", [.. Qualified, new ClosureFinished(true, TimeSpan.FromDays(13), At(13))], AwaitedParty.Nobody, null },
        { "lapsed", [.. Proposed, new ClosureLapsed(At(2))], AwaitedParty.Nobody, null },
        { "declined", [.. Proposed, new ProposalDeclined("x", At(2))], AwaitedParty.Nobody, null },
    };

    [Theory, MemberData(nameof(Steps))]
    public void Each_step_waits_for_somebody(string step, object[] happened, AwaitedParty party, DateTimeOffset? due) =>
        Awaited.Of(After(happened)).ShouldBe(new Awaited(party, due), step);

    [Fact]
    public void With_several_runs_the_least_advanced_counts()
    {
        object[] oneHeld = [.. AwardedToTwo, new RunSlotHeld(Run, Supplier, Slot, Now.AddDays(11), End, Expiry, At(4))];
        Awaited.Of(After(oneHeld)).ShouldBe(new Awaited(AwaitedParty.PilotLines, At(3) + PilotRunLimits.SlotAnswer));
        Awaited.Of(After([.. AwardedToTwo, Asks(AttentionReasons.NoLineAnswered)])).ShouldBe(new Awaited(AwaitedParty.Oem));
    }

    [Fact]
    public void A_supplier_is_told_of_its_own_run_and_the_alliance_no_organisation()
    {
        object[] happened = [.. AwardedToTwo, new RunSlotHeld(SecondRun, Second, Slot, Now.AddDays(11), End, Expiry, At(4))];
        var asked = At(3) + PilotRunLimits.SlotAnswer;
        Seen(happened, Oem, Roles.Oem).ShouldBe((AwaitedParty.PilotLines, null, asked));
        Seen(happened, Supplier, Roles.Supplier).ShouldBe((AwaitedParty.PilotLines, null, asked));
        Seen(happened, Second, Roles.Supplier).ShouldBe((AwaitedParty.Oem, Oem, Expiry));
        Seen(happened, Guid.NewGuid(), Roles.Alliance).ShouldBe((AwaitedParty.PilotLines, null, asked));

        // Of the other's qualification, of the gap after it, and of what follows a withdrawn award it learns nothing.
        Seen([.. happened, .. Booked[^1..], new RunQualified(Run, Supplier, At(12))], Supplier, Roles.Supplier)
            .ShouldBe((AwaitedParty.Nobody, null, null));
        object[] withdrawn = [.. Awarded, new PilotRunCancelled(Run, Supplier, At(4)), new AwardUndone("x", At(4))];
        Seen(withdrawn, Supplier, Roles.Supplier).ShouldBe((AwaitedParty.Nobody, null, null));
        Seen(withdrawn, Oem, Roles.Oem).ShouldBe((AwaitedParty.Oem, Oem, Conditions.AwardDeadline));
        Seen(withdrawn, Guid.NewGuid(), Roles.Alliance).ShouldBe((AwaitedParty.Oem, null, Conditions.AwardDeadline));
    }

    static AttentionAsked Asks(ReasonCode reason) => new(
        Run, Supplier, reason == AttentionReasons.RunsMissedCriteria ? reason.With(2) : reason.With(), At(12));

    static RunMeasured Measured(Guid run, Guid supplier, params Reason[] shortcomings) =>
        new(run, supplier, Slot, "L1", 100, 95, 1.5m, shortcomings, At(12));

    static (AwaitedParty, Guid?, DateTimeOffset?) Seen(object[] happened, Guid reader, string role)
    {
        var history = happened.Aggregate(
            new GapClosureHistory(Process, []), (told, e) => told.With(new JasperFx.Events.Event<object>(e)));
        var seen = GapClosureView.For(new Caller(reader, "x", new HashSet<string> { role }), After(happened), history)!;
        return (seen.WaitsFor, seen.WaitsForOrganisation, seen.Due);
    }
}
