using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>The feed tells a reader of what it is shown differently, and of nothing else.</summary>
[Collection(nameof(OwnTime))]
public sealed class ChangeFeedTests(OwnTimeService service)
{
    const string Requests = nameof(ChangeKind.SourcingRequest), Offers = nameof(ChangeKind.Offer);

    [Fact]
    public async Task An_invited_supplier_does_not_learn_that_a_rival_quoted_and_the_buyer_not_that_a_quote_was_replaced()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var (buyer, seller, other) = (Reader(loop.Oem, "oem", Requests), Reader(loop.Supplier, "supplier", Requests), Reader(rival, "supplier", Requests));
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        foreach (var reader in new[] { buyer, seller, other }) (await reader.Until(request)).ShouldBe([request]);
        // The same organisations without the role that sees requests, and a supplier that was not invited.
        (await Reader(loop.Oem, "supplier", Requests).Next()).ShouldBeEmpty();
        (await Reader(loop.Supplier, "alliance", Requests).Next()).ShouldBeEmpty();
        (await Reader(Guid.NewGuid(), "supplier", Requests).Next()).ShouldBeEmpty();

        await loop.Quotes(request, rival, 350);
        (await other.Until(request)).ShouldBe([request]);
        (await buyer.Until(request)).ShouldBe([request]);
        await loop.Quotes(request, rival, 360);
        (await other.Until(request)).ShouldBe([request]);
        (await buyer.Next()).ShouldBeEmpty("the number of quotes is the same");
        (await seller.Next()).ShouldBeEmpty();
        await service.As(rival, "supplier").Accepted($"/sourcing-requests/{request}/quote/withdraw", new { });
        (await buyer.Until(request)).ShouldBe([request]);
        (await seller.Next()).ShouldBeEmpty();

