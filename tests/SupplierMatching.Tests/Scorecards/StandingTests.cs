using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Scorecards;

namespace SupplyChain.SupplierMatching.Tests.Scorecards;

public sealed class StandingTests
{
    static readonly DateTimeOffset Now = new(2026, 5, 20, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Supplier = Guid.NewGuid(), Oem = Guid.NewGuid(), Rival = Guid.NewGuid(), Lens = Guid.NewGuid();

    static RunOf Run(DateTimeOffset at, decimal good, Guid? bookedBy = null, params IReadOnlyList<Contracts.Reason> shortcomings) => new(
        Lens, new RunAssessed(new RunResult(null, Guid.NewGuid(), $"L-{good}", 100, good, [], BookedBy: bookedBy ?? Oem), shortcomings, at));

    static IReadOnlyList<Standing> Of(IReadOnlyList<RunOf> runs, Func<Quarter, Track>? delivery = null, params IReadOnlyList<CapacityNotice> notices) =>
        Standing.Of(runs, delivery ?? (_ => Track.None), notices, Now, 3);

    static CapacityNotice Notice(DateOnly week, DateTimeOffset? resolved, params IReadOnlyList<Guid> told) => new(
        Guid.NewGuid(), Supplier, CapacityNoticeCause.Strike, CapacityNoticeEffect.CapacityReduction, "Strike",
        [new(Lens, "370200", [new(week, 0.5m)])], told, Now.AddDays(-100))
    { ResolvedAt = resolved };

    [Fact]
    public void Quarters_are_those_of_China_the_latest_first()
    {
        Of([]).Select(standing => (standing.Quarter.From, standing.Quarter.To)).ShouldBe([
            (new(2026, 4, 1), new(2026, 6, 30)), (new(2026, 1, 1), new(2026, 3, 31)), (new(2025, 10, 1), new(2025, 12, 31))]);
        // An hour before midnight in London is the next day in China.
        Of([Run(new(2026, 3, 31, 23, 0, 0, TimeSpan.Zero), 90)])[0].Runs.Count.ShouldBe(1);
        Of([Run(new(2026, 3, 31, 15, 0, 0, TimeSpan.Zero), 90)])[1].Runs.Count.ShouldBe(1);
    }

    [Fact]
    public void Months_count_once_and_quality_and_delivery_by_their_months()
    {
        var runs = new[] { Run(Now, 60), Run(Now, 80), Run(Now.AddMonths(-1), 90) };
        Of(runs)[0].Points.ShouldBe(80);
        Of(runs, quarter => quarter == Quarter.Of(Now) ? new Track(2, 0.5m) : Track.None)[0].Points.ShouldBe(65);
        Of(runs)[1].Points.ShouldBeNull("a quarter without activity counts for nothing");
        Of([Run(Now, 10, null, Contracts.SupplierMatching.RunReasons.OwnLineUnconfirmed.With())])[0].Points.ShouldBeNull();
    }

    [Theory]
    [InlineData(29, SupplierRating.VeryPoor), InlineData(30, SupplierRating.Poor), InlineData(49, SupplierRating.Poor)]
    [InlineData(50, SupplierRating.Average), InlineData(79, SupplierRating.Average), InlineData(80, SupplierRating.Excellent)]
    public void A_standing_follows_from_the_points(int good, SupplierRating rating) =>
        ScorecardView.For(As(Supplier, Roles.Supplier), Supplier, Of([Run(Now, good)])).Periods[0].Rating.ShouldBe(rating);

    [Fact]
    public void The_trend_compares_the_latest_two_quarters_with_activity()
    {
        var before = Now.AddMonths(-6);
        Standing.TrendOf(Of([Run(Now, 90)])).ShouldBeNull();
        Standing.TrendOf(Of([Run(Now, 90), Run(before, 85)])).ShouldBe(ScorecardTrend.Improving);
        Standing.TrendOf(Of([Run(Now, 90), Run(before, 86)])).ShouldBe(ScorecardTrend.Steady);
        Standing.TrendOf(Of([Run(Now, 80), Run(before, 85)])).ShouldBe(ScorecardTrend.Declining);
    }

    [Fact]
    public void A_notice_is_late_that_is_not_resolved_when_its_last_week_is_over()
    {
        var week = new DateOnly(2026, 4, 6);
        var end = new DateTimeOffset(2026, 4, 12, 15, 0, 0, TimeSpan.Zero);
        int Late(DateTimeOffset? resolved) => Of([], null, Notice(week, resolved))[0].Late.Count;
        (Late(end), Late(end.AddHours(2)), Late(null)).ShouldBe((0, 1, 1));
        Of([], null, Notice(new(2026, 5, 18), null))[0].Late.ShouldBeEmpty("its week is not over");
    }

    [Fact]
    public void An_OEM_sees_whole_points_its_own_lots_and_what_it_was_told_of_and_the_alliance_standings_alone()
    {
        var standings = Of(
            [Run(Now, 90.5m), Run(Now.AddDays(-1), 93, Rival)], null,
            Notice(new(2026, 4, 6), null, Oem), Notice(new(2026, 4, 6), null, Rival));
        var own = ScorecardView.For(As(Supplier, Roles.Supplier), Supplier, standings).Periods[0];
        (own.Points, own.Quality, own.LateNotices).ShouldBe((91.8m, 0.918m, 2));
        own.Runs.Select(run => run.Lot).ShouldBe(["L-90.5", "L-93"]);
        var buyer = ScorecardView.For(As(Oem, Roles.Oem), Supplier, standings).Periods[0];
        (buyer.Points, buyer.Quality, buyer.LateNotices).ShouldBe((91, null, 1));
        buyer.Runs.Select(run => run.Lot).ShouldBe(["L-90.5"]);
        var alliance = ScorecardView.For(As(Guid.NewGuid(), Roles.Alliance), Supplier, standings).Periods[0];
        (alliance.Points, alliance.Quality, alliance.LateNotices, alliance.Rating).ShouldBe((null, null, 2, SupplierRating.Excellent));
        alliance.Runs.ShouldBeEmpty();
    }

    static Caller As(Guid organisation, string role) => new(organisation, "ann", new HashSet<string> { role });
}
