using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>The process through HTTP and bus, from a gap that opens to the same gap closed.</summary>
[Collection(nameof(OwnTime))]
public sealed class ClosureLoopTests(OwnTimeService service)
{
    [Fact]
    public async Task A_gap_is_closed_by_a_supplier_that_qualifies()
    {
        var loop = await new Loop(service).Begin();
        await loop.Contributes();
        await loop.GapOpens();
        var proposal = await loop.Proposed();
        proposal.Weeks.ShouldBe([new WeekQuantity(loop.Week, 300)]);
        (await service.As(Guid.NewGuid(), "oem").Get<Page<Proposal>>("/proposals")).Items.ShouldBeEmpty();

        var request = await loop.Accepted();
        await loop.Quotes(request);
        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());

        var asked = await loop.RunAsked();
        asked.GapClosureId.ShouldBe(proposal.Id);
        var held = loop.Held(asked);
        await loop.Answer(held);
        await loop.Timeline(proposal.Id, GapClosureStep.SlotHeld);
        await loop.Answer(loop.Confirmed(held));
        await loop.Timeline(proposal.Id, GapClosureStep.Confirmed);
        await loop.Answer(loop.Completed(held));

        var changed = await service.Bus.Hear<QualificationChanged>(
            c => c.SupplierId == loop.Supplier && c.State == QualificationState.Qualified);
        changed.GapClosureId.ShouldBe(proposal.Id);
        await loop.Timeline(proposal.Id, GapClosureStep.Qualified);
        await loop.GapCloses(loop.Supplier);

