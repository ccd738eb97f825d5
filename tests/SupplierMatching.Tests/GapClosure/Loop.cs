using SupplyChain.TestKit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosure;

/// <summary>A gap of one component, and the other services' part in closing it, played by the test.</summary>
sealed class Loop(MatchingService service)
{
    readonly Guid line = Guid.NewGuid();
    long gapVersion, lineVersion;

    public Guid Gap { get; } = Guid.NewGuid();
    public Guid Oem { get; } = Guid.NewGuid();
    public Guid Component { get; private set; }
    public Guid Supplier { get; private set; }
    public HttpClient Buyer => service.As(Oem, "oem");
    public HttpClient Seller => service.As(Supplier, "supplier");
    public DateOnly Week { get; } = service.Week(20);
    public TimeSpan QuoteTime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>A component with a supplier that could make 1000 a week of it, if it were qualified.</summary>
    public async Task<Loop> Begin()
    {
        Component = await service.Component();
        Supplier = await NewSupplier();
        return this;
    }

    public async Task<Guid> NewSupplier()
    {
        var supplier = await service.Supplier();
        await service.Offer(supplier, Component);
        await service.Capacity(supplier, Component, MatchingService.Qingdao, new CapacityWeek(Week, 800, 1000));
        return supplier;
    }

    /// <summary>The OEM requires 500 of 1000 in all, of which 600 are lacking: its share is 300.</summary>
    public async Task Contributes(Guid? oem = null, decimal quantity = 500) =>
        await service.Deliver(new ContributionChanged(Component, MatchingService.Qingdao, oem ?? Oem, [new WeekQuantity(Week, quantity)]));

    public Task GapOpens(params Guid[] contributors) => Tell(new GapOpened(
        Gap, Component, MatchingService.Qingdao, [new GapWeek(Week, 1000, 400, 400, 600, GapState.BottleneckRed)], GapState.BottleneckRed, 600,
        contributors.Length > 0 ? contributors : [Oem], []));

    public Task GapCloses(params Guid[] suppliers) => Tell(new GapClosed(
        Gap, Component, MatchingService.Qingdao, [.. suppliers.Select(s => new GapCause(Guid.NewGuid(), "QualificationChanged", s))]));

    public async Task<Proposal> Proposed() =>
        (await Eventually.Get(() => Buyer.Get<Page<Proposal>>("/proposals"), page => page.Items.Any(p => p.Weeks.Count > 0))).Items.Single();

    public SourcingConditions Conditions()
    {
        var now = service.Clock.GetUtcNow();
        return new(now + QuoteTime, now + QuoteTime + TimeSpan.FromDays(3), PilotRun: new PilotRunNeed(
            ["nanoimprint"], 240, now, now.AddDays(60), new QualificationCriteria(0.9m)));
    }

    public async Task<Guid> Accepted() => (await Buyer.Accepted($"/proposals/{(await Proposed()).Id}/accept", new AcceptProposal(Conditions()))).Id;

    public Task<Receipt> Quotes(Guid request, Guid? supplier = null, decimal quantity = 400) => service.As(supplier ?? Supplier, "supplier")
        .Accepted($"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(Week, quantity)]));

    /// <summary>The quote deadline passes.</summary>
    public Task<SourcingOverview> QuotesOpened(Guid request)
    {
        service.Clock.Advance(QuoteTime);
        return Eventually.Get(() => Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r => r.State == SourcingState.QuotesOpened);
    }

    public AwardSourcing Award(decimal quantity = 300, Guid? supplier = null) =>
        new([new AwardSplit(supplier ?? Supplier, [new WeekQuantity(Week, quantity)])]);

    public Task<PilotRunRequested> RunAsked(int attempt = 1) =>
        service.Bus.Hear<PilotRunRequested>(asked => asked.SupplierId == Supplier && asked.Attempt == attempt);

    /// <summary>What the line answers to a run asked for, in the line's own order.</summary>
    public Booking.SlotHeld Held(PilotRunRequested asked) =>
        new(line, Guid.NewGuid(), asked.ProcessId, asked.SupplierId, asked.NotBefore, asked.NotBefore + asked.Duration, asked.NotBefore.AddDays(2));

    public Booking.BookingConfirmed Confirmed(Booking.SlotHeld held) => new(line, held.BookingId, held.ProcessId);

    public Booking.RunCompleted Completed(Booking.SlotHeld held, decimal good = 95) =>
        new(line, held.BookingId, held.ProcessId, Supplier, Component, "L1", 100, good, []);

    public Task Answer(object contract, Guid? messageId = null) =>
        service.Deliver(contract, messageId, stream: line, version: Interlocked.Increment(ref lineVersion));

    public Task<ClosureTimeline> Timeline(Guid process, ClosureStep step) => Eventually.Get(
        () => Buyer.Get<ClosureTimeline>($"/closures/{process}"), timeline => timeline.Step == step);

    Task Tell(object contract) => service.Deliver(contract, stream: Gap, version: Interlocked.Increment(ref gapVersion));
}
