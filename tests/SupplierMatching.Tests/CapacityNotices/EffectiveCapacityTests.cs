using FsCheck.Xunit;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.TestKit;

using Stored = SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.Tests.CapacityNotices;

/// <summary>What counts of a plan while notices are open.</summary>
public sealed class EffectiveCapacityTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Monday = new(2026, 3, 2);
    static readonly Guid Supplier = Guid.NewGuid(), Component = Guid.NewGuid(), First = Guid.NewGuid(), Second = Guid.NewGuid();

    static Stored.CapacityPublished Published(params IReadOnlyList<CapacityWeek> weeks) => new(Supplier, Component, "370200", weeks, Now);

    static CapacityPlan Plan(params object[] events) => Scenario.Fold<CapacityPlan>([Published(Week(0, 100, 140), Week(1, 100, 140)), .. events])!;

    static CapacityWeek Week(int ahead, decimal actual, decimal maximum) => new(Monday.AddDays(7 * ahead), actual, maximum);

    static CapacityNoticeWeek Share(int ahead, decimal share) => new(Monday.AddDays(7 * ahead), share);

    static object[] Limit(CapacityPlan plan, Guid notice, params IReadOnlyList<CapacityNoticeWeek> shares) =>
        LimitCapacityDecider.Decide(plan, notice, shares, Now);

    [Fact]
    public void A_reduction_takes_a_share_of_the_actual_and_the_maximum_of_its_weeks_alone()
    {
        var plan = Plan();
        var events = Limit(plan, First, Share(1, 0.25m));
        events.ShouldHaveSingleItem().ShouldBeOfType<CapacityLimited>().Effective.ShouldBe([Week(1, 25, 35)]);
        var limited = Scenario.Fold(plan, events)!;
        limited.Weeks.ShouldBe([Week(0, 100, 140), Week(1, 25, 35)]);
        limited.Published.ShouldBe([Week(0, 100, 140), Week(1, 100, 140)]);
        limited.WeeksText.ShouldBe("100:140 25.00:35.00");
        limited.NoticedWeeks().ShouldBe([new NoticedWeek(Monday.AddDays(7), 0.25m, 25, 35)]);
    }

    [Fact]
    public void The_smallest_share_of_reductions_counts_and_not_their_product_and_an_increase_does_not_undo_one()
    {
        EffectiveCapacity.ShareOf([0.5m, 0.4m, 3]).ShouldBe(0.4m);
        EffectiveCapacity.ShareOf([1.5m, 2]).ShouldBe(2);
        EffectiveCapacity.ShareOf([]).ShouldBeNull();
        EffectiveCapacity.ShareOf([0]).ShouldBe(0);
    }

    [Fact]
    public void What_is_published_while_a_notice_is_open_is_limited_too_and_others_are_told_what_counts()
    {
        var plan = Scenario.Fold(Plan(), Limit(Plan(), First, Share(1, 0.5m), Share(2, 0.5m)))!;
        var supplier = SupplierMatching.Suppliers.Supplier.Create(new SupplierMatching.Suppliers.SupplierRegistered(Supplier, "S", "91350100M000100Y43", [], Now));
        var caller = new ServiceDefaults.Caller(Supplier, "ann", new HashSet<string>());
        var published = PublishCapacityDecider.Decide(
            new PublishCapacity(Component, "370200", [Week(0, 7, 7), Week(2, 33, 33.000001m)]), plan, supplier, Known.Part(Component, "tof"), caller, Now)
            .ShouldHaveSingleItem().ShouldBeOfType<Stored.CapacityPublished>();
        published.Weeks.ShouldBe([Week(0, 7, 7), Week(2, 33, 33.000001m)]);
        published.Effective.ShouldBe([Week(0, 7, 7), Week(2, 16.5m, 16.5m)]);
        plan.Apply(published).Weeks.ShouldBe([Week(0, 7, 7), Week(1, 50, 70), Week(2, 16.5m, 16.5m)]);

        // What stands is compared with what was published, not with what counts.
        PublishCapacityDecider.Decide(new PublishCapacity(Component, "370200", [Week(1, 100, 140)]), plan, supplier,
            Known.Part(Component, "tof"), caller, Now).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_shares_again_change_nothing_and_an_increase_stays_within_the_bounds_of_quantities()
    {
        var plan = Scenario.Fold(Plan(), Limit(Plan(), First, Share(0, 0.5m)))!;
        Limit(plan, First, Share(0, 0.5m)).ShouldBeEmpty();
        Limit(plan, Second).ShouldBeEmpty();
        Limit(plan, First).ShouldHaveSingleItem().ShouldBeOfType<CapacityRestored>().Effective.ShouldBe([Week(0, 100, 140)]);
        var most = Plan(Published(Week(0, 1e9m, 1e9m)));
        Scenario.Fold(most, Limit(most, First, Share(0, 10)))!.Weeks[0].ShouldBe(Week(0, 1e9m, 1e9m));
    }

    /// <summary>
    /// However notices overlap, are revised and are resolved, and whatever is published meanwhile: what counts follows from what is
    /// published and the notices open, others have heard exactly that, and without open notices it is what is published.
    /// </summary>
    [Property(MaxTest = 300)]
    public bool What_counts_follows_from_the_open_notices(int[] steps)
    {
        var (published, open) = (new SortedDictionary<DateOnly, CapacityWeek>(), new Dictionary<Guid, CapacityNoticeWeek[]>());
        var heard = new Dictionary<DateOnly, CapacityWeek>();
        Guid[] notices = [First, Second, Component];
        var plan = Plan();
        foreach (var week in plan.Weeks) (published[week.Week], heard[week.Week]) = (week, week);
        foreach (var step in steps.Concat([0, 4, 8]))
        {
            var random = new Random(step);
            var notice = notices[(step & 0xC) >> 2 is var at and < 3 ? at : 0];
            object[] events;
            if ((step & 3) == 3)
            {
                CapacityWeek[] weeks = [.. Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Select(ahead => Week(ahead, random.Next(100), 100))];
                foreach (var week in weeks) published[week.Week] = week;
                events = [Published(weeks) with { Effective = EffectiveCapacity.Of(weeks, plan.Limits ?? []) }];
            }
            else
            {
                CapacityNoticeWeek[] shares = (step & 3) == 0 ? []
                    : [.. Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Select(ahead => Share(ahead, random.Next(4) switch
                    {
                        0 => 0, 1 => 0.5m, 2 => 1.5m, _ => 0.9m,
                    }))];
                if (shares.Length == 0) open.Remove(notice); else open[notice] = shares;
                events = Limit(plan, notice, shares);
            }
            plan = Scenario.Fold(plan, events)!;
            foreach (var week in events.SelectMany(EffectiveOf)) heard[week.Week] = week;

            CapacityWeek[] counts = [.. published.Values.Select(week => Counts(week, [.. open.Values.SelectMany(share => share)
                .Where(share => share.Week == week.Week).Select(share => share.Share)]))];
            if (!plan.Weeks.SequenceEqual(counts) || !heard.Values.OrderBy(week => week.Week).SequenceEqual(counts)) return false;
        }
        return open.Count > 0 || plan.Weeks.SequenceEqual(published.Values) && plan.PublishedWeeks is null;
    }

    static CapacityWeek Counts(CapacityWeek week, decimal[] shares)
    {
        decimal[] less = [.. shares.Where(share => share < 1)];
        var share = less.Length > 0 ? less.Min() : shares.DefaultIfEmpty(1).Max();
        return week with { Actual = week.Actual * share, Maximum = week.Maximum * share };
    }

    static IEnumerable<CapacityWeek> EffectiveOf(object e) => e switch
    {
        Stored.CapacityPublished published => published.Effective ?? published.Weeks,
        CapacityLimited limited => limited.Effective,
        CapacityRestored restored => restored.Effective,
        _ => [],
    };
}
