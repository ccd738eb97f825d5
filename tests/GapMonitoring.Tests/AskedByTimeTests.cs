using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Lists of gaps and balances by time: by what the reader is shown, and by nothing else.</summary>
public sealed class AskedByTimeTests(GapService service)
{
    [Theory]
    [InlineData("oem")]
    [InlineData("supplier")]
    [InlineData("alliance")]
    public async Task Gaps_are_listed_by_when_they_opened(string role)
    {
        var (reading, chains) = (Guid.NewGuid(), new[] { new Chain(service), new Chain(service), new Chain(service) });
        foreach (var chain in chains)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(1));
            await Open(chain, reading);
        }
        var (reader, mine) = (service.As(reading, role), string.Concat(chains.Select(chain => $"&componentIds={chain.Component}")));
        var byOpening = chains.Select(chain => chain.GapId).ToArray();

        (await Gaps(reader, $"order=EarliestFirst{mine}")).ShouldBe(byOpening);
        (await Gaps(reader, $"order=LatestFirst{mine}")).ShouldBe(byOpening.Reverse());

        // A gap that opens later is the first of the list from then on. Behind any cursor nothing is lost, and nothing comes twice.
        var page = await reader.Get<Page<Gap>>($"/gaps?order=LatestFirst&first=3{mine}");
        var late = new Chain(service);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await Open(late, reading);
        mine += $"&componentIds={late.Component}";
        (await reader.Get<Page<Gap>>($"/gaps?order=LatestFirst{mine}&after={page.Keys![0]}")).Items.Select(gap => gap.Id)
            .ShouldBe([byOpening[1], byOpening[0]]);
        (await Gaps(reader, $"order=LatestFirst{mine}")).ShouldBe([late.GapId, .. byOpening.Reverse()]);
    }

    [Theory]
    [InlineData("oem")]
    [InlineData("supplier")]
    [InlineData("alliance")]
    public async Task Gaps_are_found_by_when_they_opened_and_closed_as_the_reader_is_shown_it(string role)
    {
        var (chain, reading) = (new Chain(service), Guid.NewGuid());
        await Open(chain, reading);
        var (reader, other) = (service.As(reading, role), service.As(reading, role == "supplier" ? "oem" : "supplier"));
        var opened = (await chain.Gap(gap => gap.Open, reader)).OpenedAt;
        var openedToOther = (await chain.Gap(gap => gap.Open, other)).OpenedAt;
        openedToOther.ShouldNotBe(opened);

        (await Found($"openedFrom={At(opened)}")).ShouldBe([chain.GapId]);
        (await Found($"openedUntil={At(opened)}")).ShouldBeEmpty();
        (await Found($"openedFrom={At(opened)}&openedUntil={At(opened.AddMilliseconds(1))}")).ShouldBe([chain.GapId]);
        (await Found($"openedFrom={At(opened.ToOffset(TimeSpan.FromHours(8)).AddMilliseconds(1))}")).ShouldBeEmpty();
        // The moment of which another kind of reader is told finds nothing.
        (await Found($"openedFrom={At(openedToOther)}&openedUntil={At(openedToOther.AddMilliseconds(1))}")).ShouldBeEmpty();
        (await Found($"closedFrom={At(opened.AddYears(-1))}")).ShouldBeEmpty("it is open");

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await chain.Require([reading, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()], chain.Required(0, 0, 4, 0.3m));
        var turned = (await chain.Gap(gap => !gap.Open)).ClosedAt!.Value;
        if (role == "supplier")
        {
            (await Found($"closedFrom={At(opened)}")).ShouldBeEmpty("no picture shows it yet");
            service.Clock.Advance(TimeSpan.FromDays(7));
            await chain.TakePicture();
        }
        var closed = (await chain.Gap(gap => !gap.Open, reader)).ClosedAt!.Value;
        (closed == turned).ShouldBe(role != "supplier");
        (await Found($"closedFrom={At(closed)}&closedUntil={At(closed.AddMilliseconds(1))}")).ShouldBe([chain.GapId]);
        (await Found($"closedUntil={At(closed)}")).ShouldBeEmpty();
        (await Found($"openedFrom={At(opened)}&closedFrom={At(closed)}&order=LatestFirst")).ShouldBe([chain.GapId]);

        Task<IEnumerable<Guid>> Found(string query) => Gaps(reader, $"{query}&componentIds={chain.Component}");
    }

    [Theory]
    [InlineData("gaps", "openedFrom=2027-01-02T00:00:00Z&openedUntil=2027-01-02T08:00:00%2B08:00", "openedUntil")]
    [InlineData("gaps", "closedFrom=2027-01-03T00:00:00Z&closedUntil=2027-01-02T00:00:00Z", "closedUntil")]
    [InlineData("gaps", "openedFrom=1850-01-01T00:00:00Z", "openedFrom")]
    [InlineData("gaps", "closedUntil=2500-01-01T00:00:00Z", "closedUntil")]
    [InlineData("balances", "fromWeek=2027-01-04&untilWeek=2027-01-04", "untilWeek")]
    [InlineData("balances", "fromWeek=2027-01-05", "fromWeek")]
    [InlineData("balances", "untilWeek=2600-01-06", "untilWeek")]
    public async Task Ranges_that_are_empty_or_absurd_are_refused_by_their_field(string list, string query, string field)
    {
        using var response = await service.As(Guid.NewGuid(), "alliance").GetAsync($"/{list}?{query}");
        ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains($"\"field\":\"{field}\"")).ShouldBe((422, true));
    }

    [Fact]
    public async Task Balances_are_listed_with_the_weeks_that_are_asked_for()
    {
        var chain = new Chain(service);
        await Open(chain, Guid.NewGuid());
        await chain.Publish(chain.Optics, (0, 10, 10), (1, 10, 10), (2, 10, 10));
        var weeks = (await chain.Balance(balance => balance.Weeks.Count >= 3)).Weeks.Select(week => week.Week).ToArray();

        (await Weeks($"fromWeek={weeks[1]:yyyy-MM-dd}")).ShouldBe(weeks[1..]);
        (await Weeks($"untilWeek={weeks[1]:yyyy-MM-dd}")).ShouldBe(weeks[..1]);
        (await Weeks($"fromWeek={weeks[1]:yyyy-MM-dd}&untilWeek={weeks[2]:yyyy-MM-dd}&order=LatestFirst")).ShouldBe([weeks[1]]);
        (await Weeks("untilWeek=2001-01-01")).ShouldBeEmpty();

        async Task<IEnumerable<DateOnly>> Weeks(string query) =>
            (await chain.Alliance.Get<Page<ComponentBalance>>($"/balances?{query}&componentIds={chain.Component}"))
                .Items.ShouldHaveSingleItem().Weeks.Select(week => week.Week);
    }

    [Fact]
    public async Task A_list_goes_on_behind_any_entry_while_others_come_before_it()
    {
        var (mild, bad, worst) = (new Chain(service), new Chain(service), new Chain(service));
        var (reading, alliance) = (Guid.NewGuid(), mild.Alliance);
        await Told(mild, 5);
        await Told(bad, 500);
        var mine = $"componentIds={mild.Component}&componentIds={bad.Component}&componentIds={worst.Component}";
        var (gaps, balances) = (
            await alliance.Get<Page<Gap>>($"/gaps?{mine}"), await alliance.Get<Page<ComponentBalance>>($"/balances?{mine}"));
        gaps.Items.Select(gap => gap.Id).ShouldBe([bad.GapId, mild.GapId]);

        await Told(worst, 50_000);
        (await alliance.Get<Page<Gap>>($"/gaps?{mine}")).Items[0].Id.ShouldBe(worst.GapId);
        (await alliance.Get<Page<Gap>>($"/gaps?{mine}&after={gaps.Keys![0]}")).Items.ShouldHaveSingleItem().Id.ShouldBe(mild.GapId);
        (await alliance.Get<Page<ComponentBalance>>($"/balances?{mine}&after={balances.Keys![0]}")).Items
            .Select(balance => balance.GapId).ShouldContain(balances.Items[1].GapId);

        async Task Told(Chain chain, decimal quantity)
        {
            await Open(chain, reading, quantity);
            await chain.Tell(chain.View(null, (0, quantity)));
            await chain.Gap(gap => gap.Weeks.Count == 1);
        }
    }

    [Fact]
    public async Task Balances_are_listed_by_when_what_is_shown_of_them_changed()
    {
        var (first, second, still) = (new Chain(service), new Chain(service), new Chain(service));
        var reading = Guid.NewGuid();
        await still.Publish(still.Optics, (0, 10, 10));
        await Open(first, reading);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await Open(second, reading);
        var (alliance, oem) = (first.Alliance, service.As(reading, "oem"));
        var mine = $"&componentIds={first.Component}&componentIds={second.Component}&componentIds={still.Component}";
        (await Balances(alliance, $"order=LatestFirst{mine}")).ShouldBe([second.GapId, first.GapId, still.GapId]);
        (await Balances(oem, $"order=EarliestFirst{mine}")).ShouldBe([first.GapId, second.GapId]);
        (await still.Balance(_ => true)).ChangedAt.ShouldBeNull();

        var page = await alliance.Get<Page<ComponentBalance>>($"/balances?order=LatestFirst{mine}");
        var since = page.Items[0].ChangedAt!.Value;
        (await Balances(alliance, $"changedAfter={At(since)}{mine}")).ShouldBeEmpty();
        (await Balances(alliance, $"changedAfter={At(since.ToOffset(TimeSpan.FromHours(8)).AddSeconds(-1))}{mine}")).ShouldBe([second.GapId]);

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await first.Tell(first.View(null, (0, 10)), first.View(reading, (0, 10)));
        await first.Balance(balance => balance.ToldAt > since, oem);
        (await Balances(alliance, $"order=LatestFirst{mine}")).ShouldBe([first.GapId, second.GapId, still.GapId]);
        (await alliance.Get<Page<ComponentBalance>>($"/balances?order=LatestFirst{mine}&after={page.Keys![0]}")).Items
            .Select(balance => balance.GapId).ShouldBe([still.GapId], "the other went before the cursor");
        (await Balances(oem, $"changedAfter={At(since)}{mine}")).ShouldBe([first.GapId]);

        // Capacity that is published tells no time.
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await second.Publish(second.Optics, (0, 1, 1));
        await second.Balance(balance => balance.Weeks.Any(week => week.UnqualifiedActual.Quantity == 1));
        (await Balances(alliance, $"order=LatestFirst{mine}")).ShouldBe([first.GapId, second.GapId, still.GapId]);
    }

    /// <summary>A view is published anew where others moved: only who is shown it learns when.</summary>
    [Fact]
    public async Task A_time_is_that_of_what_the_reader_is_shown_itself()
    {
        var (chain, other, untold) = (new Chain(service), Guid.NewGuid(), Guid.NewGuid());
        await chain.Offer(chain.Glass);
        await chain.Require([chain.Oem, other, untold, Guid.NewGuid()], chain.Required(0, 60, 4, 0.3m));
        await chain.Gap(gap => gap.Open);
        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)));
        HttpClient[] readers =
            [chain.Alliance, service.As(chain.Oem, "oem"), service.As(untold, "oem"), service.As(chain.Glass, "supplier")];
        await chain.Gap(gap => gap.Weeks.Count == 1, readers[1]);
        var before = await Task.WhenAll(readers.Select(Shown));
        var since = service.Clock.GetUtcNow();

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await chain.Tell(chain.View(null, (0, 10)), chain.View(chain.Oem, (0, 10)), chain.View(other, (0, 10)));
        var (told, list) = (await chain.Gap(gap => gap.Weeks.Count == 1, service.As(other, "oem")), $"changedAfter={At(since)}&componentIds={chain.Component}");
        told.ChangedAt.ShouldBeGreaterThan(since);
        (await Gaps(service.As(other, "oem"), list)).ShouldBe([chain.GapId]);
        (await Balances(service.As(other, "oem"), list)).ShouldBe([chain.GapId]);

        (await Task.WhenAll(readers.Select(Shown))).ShouldBe(before);
        foreach (var reader in readers) (await Gaps(reader, list)).ShouldBeEmpty();
        foreach (var reader in readers[..3]) (await Balances(reader, list)).ShouldBeEmpty();

        async Task<(DateTimeOffset?, DateTimeOffset?, DateTimeOffset?)> Shown(HttpClient reader)
        {
            var gap = (await chain.Find(reader))!;
            if (reader == readers[3]) return (gap.ChangedAt, null, null);
            var balance = await chain.Balance(_ => true, reader);
            return (gap.ChangedAt, balance.ChangedAt, balance.ToldAt);
        }
    }

    /// <summary>An OEM that contributes to the requirement, but never did to the open gap, does not see the gap, nor when it turned.</summary>
    [Fact]
    public async Task The_turning_of_a_gap_is_no_time_for_who_does_not_see_the_gap()
    {
        var (chain, late) = (new Chain(service), Guid.NewGuid());
        await chain.Require([chain.Oem, Guid.NewGuid()], chain.Required(0, 60, 2, 0.5m));
        await chain.Gap(gap => gap.Open);
        await chain.Require([chain.Oem, Guid.NewGuid()], chain.Required(0, 0, 2, 0.5m));
        await chain.Gap(gap => !gap.Open);
        await chain.Require([chain.Oem, late], chain.Required(0, 0, 2, 0.5m));

        (await chain.Balance(_ => true, service.As(late, "oem"))).ChangedAt.ShouldBeNull();
        (await chain.Balance(_ => true, service.As(chain.Oem, "oem"))).ChangedAt.ShouldBe((await chain.Gap(gap => !gap.Open)).ClosedAt);
        (await Balances(service.As(late, "oem"), $"changedAfter={At(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero))}")).ShouldBeEmpty();
    }

    async Task Open(Chain chain, Guid reading, decimal quantity = 60)
    {
        await chain.Offer(reading);
        await chain.Require([reading, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()], chain.Required(0, quantity, 4, 0.3m));
        await chain.Gap(gap => gap.Open);
        await chain.TakePicture();
        await chain.Gap(_ => true, service.As(reading, "supplier"));
    }

    static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");

    static async Task<IEnumerable<Guid>> Gaps(HttpClient reader, string query) =>
        [.. (await reader.ByPagesOfOne<Gap>($"/gaps?{query}")).Select(gap => gap.Id)];

    static async Task<IEnumerable<Guid>> Balances(HttpClient reader, string query) =>
        [.. (await reader.ByPagesOfOne<ComponentBalance>($"/balances?{query}")).Select(balance => balance.GapId)];
}
