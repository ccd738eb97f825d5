using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

/// <summary>Who is told live that a process went on: as much as its timeline shows, and of a supplier's steps the supplier alone.</summary>
public sealed class ClosureToldTests(MatchingService service)
{
    readonly Guid process = Guid.NewGuid(), oem = Guid.NewGuid(), supplier = Guid.NewGuid(), second = Guid.NewGuid(), component = Guid.NewGuid();
    readonly DateTimeOffset now = service.Clock.GetUtcNow().AddDays(1);

    [Fact]
    public async Task Each_step_is_told_with_the_suppliers_that_it_is_of_and_figures_of_the_gap_are_not()
    {
        var week = new ShortWeek(service.Week(30), 1000, 600);
        await Append(new ClosureProposed(process, Guid.NewGuid(), oem, component, MatchingService.Qingdao, [week], now, now));
        await Append(new GapRestated([week with { Shortfall = 500 }], now));
        await Append(
            new ClosureRequested(Guid.NewGuid(), now.AddDays(3), now), new ClosureQuoted(2, now.AddDays(6), now),
            new ClosureAwarded(1, [new(supplier, component, false), new(second, component, false)], Story.Need, now));
        await Append(new RunSlotHeld(Run(second), second, Guid.NewGuid(), now.AddDays(20), now.AddDays(21), now.AddDays(9), now));

        await service.Bus.Hear<GapClosureChanged>(told => told.GapClosureId == process && told.SupplierIds.SequenceEqual([second]));
        service.Bus.All<GapClosureChanged>().Where(told => told.GapClosureId == process).Select(told => told.SupplierIds.Order().ToArray())
            .ShouldBe([[], [], [], [.. new[] { supplier, second }.Order()], [second]]);

        await Append(new PilotRunCancelled(Run(supplier), supplier, now));
        await service.Bus.Hear<PilotRunWithdrawn>(told => told == new PilotRunWithdrawn(Run(supplier), process, supplier));
    }

    Guid Run(Guid of) => GapClosure.RunIdOf(process, of, 1);

    async Task Append(params object[] events)
    {
        await using var session = service.Store.LightweightSession();
        session.Events.Append(process, events);
        await session.SaveChangesAsync();
    }
}
