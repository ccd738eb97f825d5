using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>
/// Readers who move their own figures and watch where anything they read flips. What each can conclude of the others is an interval
/// too wide for an estimate within 20 %. Each search is also made with an oracle that says exactly whether the week is short, and
/// with the exact capacity, which shows that the attacker can search.
/// </summary>
public sealed class AttackerTests(GapService service)
{
    const decimal Capacity = 1900, Victim = 150, Second = 440, Third = 900, Others = Victim + Second + Third;

    [Fact]
    public async Task An_OEM_that_moves_its_plan_twenty_times()
    {
        var market = new Market(service, others: [Victim, Second, Third]);
        await market.Open();
        var probe = await Search(rising: true, 20, 4_000, market.Plan, () => market.Read(market.Attacker, "oem"));
        var told = (await market.Chain.Balance(_ => true, market.As("oem"))).Weeks[0].Actual.Quantity!.Value;
        LearnsLittle(told, probe);
        ((Capacity - await Oracle(20, Others)) / Others).ShouldBe(1, 0.05m, "the search itself works");
    }

    [Fact]
    public async Task An_OEM_beside_one_other()
    {
        var market = new Market(service, others: [1100]);
        await market.Open();
        var probe = await Search(rising: true, 20, 4_000, market.Plan, () => market.Read(market.Attacker, "oem"));
        var told = (await market.Chain.Balance(_ => true, market.As("oem"))).Weeks[0].Actual.Quantity!.Value;
        LearnsLittle(told, probe);
        ((Capacity - await Oracle(20, 1100)) / 1100).ShouldBe(1, 0.05m, "who knows the capacity exactly finds the other");
    }

    [Fact]
    public async Task Two_OEMs_in_league()
    {
        var market = new Market(service, others: [200, Victim, Second, Third]);
        await market.Open();
        var ally = market.Parts.Keys.ElementAt(1);
        var probe = await Search(
            rising: true, 20, 4_000, async quantity =>
            {
                market.Parts[ally] = quantity / 2;
                await market.Plan(quantity / 2);
            },
            async () => await market.Read(market.Attacker, "oem") + await market.Read(ally, "oem"));
        var told = (await market.Chain.Balance(_ => true, market.As("oem"))).Weeks[0].Actual.Quantity!.Value;
        LearnsLittle(told, probe);
        ((Capacity - await Oracle(20, Others)) / Others).ShouldBe(1, 0.05m);
    }

    /// <summary>It knows the capacity exactly. The control is what it was shown before: whether the gap is open, at once.</summary>
    [Fact]
    public async Task The_only_supplier_publishes_its_capacity_seventeen_times_in_a_week()
    {
        var market = new Market(service, others: [Victim, Second, Third]);
        await market.OpenTo(market.Chain.Glass);
        var seen = new HashSet<string>();
        var probe = await Search(rising: false, 17, 4_000, market.Publish, async () =>
        {
            var read = await market.Read(market.Chain.Glass, "supplier");
            seen.Add(read);
            return read;
        });
        seen.ShouldHaveSingleItem("nothing that it reads moves with its capacity");
        IsFar(probe, 1 + Others).ShouldBeTrue($"found {probe}");

        var live = new Market(service, others: [Victim, Second, Third]);
        await live.OpenTo(live.Chain.Glass);
        var found = await Search(
            rising: false, 17, 4_000, live.Publish, async () => $"{(await live.Chain.Find(live.Chain.Alliance))?.Open == true}");
        (found / (1 + Others)).ShouldBe(1, 0.05m, "who is shown at once whether the gap is open finds the sum");
    }

