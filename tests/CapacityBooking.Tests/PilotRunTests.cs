using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.TestKit;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The choice of a slot for a pilot run.</summary>
public sealed class PilotRunTests
{
    static readonly Guid Process = new("70000000-0000-0000-0000-000000000001"), Supplier = new("80000000-0000-0000-0000-000000000001");
    static readonly Guid Smaller = new("10000000-0000-0000-0000-000000000000"), New = new("40000000-0000-0000-0000-000000000009");

    static readonly PilotRunRequested Asked = new(
        Process, A.Oem, Supplier, Guid.NewGuid(), ["nanoimprint"], TimeSpan.FromHours(2), A.Now.AddHours(1), A.Now.AddHours(24), Attempt: 1,
        GapClosureId: Guid.NewGuid());

    [Fact]
    public void The_earliest_slot_of_all_lines_is_held_for_the_OEM()
    {
        var busy = Line(A.LineOpened(id: Smaller), A.Held(A.Slot(0, 6)));
        var free = Line(A.LineOpened(), A.Held(A.Slot(0, 3)));
        var placement = Place(Asked, null, busy, free);
        placement.Answer.ShouldBe(new PilotRunPlaced(Process, Supplier, 1, 5, A.Line, New, A.Now));
        placement.OnLines.Single().ShouldBe(new LineEvent(A.Line, A.Held(
            A.Slot(3, 5), New, A.Oem, expires: 3, new RunPurpose(Process, Supplier, Asked.ComponentId, Asked.GapClosureId))));
    }

    [Fact]
    public void Of_two_that_start_at_once_it_is_the_line_with_the_smaller_id() =>
        Place(Asked, null, Line(A.LineOpened()), Line(A.LineOpened(id: Smaller))).OnLines.Single().LineId.ShouldBe(Smaller);

    [Fact]
    public void A_run_shorter_than_a_lines_shortest_block_takes_the_block() =>
        Slot(Place(Asked, null, Line(A.LineOpened(new BookingPolicy(MinimumMinutes: 240))))).ShouldBe(A.Slot(1, 5));

    public static readonly TheoryData<BookingPolicy> Unfit = new(
        new BookingPolicy(Mode: BookingMode.WaitList), new BookingPolicy(MaximumMinutes: 60), new BookingPolicy(MinimumMinutes: 10000));

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_line_whose_policy_has_no_room_for_it_is_passed_over(BookingPolicy policy)
    {
        Place(Asked, null, Line(A.LineOpened(policy, id: Smaller)), Line(A.LineOpened())).OnLines.Single().LineId.ShouldBe(A.Line);
        Reason(Place(Asked, null, Line(A.LineOpened(policy)))).ShouldBe(
            Published.SlotReasons.NoLineFree.With(1, "nanoimprint", 120, Asked.NotBefore, Asked.NotAfter));
    }

    [Fact]
    public void Without_a_slot_it_is_declined_with_the_reason()
    {
        Reason(Place(Asked, null)).ShouldBe(Published.SlotReasons.NoLineWithSteps.With("nanoimprint"));
        Reason(Place(Asked with { Steps = ["nanoimprint", "etching"] }, null))
            .ShouldBe(Published.SlotReasons.NoLineWithSteps.With("nanoimprint, etching"));
        Reason(Place(Asked, null, Line(A.LineOpened(), A.Held(A.Slot(0, 23))))).ShouldBe(
            Published.SlotReasons.NoLineFree.With(1, "nanoimprint", 120, Asked.NotBefore, Asked.NotAfter));
        Reason(Place(Asked with { Duration = TimeSpan.FromHours(24) }, null, Line(A.LineOpened())))
            .ShouldBe(Published.SlotReasons.RunDoesNotFit.With(1440, Asked.NotBefore, Asked.NotAfter));
        Reason(Place(Asked with { Duration = TimeSpan.Zero }, null, Line(A.LineOpened()))).Code
            .ShouldBe(Published.SlotReasons.RunDoesNotFit.Code);
    }

    [Fact]
    public void Another_attempt_gets_another_slot_and_gives_the_open_one_up_for_it()
    {
        var line = Line(A.LineOpened(), A.Held(A.Slot(1, 3), A.Booking, purpose: new RunPurpose(Process, Supplier, Asked.ComponentId)));
        var before = new Answer(Supplier, 1, A.Line, A.Booking);
        var placement = Place(Asked with { Attempt = 2 }, before, line);
        Slot(placement).ShouldBe(A.Slot(3, 5));
        placement.OnLines[1].ShouldBe(new LineEvent(A.Line, new BookingReleased(A.Booking, Process, ReleaseReason.Replaced, A.Now)));
        Place(Asked with { Attempt = 2, NotAfter = A.Now.AddHours(4) }, before, line).OnLines.ShouldBeEmpty();
    }