        var closed = await loop.Timeline(proposal.Id, GapClosureStep.Closed);
        closed.Entries.Select(entry => entry.Event).ShouldBe(["ClosureProposed", "ClosureRequested", "ClosureQuoted", "ClosureAwarded",
            "PilotRunAsked", "RunSlotHeld", "RunConfirmed", "RunMeasured", "RunQualified", "GapEnded", "ClosureFinished"]);
        closed.Entries.ShouldAllBe(entry => entry.CausedBy != null && entry.Text.Code.Length > 0);
        closed.Entries.Where(entry => entry.By == loop.Oem).Select(entry => entry.Event)
            .ShouldBe(["ClosureRequested", "ClosureAwarded", "PilotRunAsked"]);
        closed.GapToCloseSeconds!.Value.ShouldBeGreaterThan(loop.QuoteTime.TotalSeconds);
    }

    [Fact]
    public async Task Answers_delivered_twice_and_out_of_order_end_the_same()
    {
        var loop = await new Loop(service).Begin();
        var (process, _) = await loop.Awarded();

        var held = loop.Held(await loop.RunAsked());
        object[] answers = [loop.Completed(held), loop.Confirmed(held), held];
        foreach (var answer in answers)
        {
            var id = Guid.NewGuid();
            await loop.Answer(answer, id);
            await loop.Answer(answer, id);
        }
        // Contracts of three kinds are worked off side by side: each may be the last.
        string[] told = ["RunConfirmed", "RunMeasured", "RunQualified", "RunSlotHeld"];
        var timeline = await Eventually.Get(
            () => loop.Buyer.Get<GapClosureTimeline>($"/closures/{process}"), t =>
                t.Step is GapClosureStep.Qualified && told.All(kind => t.Entries.Any(entry => entry.Event == kind)));
        timeline.Entries.Select(entry => entry.Event).Where(told.Contains).Order().ShouldBe(told);
    }

    [Fact]
    public async Task An_expired_hold_leads_to_the_next_slot()
    {
        var loop = await new Loop(service).Begin();
        await loop.Awarded();

        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(held);
        await loop.Answer(new Contracts.CapacityBooking.HoldExpired(held.LineId, held.BookingId, held.PilotRunId));
        (await loop.RunAsked(attempt: 2)).PilotRunId.ShouldBe(held.PilotRunId!.Value);
    }

    [Fact]
    public async Task A_withdrawn_award_takes_the_run_back_and_can_be_awarded_anew()
    {
        var loop = await new Loop(service).Begin();
        var (process, request) = await loop.Awarded();
        var asked = await loop.RunAsked();

        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award/withdraw", new WithdrawAward("other plans"));
        await service.Bus.Hear<PilotRunWithdrawn>(withdrawn => withdrawn.PilotRunId == asked.PilotRunId);
        await loop.Timeline(process, GapClosureStep.Quoted);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        await service.Bus.Hear<PilotRunRequested>(again => again.SupplierId == loop.Supplier && again.PilotRunId != asked.PilotRunId);
    }

    [Fact]
    public async Task A_proposal_lapses_with_its_gap_and_comes_back_with_it()
    {
        var loop = await new Loop(service).Begin();
        await loop.Contributes();
        await loop.GapOpens();
        var first = (await loop.Proposed()).Id;
        await loop.GapCloses();
        await loop.Timeline(first, GapClosureStep.Lapsed);
        await loop.GapOpens();
        (await loop.Proposed()).Id.ShouldNotBe(first);
    }

    [Fact]
    public async Task One_message_told_twice_proposes_once_to_each_contributor()
    {
        var loop = await new Loop(service).Begin();
        var other = Guid.NewGuid();
        await loop.Contributes();
        await loop.Contributes(other, 100);
        await loop.GapOpens(loop.Oem, other);
        await loop.GapOpens(loop.Oem, other);
        var own = await loop.Proposed();
        var theirs = await Eventually.Get(
            () => service.As(other, "oem").Get<Page<Proposal>>("/proposals"), page => page.Items.Any(p => p.Weeks.Count > 0));
        theirs.Items.Single().Weeks.ShouldBe([new WeekQuantity(loop.Week, 50)]);
        var processes = await service.As(Guid.NewGuid(), "alliance")
            .Asks<IReadOnlyList<GapClosureTimeline>>("/closures/by-gaps", new[] { loop.Gap });
        processes.Select(process => process.Id).ShouldBe([own.Id, theirs.Items.Single().Id], ignoreOrder: true);
        processes.ShouldAllBe(process => process.Organisation == null);
    }

    [Fact]
    public async Task The_alliance_counts()
    {
        var loop = await new Loop(service).Begin();
        await loop.Contributes();
        await loop.GapOpens();
        await loop.Accepted();
        var counted = await service.As(Guid.NewGuid(), "alliance").Get<GapClosureStatistics>("/closures/statistics");
        counted.Steps[GapClosureStep.Requested].ShouldBeGreaterThan(0);
        counted.OpenRequests.ShouldBeGreaterThan(0);
        using var refused = await loop.Buyer.GetAsync("/closures/statistics");
        refused.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_gap_was_before_it_closed_proposes_nothing_when_it_is_heard_late()
    {
        var loop = await new Loop(service).Begin();
        await loop.Contributes();
        await loop.GapCloses(version: 2);
        await loop.GapOpens(version: 1);
        await loop.GapOpens(version: 3);
        (await loop.Proposed()).Weeks.Count.ShouldBe(1);
        var processes = await loop.Buyer.Asks<IReadOnlyList<GapClosureTimeline>>("/closures/by-gaps", new[] { loop.Gap });
        processes.Count.ShouldBe(1, "the opening before the close was heard after it");
    }

    [Fact]
    public async Task A_contribution_that_was_overtaken_is_not_taken_back()
    {
        var loop = await new Loop(service).Begin();
        var stream = Guid.NewGuid();
        await loop.Contributes(quantity: 600, stream: stream, version: 2);
        await loop.GapOpens();
        (await loop.Proposed()).Weeks.Single().Quantity.ShouldBe(300);
        await loop.Contributes(quantity: 100, stream: stream, version: 1);
        await loop.Contributes(quantity: 1000, stream: stream, version: 3);
        var newest = await Eventually.Get(
            () => loop.Buyer.Get<Page<Proposal>>("/proposals"), page => page.Items.Single().Weeks.Single().Quantity != 300);
        newest.Items.Single().Weeks.Single().Quantity.ShouldBe(500);
    }
}