    [Fact]
    public async Task The_only_supplier_halves_the_interval_with_each_of_seventeen_weekly_pictures()
    {
        await using var own = new GapService();
        await own.InitializeAsync();
        var (market, live) = (new Market(own, [Victim, Second, Third], week: 20), new Market(own, [Victim, Second, Third], week: 20));
        await market.OpenTo(market.Chain.Glass);
        await live.OpenTo(live.Chain.Glass);
        var supplier = own.As(market.Chain.Glass, "supplier");
        var (byPictures, byOpening) = ((From: 0m, To: 4_000m), (From: 0m, To: 4_000m));
        for (var week = 0; week < 17; week++)
        {
            var (probe, exact) = ((byPictures.From + byPictures.To) / 2, (byOpening.From + byOpening.To) / 2);
            await market.Publish(probe);
            await live.Publish(exact);
            var isShort = (await live.Chain.Find(live.Chain.Alliance))?.Open == true;
            own.Clock.Advance(TimeSpan.FromDays(7));
            await market.Chain.PictureWeek(taken => taken >= IsoWeek.Of(own.Clock.GetUtcNow()));
            var shown = (await market.Chain.Find(supplier))?.Open == true;
            byPictures = shown ? (probe, byPictures.To) : (byPictures.From, probe);
            byOpening = isShort ? (exact, byOpening.To) : (byOpening.From, exact);
        }
        byPictures.To.ShouldBe(3_000, 1, "it finds the middle of the band that is told");
        IsFar(byPictures.From, 1 + Others).ShouldBeTrue();
        (byOpening.From / (1 + Others)).ShouldBe(1, 0.05m, "the search itself works");
    }

    [Fact]
    public async Task The_alliance_before_and_after_a_third_contributor()
    {
        var market = new Market(service, others: [Second, Third]);
        await market.Plan(1_500);
        var before = await market.Chain.Gap(gap => gap.Open);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        var alone = service.Clock.GetUtcNow();
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        market.Parts[Guid.NewGuid()] = Victim;
        await market.Open();
        await market.Plan(1_500);
        var after = await market.Chain.Gap(gap => gap.Weeks.Count == 1);
        (before.Shortfall, before.Contributors, before.Weeks.Count).ShouldBe((null, null, 0));
        var then = (await market.Chain.Find(market.Chain.Alliance, alone))!;
        (then.Shortfall, then.Contributors, then.Weeks.Count).ShouldBe((null, null, 0));
        (await market.Chain.Alliance.Get<Page<GapHistoryEntry>>($"/gaps/{market.Chain.GapId}/history")).Items
            .ShouldAllBe(entry => entry.Shortfall == null || entry.Shortfall.Quantity == null);
        var band = after.Weeks[0].Requirement!.Band;
        foreach (var guess in new[] { band.From, (band.From + band.To!.Value) / 2, band.To!.Value })
            IsFar(guess / after.Contributors!.Value, Victim).ShouldBeTrue($"{guess}");
    }

    /// <summary>The others' sum lies between the capacity, which is told as a step, and the next step, less what was found.</summary>
    static void LearnsLittle(decimal told, decimal probe)
    {
        var (least, most) = (told - probe, Steps.Up(told * 1.01m) - probe);
        (least <= 0 || most > 1.5m * least).ShouldBeTrue($"found {probe}: {least} to {most}");
    }

    static bool IsFar(decimal estimate, decimal part) => Math.Abs(estimate - part) > 0.2m * part;

    /// <summary>The same search where each answer is exact.</summary>
    static async Task<decimal> Oracle(int tries, decimal others)
    {
        var own = 0m;
        return await Search(rising: true, tries, 4_000, quantity =>
        {
            own = quantity;
            return Task.CompletedTask;
        }, () => Task.FromResult($"{own + others > Capacity}"));
    }

    /// <summary>
    /// Goes towards the flip in equal steps, back over the last one, and on in smaller steps: whether a gap opens is seen as often
    /// as it did not. Returns the quantity at which what is read changes.
    /// </summary>
    static async Task<decimal> Search(bool rising, int tries, decimal most, Func<decimal, Task> set, Func<Task<string>> read)
    {
        var (from, width) = (rising ? 1 : most, rising ? most : -most);
        const int Parts = 6;
        for (; tries > 0; width /= Parts)
        {
            await set(from);
            var before = await read();
            for (var i = 1; i <= Parts && tries-- > 0; i++)
            {
                await set(from + width / Parts);
                if (await read() != before) break;
                from += width / Parts;
            }
        }
        return from;
    }