    [Fact]
    public void A_request_is_open_until_it_or_a_later_one_is_answered_or_called_off()
    {
        var (placed, cancelled) = (new PilotRunPlaced(Process, Supplier, 2, 5, A.Line, New, A.Now), new PilotRunCancelled(Process, 7, A.Now));
        IsOpen(Asked, 5).ShouldBeTrue();
        IsOpen(Asked, 5, placed).ShouldBeFalse();
        IsOpen(Asked with { Attempt = 2 }, 6, placed).ShouldBeFalse();
        IsOpen(Asked with { Attempt = 3 }, 6, placed).ShouldBeTrue();
        IsOpen(Asked with { SupplierId = A.Other }, 6, placed).ShouldBeTrue("a process may need runs of several suppliers");
        IsOpen(Asked with { Attempt = 3 }, 6, placed, cancelled).ShouldBeFalse("it was called off after asking");
        IsOpen(Asked, 8, placed, cancelled).ShouldBeTrue("a new award asks anew");
    }

    static bool IsOpen(PilotRunRequested asked, long asOf, params object[] events) =>
        PlacePilotRunDecider.IsOpen(asked, asOf, Scenario.Fold<PilotRunRequest>(events));

    static Placement Place(PilotRunRequested asked, Answer? before, params PilotLine[] lines) =>
        PlacePilotRunDecider.Decide(asked, 5, New, before, lines, A.Now);

    static Slot Slot(Placement placement) => ((SlotHeld)placement.OnLines[0].Event).Slot;

    static Reason Reason(Placement placement)
    {
        placement.OnLines.ShouldBeEmpty();
        return ((PilotRunDeclined)placement.Answer).Reason;
    }

    static PilotLine Line(params object[] events) => Scenario.Fold<PilotLine>(events)!;
}

/// <summary>Requests and withdrawals as they come over the bus: once, twice, in any order.</summary>
public sealed class PilotRunReactionTests(BookingService service)
{
    // Steps that no other test's lines offer, so that a request finds this class' lines alone.
    static readonly string[] Steps = ["mastering", "etching"];

    [Fact]
    public async Task A_request_is_answered_with_a_hold_and_its_repetition_changes_nothing()
    {
        var (asked, line) = (Ask(), await service.Line(Guid.NewGuid(), steps: Steps));
        var message = Guid.NewGuid();
        await service.Deliver(asked, message, asked.PilotRunId, version: 3);
        await service.Deliver(asked, message, asked.PilotRunId, version: 3);
        var held = await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId);
        held.SupplierId.ShouldBe(asked.SupplierId);
        held.End.ShouldBe(held.Start + asked.Duration);

        await service.Deliver(asked, Guid.NewGuid(), asked.PilotRunId, version: 3); // the same attempt under another id
        await Settled(asked.PilotRunId);
        (await BookingsOf(asked)).Single().ShouldSatisfyAllConditions(
            booking => booking.Id.ShouldBe(held.BookingId), booking => booking.Organisation.ShouldBe(asked.Organisation));
        line.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task The_bookings_of_a_gap_closure_are_found_by_its_id()
    {
        await service.Line(Guid.NewGuid(), steps: Steps);
        var (closure, oem) = (Guid.NewGuid(), Guid.NewGuid());
        PilotRunRequested[] asked = [.. Enumerable.Range(0, 2).Select(_ => Ask() with { Organisation = oem, GapClosureId = closure })];
        foreach (var each in asked)
        {
            await service.Deliver(each, stream: closure, version: 3);
            await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == each.PilotRunId);
        }

        (await Bookings($"gapClosureId={closure}")).ShouldBe(asked.Select(each => each.PilotRunId), ignoreOrder: true);
        (await Bookings($"processId={closure}")).ShouldBe(asked.Select(each => each.PilotRunId), ignoreOrder: true);
        (await Bookings($"processId={asked[0].PilotRunId}")).ShouldBe([asked[0].PilotRunId]);
        (await Bookings($"gapClosureId={asked[0].PilotRunId}")).ShouldBeEmpty();

