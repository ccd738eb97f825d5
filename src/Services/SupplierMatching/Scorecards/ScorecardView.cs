using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Scorecards;

/// <summary>The visibility of a scorecard.</summary>
public static class ScorecardView
{
    /// <summary>
    /// The supplier sees all that its points rest on. An OEM sees points in whole numbers, its own lots, and the notices that it was told
    /// of. The alliance sees standings alone.
    /// </summary>
    public static SupplierScorecard For(Caller caller, Guid supplier, IReadOnlyList<Standing> standings)
    {
        var own = caller.Is(Roles.Supplier) && supplier == caller.Organisation;
        return new(
            supplier,
            [.. standings.Select(standing =>
                own ? Whole(standing) : caller.Is(Roles.Oem) ? ForBuyer(standing, caller) : ForAlliance(standing))],
            Standing.TrendOf(standings));
    }

    static ScorecardPeriod Whole(Standing standing) => ForAlliance(standing) with
    {
        Points = standing.Points is { } points ? decimal.Round(points, 1) : null,
        Quality = ShareOf(standing.Quality),
        Delivery = ShareOf(standing.Delivery),
        Runs = [.. standing.Runs.Select(View)],
    };

    static ScorecardPeriod ForBuyer(Standing standing, Caller caller) => ForAlliance(standing) with
    {
        Points = standing.Points is { } points ? decimal.Floor(points) : null,
        LateNotices = standing.Late.Count(notice => notice.Told.Contains(caller.Organisation)),
        Runs = [.. standing.Runs.Where(run => run.Run.Run.BookedBy == caller.Organisation).Select(View)],
    };

    static ScorecardPeriod ForAlliance(Standing standing) => new(
        standing.Quarter.From, standing.Quarter.To, Scorecard.RatingOf(standing.Points), null, null, null, standing.Late.Count, []);

    static decimal? ShareOf(Track track) => track.Periods == 0 ? null : decimal.Round(track.Mean, 3);

    static ScorecardRun View(RunOf run) => new(
        run.ComponentId, run.Run.Run.Lot, run.Run.Run.Yield, run.Run.At, !SupplierQualification.IsUnconfirmed(run.Run));
}
