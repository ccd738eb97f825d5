using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.TestKit;

using Booking = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>A gap of one component, and the other services' part in closing it, played by the test.</summary>
sealed class Loop(MatchingService service)
{
    readonly Guid line = Guid.NewGuid();
    long gapVersion, lineVersion;

    public Guid Gap => GapNotice.GapIdOf(Component, MatchingService.Qingdao);
    public Guid Oem { get; init; } = Guid.NewGuid();
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

    /// <summary>The OEM requires 600. Of all that is required 500 of 1000 are lacking, half of it: its share is 300.</summary>
    public Task Contributes(Guid? oem = null, decimal quantity = 600, Guid? stream = null, long version = 1) => service.Deliver(
        new ContributionChanged(Component, MatchingService.Qingdao, oem ?? Oem, [new WeekQuantity(Week, quantity)]), stream: stream,
        version: version);

    public Task GapOpens(params Guid[] contributors) => Opens(Interlocked.Increment(ref gapVersion), contributors);

    public Task GapOpens(long version) => Opens(version);

    public Task GapCloses(params Guid[] suppliers) => Closes(Interlocked.Increment(ref gapVersion), suppliers);

    /// <summary>Closed as of a version, and handled before anything that is told after it.</summary>
    public async Task GapCloses(long version)
    {
        await Closes(version);
        await Eventually.Get(SeenVersion, seen => seen >= version);
    }

    public async Task<Proposal> Proposed() =>
        (await Eventually.Get(() =>
            Buyer.Get<Page<Proposal>>("/proposals"), page => page.Items.Any(p => p.Weeks.Count > 0))).Items.Single();

    public SourcingConditions Conditions()
    {
        var now = service.Clock.GetUtcNow();
        return new(now + QuoteTime, now + QuoteTime + TimeSpan.FromDays(3), PilotRun: new PilotRunNeed(
            ["nanoimprint"], 240, now, now.AddDays(60), new QualificationCriteria(0.9m)));
    }

    public async Task<Guid> Accepted() =>
        (await Buyer.Accepted($"/proposals/{(await Proposed()).Id}/accept", new AcceptProposal(Conditions()))).Id;

    public Task<Receipt> Quotes(Guid request, Guid? supplier = null, decimal quantity = 400) => service.As(supplier ?? Supplier, "supplier")
        .Accepted($"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(Week, quantity)]));

    /// <summary>The quote deadline passes.</summary>
    public Task<SourcingOverview> QuotesOpened(Guid request)
    {
        service.Clock.Advance(QuoteTime);
        return Eventually.Get(
            () => Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r => r.State == SourcingState.QuotesOpened);
    }

    public AwardSourcing Award(decimal quantity = 300, Guid? supplier = null) =>
        new([new AwardSplit(supplier ?? Supplier, [new WeekQuantity(Week, quantity)])]);

    /// <summary>All the way to the award: contribution, gap, proposal, request, quote.</summary>
    public async Task<(Guid Process, Guid Request)> Awarded()
    {
        await Contributes();
        await GapOpens();
        var process = (await Proposed()).Id;
        var request = await Accepted();
        await Quotes(request);
        await QuotesOpened(request);
        await Buyer.Accepted($"/sourcing-requests/{request}/award", Award());
        return (process, request);
    }

    public Task<PilotRunRequested> RunAsked(int attempt = 1) =>
        service.Bus.Hear<PilotRunRequested>(asked => asked.SupplierId == Supplier && asked.Attempt == attempt);

    /// <summary>What the line answers to a run asked for, in the line's own order.</summary>
    public Booking.SlotHeld Held(PilotRunRequested asked) =>
        new(line, Guid.NewGuid(), asked.PilotRunId, asked.SupplierId, asked.NotBefore, asked.NotBefore + asked.Duration,
            asked.NotBefore.AddDays(2));

    public Booking.BookingConfirmed Confirmed(Booking.SlotHeld held) => new(line, held.BookingId, held.PilotRunId);

    public Booking.RunCompleted Completed(Booking.SlotHeld held, decimal good = 95) =>
        new(line, held.BookingId, held.PilotRunId, Supplier, Component, "L1", 100, good, []);

    public Task Answer(object contract, Guid? messageId = null) =>
        service.Deliver(contract, messageId, stream: line, version: Interlocked.Increment(ref lineVersion));

    public Task<GapClosureTimeline> Timeline(Guid process, GapClosureStep step) => Eventually.Get(
        () => Buyer.Get<GapClosureTimeline>($"/closures/{process}"), timeline => timeline.Step == step);

    Task Opens(long version, params Guid[] contributors) => service.Deliver(new GapOpened(
        Gap, Component, MatchingService.Qingdao, [new GapWeek(Week, 1000, 500, 500, 500, GapState.BottleneckRed)], GapState.BottleneckRed,
        500,
        contributors.Length > 0 ? contributors : [Oem], []), stream: Gap, version: version);

    Task Closes(long version, params Guid[] suppliers) => service.Deliver(new GapClosed(
        Gap, Component, MatchingService.Qingdao, [.. suppliers.Select(s => new GapCause(Guid.NewGuid(), "QualificationChanged", s))]),
        stream: Gap, version: version);

    async Task<long> SeenVersion()
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<KnownGap>(Gap))?.Version ?? 0;
    }
}