        await loop.QuotesOpened(request);
        foreach (var reader in new[] { buyer, seller }) (await reader.Until(request)).ShouldBe([request]);
    }

    [Fact]
    public async Task OEMs_are_told_of_offers_while_these_are_public_and_once_that_they_are_no_more()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        var (own, rival, oem) = (Reader(maker, "supplier", Offers), Reader(Guid.NewGuid(), "supplier", Offers), Reader(Guid.NewGuid(), "oem", Offers));
        var terms = service.Terms();
        var hidden = (await service.Offer(maker, component, isPublic: false, terms)).Id;
        (await own.Until(hidden)).ShouldBe([hidden]);
        (await oem.Next()).ShouldNotContain(change => change.Id == hidden);

        await service.Offer(maker, component, isPublic: true, terms);
        (await oem.Until(hidden)).ShouldContain(hidden);
        await service.Offer(maker, component, isPublic: false, terms);
        (await oem.Until(hidden)).ShouldContain(hidden, "it is gone");
        (await own.Until(hidden)).ShouldContain(hidden);
        await service.Offer(maker, component, isPublic: false, terms with { LeadTimeDays = 9 });
        (await own.Until(hidden)).ShouldContain(hidden);
        (await oem.Next()).ShouldNotContain(change => change.Id == hidden, "what is not shown does not change");
        (await rival.Next()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_offer_that_is_valid_later_is_told_to_OEMs_when_its_day_comes_and_never_if_it_is_withdrawn_before()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        var (own, oem) = (Reader(maker, "supplier", Offers), Reader(Guid.NewGuid(), "oem", Offers));
        var (later, never) = (
            (await service.Offer(maker, component, terms: service.Terms() with { ValidFrom = service.Today.AddDays(3) })).Id,
            (await service.Offer(maker, component, terms: service.Terms() with { ValidFrom = service.Today.AddDays(2) })).Id);
        await service.As(maker, "supplier").Accepted($"/offers/{never}/withdraw", new { });
        await own.Until(later);
        (await oem.Next()).ShouldNotContain(change => change.Id == later || change.Id == never);

        service.Clock.Advance(TimeSpan.FromDays(4));
        var told = await oem.Until(later);
        told.Concat((await oem.Next()).Select(change => change.Id)).ShouldNotContain(never);
    }

    [Fact]
    public async Task Qualifications_are_told_to_their_supplier_and_the_alliance_and_to_no_OEM()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        var kind = nameof(ChangeKind.Qualification);
        var (own, alliance, admin) = (Reader(maker, "supplier", kind), Reader(Guid.NewGuid(), "alliance", kind), Reader(Guid.NewGuid(), "admin", kind));
        var (oem, rival) = (Reader(Guid.NewGuid(), "oem", kind), Reader(Guid.NewGuid(), "supplier", kind));
        var id = NamedId.Of("qualification", maker.ToString("N"), component.ToString("N"));
        await service.Qualify(maker, component);

        (await own.Until(id)).ShouldBe([id]);
        (await alliance.Until(id)).ShouldContain(id);
        (await admin.Until(id)).ShouldContain(id);
        (await oem.Next()).ShouldBeEmpty();
        (await rival.Next()).ShouldBeEmpty();
        (await service.As(maker, "supplier").Get<ComponentQualification>($"/qualifications/{id}")).State.ShouldBe(QualificationState.Qualified);
        (await service.As(maker, "supplier").LookUp<ComponentQualification[]>("/qualifications/by-ids", id)).ShouldHaveSingleItem();
        (await service.As(Guid.NewGuid(), "supplier").LookUp<ComponentQualification[]>("/qualifications/by-ids", id)).ShouldBeEmpty();
        ((int)(await service.As(Guid.NewGuid(), "supplier").GetAsync($"/qualifications/{id}")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Offers_are_looked_up_by_those_who_may_read_them()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        Guid[] ids = [(await service.Offer(maker, component)).Id, (await service.Offer(maker, component, false, service.Terms(currency: "EUR"))).Id];
        (await service.As(maker, "supplier").LookUp<SupplierOffer[]>("/offers/by-ids", ids)).Length.ShouldBe(2);
        (await service.As(Guid.NewGuid(), "oem").LookUp<SupplierOffer[]>("/offers/by-ids", ids)).ShouldHaveSingleItem().Id.ShouldBe(ids[0]);
        (await service.As(Guid.NewGuid(), "supplier").LookUp<SupplierOffer[]>("/offers/by-ids", ids)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_is_told_to_its_OEM_and_the_alliance_and_to_a_supplier_from_its_award_on()
    {
        var loop = await new Loop(service).Begin();
        var kind = nameof(ChangeKind.GapClosure);
        var (oem, seller, alliance) = (Reader(loop.Oem, "oem", kind), Reader(loop.Supplier, "supplier", kind), Reader(Guid.NewGuid(), "alliance", kind));
        await loop.Contributes();
        await loop.GapOpens();
        var process = (await loop.Proposed()).Id;
        (await oem.Until(process)).ShouldBe([process]);
        (await alliance.Until(process)).ShouldContain(process);
        (await seller.Next()).ShouldBeEmpty();
        (await Reader(Guid.NewGuid(), "oem", kind).Next()).ShouldBeEmpty();

        var request = await loop.Accepted();
        await loop.Quotes(request);
        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        (await seller.Until(process)).ShouldContain(process);
    }

    readonly Guid oem = Guid.NewGuid(), supplier = Guid.NewGuid(), second = Guid.NewGuid(), process = Guid.NewGuid();
    readonly DateTimeOffset at = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>How a gap follows each plan, and what concerns another supplier, is told to nobody whom the timeline does not show it.</summary>
    [Fact]
    public void Of_a_process_each_reader_is_told_what_its_timeline_shows()
    {
        var (gap, component) = (new GapRestated([new(new(2027, 5, 3), 500, 500)], at), Guid.NewGuid());
        var proposed = GapClosure.Create(new ClosureProposed(process, Guid.NewGuid(), oem, component, "370200", [], at, at));
        Told(proposed, gap).ShouldBeEmpty();
        Told(proposed.Apply(new GapEnded([], at)), gap).ShouldBe(["oem", "alliance"], ignoreOrder: true);

        var awarded = new ClosureAwarded(1, [new(supplier, component, false), new(second, component, true)], Story.Need, at);
        var asked = new PilotRunAsked(
            GapClosure.RunIdOf(process, supplier, 1), oem, supplier, component, ["nanoimprint"], TimeSpan.FromHours(4), at, at.AddDays(9), 1, 1, at);
        Told(proposed, awarded, asked).ShouldBe(["oem", "alliance", "supplier", "second"], ignoreOrder: true);

        var running = proposed.Apply(awarded).Apply(asked);
        Told(running, new RunSlotHeld(asked.RunId, supplier, Guid.NewGuid(), at, at, at, at)).ShouldBe(["oem", "alliance", "supplier"], ignoreOrder: true);
        Told(running, new AwardUndone("error", at)).ShouldBe(["oem", "alliance", "supplier", "second gone"], ignoreOrder: true);
    }

    IEnumerable<string> Told(GapClosure before, params object[] events)
    {
        var after = events.Aggregate(before, (state, e) => (GapClosure)typeof(GapClosure).GetMethod("Apply", [e.GetType()])!.Invoke(state, [e])!);
        var names = new Dictionary<Guid, string>
        {
            [Audiences.Of("oem", oem)] = "oem",
            [Audiences.Of("alliance")] = "alliance",
            [Audiences.Of("supplier", supplier)] = "supplier",
            [Audiences.Of("supplier", second)] = "second",
        };
        return GapClosureChanges.Of(before, after, events).Select(told => names[told.Audience] + (told.Gone ? " gone" : ""));
    }

    FeedReader Reader(Guid organisation, string role, string kind) => new(service.As(organisation, role), kind);
}