        async Task<IEnumerable<Guid>> Bookings(string filter)
        {
            var bookings = (await service.As(oem, "oem").Get<Page<LineBooking>>($"/bookings?{filter}")).Items;
            bookings.ShouldAllBe(booking => booking.GapClosureId == closure);
            return bookings.Select(booking => booking.PilotRunId!.Value);
        }
    }

    [Fact]
    public async Task A_request_that_cannot_be_met_is_declined_once()
    {
        var asked = Ask() with { Steps = ["laser-cutting", "grating-stacking"] };
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        var declined = await service.Bus.Hear<Published.SlotDeclined>(heard => heard.PilotRunId == asked.PilotRunId);
        (declined.SupplierId, declined.Attempt).ShouldBe((asked.SupplierId, 1));
        declined.Reason.ToString().ShouldContain("laser-cutting");
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        await Settled(asked.PilotRunId);
        service.Bus.All<Published.SlotDeclined>().Count(heard => heard.SupplierId == asked.SupplierId).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawal_releases_and_its_repetition_changes_nothing()
    {
        var (asked, _) = (Ask(), await service.Line(Guid.NewGuid(), steps: Steps));
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        var held = await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId);
        await service.Confirm(asked.Organisation, held.LineId, held.BookingId);
        await service.Deliver(new PilotRunWithdrawn(asked.PilotRunId), stream: asked.PilotRunId, version: 4);
        await service.Deliver(new PilotRunWithdrawn(asked.PilotRunId), stream: asked.PilotRunId, version: 4);
        await service.Bus.Hear<Published.BookingReleased>(heard => heard.BookingId == held.BookingId);
        await Settled(asked.PilotRunId);
        (await BookingsOf(asked)).Single().State.ShouldBe(BookingState.Released);
        service.Bus.All<Published.BookingReleased>().Count(heard => heard.BookingId == held.BookingId).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawal_that_overtakes_its_request_wins_and_a_new_award_asks_anew()
    {
        var (asked, _) = (Ask(), await service.Line(Guid.NewGuid(), steps: Steps));
        await service.Deliver(new PilotRunWithdrawn(asked.PilotRunId), stream: asked.PilotRunId, version: 4);
        await Cancelled(asked.PilotRunId);
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        await Settled(asked.PilotRunId);
        (await BookingsOf(asked)).ShouldBeEmpty();
        await service.Deliver(asked, stream: asked.PilotRunId, version: 6);
        await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId);
    }

    [Fact]
    public async Task A_later_attempt_that_comes_first_is_the_one_that_counts()
    {
        var (asked, _) = (Ask(), await service.Line(Guid.NewGuid(), steps: Steps));
        await service.Deliver(asked with { Attempt = 2 }, stream: asked.PilotRunId, version: 5);
        var held = await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == asked.PilotRunId);
        await service.Deliver(asked, stream: asked.PilotRunId, version: 3);
        await Settled(asked.PilotRunId);
        (await BookingsOf(asked)).Single().Id.ShouldBe(held.BookingId);
    }

    [Fact]
    public async Task Many_requests_at_once_get_slots_apart()
    {
        await service.Line(Guid.NewGuid(), steps: [.. Steps, "coating"]);
        var asked = Enumerable.Range(0, 8).Select(_ => Ask() with { Steps = [.. Steps, "coating"] }).ToList();
        await Task.WhenAll(asked.Select(each => service.Deliver(each, stream: each.PilotRunId, version: 3)));
        var held = new List<Published.SlotHeld>();
        foreach (var each in asked) held.Add(await service.Bus.Hear<Published.SlotHeld>(heard => heard.PilotRunId == each.PilotRunId));
        var slots = held.OrderBy(each => each.Start).ToList();
        slots.Zip(slots.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
    }

    PilotRunRequested Ask() => new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Steps, TimeSpan.FromHours(2),
        service.Hour(days: 10), service.Hour(days: 40), Attempt: 1);

    /// <summary>A further message of the process is handled after what came before it: a decline of a run that no line can do.</summary>
    async Task Settled(Guid process)
    {
        var last = Ask() with { PilotRunId = process, Steps = ["grating-cleaning"] };
        await service.Deliver(last, stream: process, version: 100);
        await service.Bus.Hear<Published.SlotDeclined>(heard => heard.SupplierId == last.SupplierId);
    }

    Task Cancelled(Guid process) => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return await session.LoadAsync<PilotRunRequest>(PilotRunRequest.IdOf(process));
    }, request => request is not null);

    async Task<IReadOnlyList<LineBooking>> BookingsOf(PilotRunRequested asked) =>
        (await service.As(asked.Organisation, "oem").Get<Page<LineBooking>>($"/bookings?processId={asked.PilotRunId}")).Items;
}