    /// <summary>A week of a component that the attacker and others require, and what DemandForecasting publishes of it.</summary>
    sealed class Market
    {
        readonly GapService service;
        readonly int week;

        public Market(GapService service, decimal[] others, int week = 0)
        {
            (this.service, Chain, this.week) = (service, new Chain(service), week);
            Parts[Attacker] = 1;
            foreach (var part in others) Parts[Guid.NewGuid()] = part;
        }

        public Chain Chain { get; }
        public Guid Attacker { get; } = Guid.NewGuid();
        public Dictionary<Guid, decimal> Parts { get; } = [];

        public HttpClient As(string role) => service.As(Attacker, role);

        /// <summary>Publishes capacity, the requirement, and what may be told of it: the others stand still from here on.</summary>
        public async Task Open()
        {
            await Chain.Publish(Chain.Optics, (week, Capacity, 3 * Capacity));
            await Chain.Qualify(Chain.Optics);
            await Disclose();
        }

        /// <summary>The same with one supplier, which offers the component and has enough.</summary>
        public async Task OpenTo(Guid supplier)
        {
            await Chain.Offer(supplier);
            await Chain.Qualify(supplier);
            await Publish(4_000);
            await Disclose();
            // The look of this week is done: what is shown from now on may change with the next week alone.
            await Chain.PictureWeek(taken => taken >= IsoWeek.Of(service.Clock.GetUtcNow()));
        }

        async Task Disclose()
        {
            await Chain.Balance(balance => balance.QualifiedSuppliers > 0);
            await Plan(Parts[Attacker]);
            DisclosedRequirement[] views = [.. new Guid?[] { null }.Concat(Parts.Keys.Select(oem => (Guid?)oem)).Select(ViewOf).OfType<DisclosedRequirement>()];
            await Handled(await Chain.Tell(views));
        }

        public async Task Plan(decimal own)
        {
            Parts[Attacker] = own;
            var positive = Parts.Where(part => part.Value > 0).ToList();
            var sum = positive.Sum(part => part.Value);
            await Handled(await Chain.Require(
                [.. positive.Select(part => part.Key)],
                Chain.Required(week, sum, positive.Count, positive.Max(part => part.Value) / sum)));
        }

        public async Task Publish(decimal quantity) => await Handled(await Chain.Publish(Chain.Glass, (week, quantity, 3 * quantity)));

        /// <summary>All that a reader can ask for, without the moments at which it was asked.</summary>
        public async Task<string> Read(Guid organisation, string role)
        {
            var reader = service.As(organisation, role);
            var gap = await Chain.Find(reader);
            var history = gap is null ? [] : (await reader.Get<Page<GapHistoryEntry>>($"/gaps/{Chain.GapId}/history")).Items;
            var balance = role == "oem" ? (await reader.Get<Page<ComponentBalance>>($"/balances?componentIds={Chain.Component}")).Items : [];
            return System.Text.Json.JsonSerializer.Serialize(new { gap?.Open, gap?.State, gap?.Weeks, gap?.Shortfall, history.Count, balance }, GapService.Json);
        }

        DisclosedRequirement? ViewOf(Guid? reader)
        {
            var parts = Parts.Where(part => part.Key != reader && part.Value > 0).Select(part => part.Value).ToList();
            return parts.Count >= Band.MinimumContributors && parts.Max() <= Band.DominantShare * parts.Sum()
                ? Chain.View(reader, (week, Band.Of(parts.Sum()).From)) : null;
        }

        Task Handled(Guid message) => service.UntilHandled(message);
    }
}
