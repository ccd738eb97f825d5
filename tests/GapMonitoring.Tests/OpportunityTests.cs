using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>A supplier sees where something is missing that it does not offer, no closer than of what it offers.</summary>
public sealed class OpportunityTests(GapService service)
{
    static readonly Guid[] Oems = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public async Task Told_gaps_are_counted_by_class_and_region_as_bands()
    {
        var (one, two, untold) = (new Chain(service, "511702"), new Chain(service, "511702"), new Chain(service, "511702"));
        var name = $"class-{Guid.NewGuid():N}";
        var stranger = service.As(Guid.NewGuid(), "supplier");
        foreach (var chain in new[] { one, two, untold })
        {
            await chain.Describe(name);
            await chain.Require([.. Oems, chain.Oem], chain.Required(0, 60, 4, 0.3m));
            await chain.Gap(gap => gap.Open);
        }
        (await Found(stranger, name)).ShouldBeEmpty("nothing is told yet");

        await one.Tell(one.View(null, (0, 10)));
        await two.Tell(two.View(null, (0, 10)));
        await untold.Tell(untold.View(untold.Oem, (0, 10)));

        var found = await Eventually.Get(() => Found(stranger, name), all => all.Count > 0 && all[0].State == GapState.BottleneckRed);
        found.ShouldHaveSingleItem().ShouldBe(new GapOpportunity(name, "511702", Band.Of(2), GapState.BottleneckRed));
        (await stranger.Get<IReadOnlyList<GapOpportunity>>($"/gap-opportunities?class={name}&region=370200")).ShouldBeEmpty();
        (await service.As(Guid.NewGuid(), "oem").GetAsync("/gap-opportunities")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        // A supplier that moves its own capacity changes nothing here until the next picture.
        await one.Publish(one.Glass, (0, 1_000, 1_000));
        await one.Qualify(one.Glass);
        await one.Gap(gap => !gap.Open);
        (await Found(stranger, name)).ShouldBe(found);
    }

    /// <summary>A client that asks for what changed since it last asked gets what is shown differently, and nothing of what is not.</summary>
    [Fact]
    public async Task Gaps_are_listed_that_changed_since_a_moment()
    {
        var (moved, still) = (new Chain(service), new Chain(service));
        foreach (var chain in new[] { moved, still })
        {
            await chain.Offer(chain.Glass);
            await chain.Require([.. Oems, chain.Oem], chain.Required(0, 60, 4, 0.3m));
            await chain.Gap(gap => gap.Open);
            await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)));
            await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Oem, "oem"));
        }
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        var since = service.Clock.GetUtcNow();
        service.Clock.Advance(TimeSpan.FromSeconds(1));

        await moved.Require([.. Oems, moved.Oem], moved.Required(0, 6_000, 4, 0.3m));
        await service.Bus.Hear<GapWorsened>(gap => gap.GapId == moved.GapId);
        (await Changed(moved.Alliance)).ShouldBeEmpty("the picture stands still");
        await moved.Publish(moved.Optics, (0, 9_000, 9_000));
        await moved.Qualify(moved.Optics);
        await moved.Gap(gap => !gap.Open);

        (await Changed(moved.Alliance)).ShouldBe([moved.GapId]);
        (await Changed(service.As(moved.Oem, "oem"))).ShouldBe([moved.GapId]);
        (await Changed(service.As(still.Oem, "oem"))).ShouldBeEmpty();
        (await Changed(service.As(moved.Glass, "supplier"))).ShouldBeEmpty("a supplier is told of a closing with the next picture");

        async Task<IEnumerable<Guid>> Changed(HttpClient reader) =>
            (await reader.Get<Page<Gap>>($"/gaps?componentIds={moved.Component}&componentIds={still.Component}"
                + $"&changedAfter={Uri.EscapeDataString($"{since:O}")}")).Items.Select(gap => gap.Id);
    }

    static Task<IReadOnlyList<GapOpportunity>> Found(HttpClient supplier, string name) =>
        supplier.Get<IReadOnlyList<GapOpportunity>>($"/gap-opportunities?class={name}");
}
