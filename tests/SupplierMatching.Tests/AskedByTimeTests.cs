using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Gap closures, offers and qualifications asked for by time, and in the order of time: by what the reader is shown.</summary>
public sealed class AskedByTimeTests(MatchingService service)
{
    readonly Guid oem = Guid.NewGuid(), supplier = Guid.NewGuid(), second = Guid.NewGuid();

    readonly DateTimeOffset begin = service.Clock.GetUtcNow().AddDays(1);

    /// <summary>In the future, so that no deadline of a process passes meanwhile.</summary>
    DateTimeOffset Day(double days) => begin.AddDays(days);

    [Fact]
    public async Task An_OEM_finds_its_processes_by_step_change_and_opening_and_those_of_no_other()
    {
        var (old, young, middle) = (await Proposed(Day(1)), await Proposed(Day(3)), await AwardedToBoth(Day(2)));
        (await Closures(oem, "oem", "order=EarliestFirst")).ShouldBe([old, middle, young]);
        (await Closures(oem, "oem", "order=LatestFirst")).ShouldBe([young, middle, old]);
        (await Closures(oem, "oem", "step=Proposed&order=LatestFirst")).ShouldBe([young, old]);
        (await Closures(oem, "oem", $"changedAfter={At(Day(3))}")).ShouldBe([middle]);
        (await Closures(oem, "oem", $"changedAfter={At(Day(10))}")).ShouldBeEmpty();
        foreach (var query in new[] { "order=LatestFirst", "step=Proposed", $"changedAfter={At(Day(0))}" })
            foreach (var role in new[] { "oem", "supplier" })
                (await Closures(Guid.NewGuid(), role, query)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_processes_goes_on_behind_any_entry_while_others_come_before_it()
    {
        var (old, young) = (await Proposed(Day(1)), await Proposed(Day(2)));
        var reader = service.As(oem, "oem");
        var (dated, byId) = (
            await reader.Get<Page<GapClosureTimeline>>("/closures?order=LatestFirst"), await reader.Get<Page<GapClosureTimeline>>("/closures"));
        var before = Guid.Parse($"00000000{Guid.NewGuid().ToString()[8..]}");
        await Append(before, Proposal(before, Day(3)));

        (await reader.Get<Page<GapClosureTimeline>>($"/closures?order=LatestFirst&after={dated.Keys![0]}")).Items.Select(each => each.Id)
            .ShouldBe([old], "the first of the page was the young one");
        (await reader.Get<Page<GapClosureTimeline>>($"/closures?after={byId.Keys![0]}")).Items.Select(each => each.Id)
            .ShouldBe([byId.Items[1].Id]);
        (await reader.Get<Page<GapClosureTimeline>>("/closures")).Items.Count.ShouldBe(3);
        dated.Items[0].Id.ShouldBe(young);
    }

    [Fact]
    public async Task A_supplier_asks_by_its_own_steps_and_times_and_learns_nothing_of_the_others()
    {
        var (first, later) = (await AwardedToBoth(Day(1)), await AwardedToBoth(Day(2), dayOfAward: 4));
        // Only the other supplier comes further, and later.
        await Append(first, new RunSlotHeld(RunOf(first, second), second, Guid.NewGuid(), Day(20), Day(21), Day(9), Day(8)));

        (await Closures(supplier, "supplier", $"changedAfter={At(Day(7))}")).ShouldBeEmpty();
        (await Closures(second, "supplier", $"changedAfter={At(Day(7))}")).ShouldBe([first]);
        (await Closures(oem, "oem", $"changedAfter={At(Day(7))}")).ShouldBe([first]);
        (await Closures(supplier, "supplier", "step=SlotHeld")).ShouldBeEmpty();
        (await Closures(second, "supplier", "step=SlotHeld")).ShouldBe([first]);
        // Opened for a supplier by its award: the first was proposed earlier and awarded later.
        (await Closures(supplier, "supplier", "order=EarliestFirst")).ShouldBe([later, first]);
        (await Closures(oem, "oem", "order=EarliestFirst")).ShouldBe([first, later]);
        var page = await service.As(supplier, "supplier").Get<Page<GapClosureTimeline>>("/closures?order=EarliestFirst&first=1");
        page.Next.ShouldStartWith($"{page.Items[0].OpenedAt.UtcTicks}_");
        page.Items[0].OpenedAt.ShouldBe(Day(4));
    }

    [Fact]
    public async Task That_a_gap_was_restated_is_no_change_unless_it_opened_again()
    {
        var process = await Proposed(Day(1));
        await Append(process, new GapRestated([new(service.Week(30), 500, 500)], Day(5)));
        (await Closures(oem, "oem", $"changedAfter={At(Day(4))}")).ShouldBeEmpty();
        await Append(process, new GapEnded([], Day(6)), new GapRestated([new(service.Week(30), 500, 500)], Day(7)));
        (await Closures(oem, "oem", $"changedAfter={At(Day(6))}")).ShouldBe([process]);
        await Append(process, new GapRestated([new(service.Week(30), 500, 600)], Day(8)));
        (await Closures(oem, "oem", $"changedAfter={At(Day(7))}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Processes_that_stand_still_are_found_as_far_as_the_reader_sees_them_move()
    {
        var (moving, still, declined) = (await AwardedToBoth(Day(1)), await Proposed(Day(2)), await Proposed(Day(2)));
        await Append(moving, new RunSlotHeld(RunOf(moving, second), second, Guid.NewGuid(), Day(20), Day(21), Day(9), Day(8)));
        await Append(declined, new ProposalDeclined("not needed", Day(3)));
        var since = $"stalledSince={At(Day(7))}";

        (await Closures(oem, "oem", since)).ShouldBe([still]);
        (await Closures(oem, "oem", $"stalledSince={At(Day(8))}&order=EarliestFirst")).ShouldBe([moving, still]);
        (await Closures(supplier, "supplier", since)).ShouldBe([moving]);
        (await Closures(second, "supplier", since)).ShouldBeEmpty();
        (await Closures(Guid.NewGuid(), "oem", since)).ShouldBeEmpty();

        await Append(moving, new RunQualified(RunOf(moving, supplier), supplier, Day(5)));
        (await Closures(supplier, "supplier", since)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Processes_are_found_by_when_they_began_and_ended_for_the_reader()
    {
        var (running, closed, declined) = (await AwardedToBoth(Day(1)), await AwardedToBoth(Day(2), dayOfAward: 4), await Proposed(Day(3)));
        await Append(declined, new ProposalDeclined("not needed", Day(6)));
        await Append(closed, new RunQualified(RunOf(closed, supplier), supplier, Day(7)));
        await Append(closed, new RunQualified(RunOf(closed, second), second, Day(8)));
        await Append(closed, new ClosureFinished(ByThis: true, TimeSpan.FromDays(7), Day(9)));

        (await Closures(oem, "oem", $"openedFrom={At(Day(1))}&openedUntil={At(Day(3))}&order=EarliestFirst")).ShouldBe([running, closed]);
        (await Closures(oem, "oem", $"openedFrom={At(Day(3).ToOffset(TimeSpan.FromHours(8)))}")).ShouldBe([declined]);
        (await Closures(oem, "oem", $"endedFrom={At(Day(0))}&order=EarliestFirst")).ShouldBe([closed, declined]);
        (await Closures(oem, "oem", $"endedFrom={At(Day(6))}&endedUntil={At(Day(9))}")).ShouldBe([declined]);
        (await Closures(Guid.NewGuid(), "alliance", $"endedFrom={At(Day(9))}&endedUntil={At(Day(9.001))}")).ShouldBe([closed]);
        (await service.As(oem, "oem").Get<GapClosureTimeline>($"/closures/{closed}")).EndedAt.ShouldBe(Day(9));

        // For a supplier it begins with its award and ends with its qualification. When it ended for others finds nothing.
        (await Closures(supplier, "supplier", $"openedFrom={At(Day(4))}&openedUntil={At(Day(5))}")).ShouldBe([closed]);
        (await Closures(supplier, "supplier", $"openedUntil={At(Day(4))}")).ShouldBeEmpty();
        (await Closures(supplier, "supplier", $"endedFrom={At(Day(7))}&endedUntil={At(Day(7.001))}")).ShouldBe([closed]);
        (await Closures(supplier, "supplier", $"endedFrom={At(Day(7.001))}")).ShouldBeEmpty();
        (await Closures(second, "supplier", $"endedFrom={At(Day(8))}")).ShouldBe([closed]);
        (await service.As(supplier, "supplier").Get<GapClosureTimeline>($"/closures/{closed}")).EndedAt.ShouldBe(Day(7));
        foreach (var role in new[] { "oem", "supplier" })
            (await Closures(Guid.NewGuid(), role, $"openedFrom={At(Day(0))}&endedFrom={At(Day(0))}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Proposals_are_found_by_when_their_gap_opened_and_one_by_its_id_by_its_OEM_alone()
    {
        var (old, young) = (await Proposed(Day(1)), await Proposed(Day(2)));
        var reader = service.As(oem, "oem");
        (await Proposals($"gapOpenedFrom={At(Day(2))}")).ShouldBe([young]);
        (await Proposals($"gapOpenedUntil={At(Day(2))}")).ShouldBe([old]);
        (await reader.Get<Proposal>($"/proposals/{young}")).GapOpenedAt.ShouldBe(Day(2));

        ((int)(await service.As(Guid.NewGuid(), "oem").GetAsync($"/proposals/{young}")).StatusCode).ShouldBe(404);
        ((int)(await service.As(oem, "supplier").GetAsync($"/proposals/{young}")).StatusCode).ShouldBe(403);
        await Append(young, new ProposalDeclined("not needed", Day(3)));
        ((int)(await reader.GetAsync($"/proposals/{young}")).StatusCode).ShouldBe(404);

        async Task<IReadOnlyList<Guid>> Proposals(string query) =>
            [.. (await reader.ByPagesOfOne<Proposal>($"/proposals?{query}")).Select(proposal => proposal.Id)];
    }

    [Theory]
    [InlineData("closures", "openedFrom=2027-01-02T00:00:00Z&openedUntil=2027-01-02T00:00:00Z", "openedUntil")]
    [InlineData("closures", "endedFrom=2027-01-03T00:00:00Z&endedUntil=2027-01-02T00:00:00Z", "endedUntil")]
    [InlineData("closures", "endedFrom=1850-01-01T00:00:00Z", "endedFrom")]
    [InlineData("proposals", "gapOpenedFrom=2027-01-03T00:00:00Z&gapOpenedUntil=2027-01-02T00:00:00Z", "gapOpenedUntil")]
    [InlineData("sourcing-requests", "requestedFrom=2027-01-03T00:00:00Z&requestedUntil=2027-01-02T00:00:00Z", "requestedUntil")]
    public async Task Ranges_that_are_empty_or_absurd_are_refused_by_their_field(string list, string query, string field)
    {
        using var response = await service.As(oem, "oem").GetAsync($"/{list}?{query}");
        ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains($"\"field\":\"{field}\"")).ShouldBe((422, true));
    }

    [Fact]
    public async Task How_long_gaps_take_to_close_is_told_by_the_month_of_their_close()
    {
        // A month of its own: other tests close gaps of today.
        var opened = new DateTimeOffset(2091, 4, 20, 0, 0, 0, TimeSpan.Zero);
        foreach (var days in new[] { 5, 11, 12, 20, 22 })
        {
            var process = await Proposed(opened);
            await Append(process, new ClosureFinished(ByThis: true, TimeSpan.FromDays(days), opened.AddDays(days)));
        }
        await Append(await Proposed(opened), new ClosureFinished(ByThis: false, null, opened.AddDays(5)));

        var client = service.As(Guid.NewGuid(), "alliance");
        var months = (await client.Get<GapClosureStatistics>("/closures/statistics")).Months.Where(month => month.Month.Year == 2091);
        // Of 11, 12, 20 and 22 days: 16 in the middle, and 21.4 at nine tenths.
        months.Select(month => (month.Month, month.Processes, Math.Round(month.MedianDays, 3), Math.Round(month.Percentile90Days, 3)))
            .ShouldBe([(new DateOnly(2091, 4, 1), 1, 5, 5), (new DateOnly(2091, 5, 1), 4, 16, 21.4)]);
        ((int)(await service.As(oem, "oem").GetAsync("/closures/statistics")).StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task Offers_are_found_that_were_published_or_withdrawn_since()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        var offer = await service.Offer(maker, component);
        var secret = await service.Offer(maker, component, isPublic: false, service.Terms(currency: "EUR"));
        var published = (await service.As(maker, "supplier").Get<SupplierOffer>($"/offers/{offer.Id}")).PublishedAt;
        (await Offers(maker, "supplier", component, published.AddSeconds(-1))).ShouldBe([offer.Id, secret.Id], ignoreOrder: true);
        (await Offers(Guid.NewGuid(), "oem", component, published.AddSeconds(-1))).ShouldBe([offer.Id]);
        (await Offers(Guid.NewGuid(), "supplier", component, published.AddSeconds(-1))).ShouldBeEmpty();

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = service.Clock.GetUtcNow().AddSeconds(-1);
        (await Offers(maker, "supplier", component, later)).ShouldBeEmpty();
        await service.As(maker, "supplier").Accepted($"/offers/{offer.Id}/withdraw", new { });
        (await Offers(maker, "supplier", component, later)).ShouldBe([offer.Id]);
        (await Offers(Guid.NewGuid(), "oem", component, later)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_are_listed_by_publication_and_go_on_while_others_come()
    {
        var (maker, component) = (await service.Supplier(), await service.Component());
        var offers = new List<Guid>();
        foreach (var currency in new[] { "CNY", "EUR", "USD" })
        {
            offers.Add((await service.Offer(maker, component, isPublic: currency != "EUR", service.Terms(currency: currency))).Id);
            service.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var own = service.As(maker, "supplier");
        (await Listed(own, "EarliestFirst")).ShouldBe(offers);
        (await Listed(own, "LatestFirst")).ShouldBe([offers[2], offers[1], offers[0]]);
        (await Listed(service.As(Guid.NewGuid(), "oem"), "LatestFirst")).ShouldBe([offers[2], offers[0]], "the other is private");
        (await Listed(service.As(Guid.NewGuid(), "supplier"), "LatestFirst")).ShouldBeEmpty();

        var page = await own.Get<Page<SupplierOffer>>($"/offers?componentId={component}&order=LatestFirst&first=2");
        var late = await service.Offer(maker, component, isPublic: true, service.Terms(currency: "JPY"));
        (await own.Get<Page<SupplierOffer>>($"/offers?componentId={component}&order=LatestFirst&after={page.Keys![0]}")).Items
            .Select(offer => offer.Id).ShouldBe([offers[1], offers[0]]);
        (await Listed(own, "LatestFirst"))[0].ShouldBe(late.Id);

        async Task<IReadOnlyList<Guid>> Listed(HttpClient reader, string order) =>
            [.. (await reader.ByPagesOfOne<SupplierOffer>($"/offers?componentId={component}&order={order}")).Select(offer => offer.Id)];
    }

    [Fact]
    public async Task Qualifications_are_found_by_the_times_that_the_reader_is_shown()
    {
        var component = await service.Component();
        var now = service.Clock.GetUtcNow();
        foreach (var (who, at) in new[] { (supplier, now.AddDays(-300)), (second, now.AddDays(-10)) })
        {
            await using var session = service.Store.LightweightSession();
            session.Events.StartStream<SupplierQualification>(
                SupplierQualification.IdOf(who, component),
                new QualificationDeclared(who, component, at.AddDays(-1)), new SupplierQualified(who, component, null, at));
            await session.SaveChangesAsync();
        }

        var (since, before) = ($"changedAfter={At(now.AddDays(-30))}", $"lapsesBefore={At(now.AddDays(90))}");
        (await Qualifications(Guid.NewGuid(), "alliance", component, since)).ShouldBe([second]);
        (await Qualifications(Guid.NewGuid(), "alliance", component, before)).ShouldBe([supplier]);
        (await Qualifications(supplier, "supplier", component, before)).ShouldBe([supplier]);
        (await Qualifications(second, "supplier", component, before)).ShouldBeEmpty();
        (await Qualifications(Guid.NewGuid(), "supplier", component, since)).ShouldBeEmpty();
        (await Qualifications(Guid.NewGuid(), "alliance", component, "order=EarliestFirst")).ShouldBe([supplier, second]);
        (await Qualifications(Guid.NewGuid(), "alliance", component, "order=LatestFirst")).ShouldBe([second, supplier]);
        (await Qualifications(supplier, "supplier", component, "order=LatestFirst")).ShouldBe([supplier]);
        foreach (var (query, field) in new[] { (since, "changedAfter"), (before, "lapsesBefore"), ("order=LatestFirst", "order") })
        {
            using var response = await service.As(Guid.NewGuid(), "oem").GetAsync($"/qualifications?componentId={component}&{query}");
            ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains($"\"field\":\"{field}\"")).ShouldBe((422, true));
        }
    }

    async Task<Guid> Proposed(DateTimeOffset at)
    {
        var id = Guid.NewGuid();
        await Append(id, Proposal(id, at));
        return id;
    }

    async Task<Guid> AwardedToBoth(DateTimeOffset at, double dayOfAward = 5)
    {
        var (id, award) = (Guid.NewGuid(), Day(dayOfAward));
        var component = Guid.NewGuid();
        await Append(
            id, Proposal(id, at), new ClosureRequested(Guid.NewGuid(), Day(3), at), new ClosureQuoted(2, Day(6), at),
            new ClosureAwarded(1, [new(supplier, component, false), new(second, component, false)], Story.Need, award),
            Asked(id, supplier, component, award), Asked(id, second, component, award));
        return id;
    }

    ClosureProposed Proposal(Guid id, DateTimeOffset at) => new(
        id, Guid.NewGuid(), oem, Guid.NewGuid(), MatchingService.Qingdao, [new(service.Week(30), 1000, 600)], at, at);

    PilotRunAsked Asked(Guid process, Guid who, Guid component, DateTimeOffset at) => new(
        RunOf(process, who), oem, who, component, ["nanoimprint"], TimeSpan.FromHours(4), Day(10), Day(40), 1, 1, at);

    static Guid RunOf(Guid process, Guid who) => GapClosure.RunIdOf(process, who, 1);

    async Task Append(Guid process, params object[] events)
    {
        await using var session = service.Store.LightweightSession();
        session.Events.Append(process, events);
        await session.SaveChangesAsync();
    }

    async Task<IReadOnlyList<Guid>> Closures(Guid reader, string role, string query) =>
        [.. (await service.As(reader, role).ByPagesOfOne<GapClosureTimeline>($"/closures?{query}")).Select(closure => closure.Id)];

    async Task<IReadOnlyList<Guid>> Offers(Guid reader, string role, Guid component, DateTimeOffset after) =>
        [.. (await service.As(reader, role).ByPagesOfOne<SupplierOffer>($"/offers?componentId={component}&changedAfter={At(after)}")).Select(offer => offer.Id)];

    async Task<IReadOnlyList<Guid>> Qualifications(Guid reader, string role, Guid component, string query) =>
        [.. (await service.As(reader, role).ByPagesOfOne<ComponentQualification>($"/qualifications?componentId={component}&{query}")).Select(each => each.SupplierId)];

    static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");
}
