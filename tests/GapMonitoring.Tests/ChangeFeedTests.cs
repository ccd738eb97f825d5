using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>The feed tells of a gap what its reader is shown differently: a picture stands still while others move.</summary>
public sealed class ChangeFeedTests(GapService service)
{
    static readonly Guid[] Oems = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public async Task While_OEMs_move_nobody_is_told_and_of_a_closing_suppliers_are_told_with_the_next_picture()
    {
        var chain = new Chain(service);
        var (oem, supplier, alliance) = (Reader(chain.Oem, "oem"), Reader(chain.Glass, "supplier"), Reader(Guid.NewGuid(), "alliance"));
        var (other, stranger) = (Reader(Guid.NewGuid(), "oem"), Reader(Guid.NewGuid(), "supplier"));
        await chain.Offer(chain.Glass);
        await chain.Require([.. Oems, chain.Oem], chain.Required(0, 60, 4, 0.3m));
        await chain.Gap(gap => gap.Open);
        await oem.Until(chain.GapId);
        (await Again(supplier)).ShouldNotContain(chain.GapId, "it opened between pictures");
        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)));
        await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Oem, "oem"));
        foreach (var reader in new[] { oem, supplier, alliance }) await Quiet(reader, chain.GapId);

        await chain.Require([.. Oems, chain.Oem], chain.Required(0, 6_000, 4, 0.3m));
        await service.Bus.Hear<GapWorsened>(gap => gap.GapId == chain.GapId);
        foreach (var reader in new[] { oem, supplier, alliance }) (await Again(reader)).ShouldNotContain(chain.GapId, "the picture stands still");

        await chain.Publish(chain.Optics, (0, 9_000, 9_000));
        await chain.Qualify(chain.Optics);
        await chain.Gap(gap => !gap.Open);
        await alliance.Until(chain.GapId);
        await oem.Until(chain.GapId);
        (await Again(supplier)).ShouldNotContain(chain.GapId);

        // Within the week what was published stays as it is.
        var next = IsoWeek.Of(service.Clock.GetUtcNow()).AddDays(7);
        await chain.Tell(chain.View(null, (0, 20)) with { Published = next }, chain.View(chain.Oem, (0, 20)) with { Published = next });
        await supplier.Until(chain.GapId);
        (await Again(other)).ShouldBeEmpty();
        (await Again(stranger)).ShouldBeEmpty();
        (await Again(Reader(chain.Oem, "supplier"))).ShouldBeEmpty("an OEM without its role");
    }

    [Fact]
    public async Task A_supplier_is_told_of_the_gaps_of_what_it_begins_to_offer_and_that_they_are_gone_when_it_ends()
    {
        var (chain, unseen) = (new Chain(service), new Chain(service));
        await chain.Require((0, 100));
        await chain.Gap(gap => gap.Open);
        await chain.TakePicture();
        var supplier = Reader(chain.Glass, "supplier");
        (await Again(supplier)).ShouldBeEmpty();
        await chain.Offer(chain.Glass);
        (await supplier.Until(chain.GapId)).ShouldBe([chain.GapId]);
        await unseen.Offer(chain.Glass);
        await chain.Withdraw(chain.Glass);
        (await supplier.Until(chain.GapId)).ShouldBe([chain.GapId]);
        (await chain.Find(service.As(chain.Glass, "supplier"))).ShouldBeNull();
    }

    /// <summary>What was published to one OEM alone is told to it alone, of the gap and of the balance.</summary>
    [Fact]
    public async Task What_is_told_to_an_OEM_anew_is_told_to_no_other_reader()
    {
        var (chain, another) = (new Chain(service), Guid.NewGuid());
        const string Both = $"{nameof(ChangeKind.Gap)},{nameof(ChangeKind.Balance)}";
        FeedReader For(Guid organisation, string role) => new(service.As(organisation, role), Both);
        var (oem, other, alliance, supplier) = (For(chain.Oem, "oem"), For(another, "oem"), For(Guid.NewGuid(), "alliance"), For(chain.Glass, "supplier"));
        await chain.Offer(chain.Glass);
        await chain.Require([chain.Oem, another, .. Oems], chain.Required(0, 60, 5, 0.3m));
        await chain.Gap(gap => gap.Open);
        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)));
        await chain.Gap(gap => gap.Weeks.Count == 1, service.As(chain.Oem, "oem"));
        foreach (var reader in new[] { oem, other, alliance, supplier }) await Quiet(reader, chain.GapId);

        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)), chain.View(another, (0, 10)));
        var told = await other.Until(chain.GapId);
        var balance = (await chain.Balance(_ => true)).Id;
        told.Concat(await Again(other)).ShouldContain(balance);
        foreach (var reader in new[] { oem, alliance, supplier })
            (await Again(reader)).ShouldNotContain(id => id == chain.GapId || id == balance);
    }

    /// <summary>Asks until nothing of the gap is left to tell.</summary>
    static async Task Quiet(FeedReader reader, Guid gap)
    {
        await reader.Until(gap);
        await Eventually.Get(() => Again(reader), told => !told.Contains(gap));
    }

    /// <summary>What is told up to now: up to a moment at which no transaction of this time is open any more.</summary>
    static async Task<IReadOnlyList<Guid>> Again(FeedReader reader)
    {
        var told = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            told.AddRange((await reader.Next()).Select(change => change.Id));
            await Task.Delay(50);
        }
        return told;
    }

    FeedReader Reader(Guid organisation, string role) => new(service.As(organisation, role), nameof(ChangeKind.Gap));
}
