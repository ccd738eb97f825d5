using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Scorecards;

/// <summary>
/// How has a supplier stood, quarter by quarter? For itself, the alliance, and OEMs whose requests it answers or that awarded it: once
/// their quotes are open, as before that nobody learns who quoted.
/// </summary>
public static class SupplierScorecards
{
    const int MinPeriods = 1, MaxPeriods = 8, MaxNotices = 500;

    const string Answered = """
        select count(*)::text from mt_doc_sourcingrequest d
        where cast(d.data ->> 'organisation' as uuid) = ? and (
            d.data -> 'awardedSuppliers' @> jsonb_build_array(?::text)
            or d.data ->> 'openedAt' is not null and d.data -> 'quotes' @> jsonb_build_array(jsonb_build_object('supplierId', ?::text)))
        """;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/suppliers/{id:guid}/scorecard", Single).RequireAnyRole(Roles.Supplier, Roles.Oem, Roles.Alliance);

    static async Task<SupplierScorecard> Single(
        Guid id, Caller caller, IQuerySession session, TimeProvider time, CancellationToken cancel, int periods = 4)
    {
        new Faults().Require(periods is >= MinPeriods and <= MaxPeriods, "periods", $"{MinPeriods} to {MaxPeriods}").ThrowIfAny();
        if (await session.LoadAsync<Supplier>(id, cancel) is not { Uscc: not null } || !await MaySee(id, caller, session, cancel))
            throw Rejected.NotFound("supplier", id);
        var qualifications = await session.Query<SupplierQualification>()
            .Where(qualification => qualification.SupplierId == id && qualification.MatchesSql(TrackRecord.HasRuns)).ToListAsync(cancel);
        var notices = await session.Query<CapacityNotice>().Where(notice => notice.SupplierId == id)
            .OrderByDescending(notice => notice.IssuedAt).Take(MaxNotices).ToListAsync(cancel);
        var logs = await session.Query<DeliveryLog>().Where(log => log.SupplierId == id).ToListAsync(cancel);
        RunOf[] runs = [.. qualifications.SelectMany(own => own.Runs.Select(run => new RunOf(own.ComponentId, run)))];
        return ScorecardView.For(caller, id, Standing.Of(
            runs, quarter => OnTime.TrackIn(logs, quarter.From, quarter.To), notices, time.GetUtcNow(), periods));
    }

    static async Task<bool> MaySee(Guid supplier, Caller caller, IQuerySession session, CancellationToken cancel) =>
        caller.Is(Roles.Alliance) || caller.Is(Roles.Supplier) && supplier == caller.Organisation
        || caller.Is(Roles.Oem) && (await session.QueryAsync<string>(
            Answered, cancel, caller.Organisation, $"{supplier}", $"{supplier}")).Single() != "0";
}
