using System.Globalization;

using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>
/// Which runs a caller sees: those that its organisation booked, those of its parts, and those on its lines.
/// </summary>
static class VisibleRuns
{
    public const string CompletedAt = "(d.data #>> '{run,completedAt}')::timestamptz";

    public static IQueryable<CompletedRun> RunsVisibleTo(this IQuerySession session, Caller caller) =>
        session.RunsVisibleTo(caller.Organisation);

    public static IQueryable<CompletedRun> RunsVisibleTo(this IQuerySession session, Guid organisation) =>
        session.Query<CompletedRun>().Where(run =>
            run.Organisation == organisation || run.SupplierId == organisation || run.Operator == organisation);

    /// <summary>
    /// Of them, those whose run sheet it sees. How a run was made is the operator's know-how, told to who booked the run, and not to the
    /// supplier whose part was run.
    /// </summary>
    public static IQueryable<CompletedRun> WithSheetFor(this IQueryable<CompletedRun> runs, Caller caller)
    {
        var organisation = caller.Organisation;
        return runs.Where(run => run.Organisation == organisation || run.Operator == organisation);
    }

    /// <summary>The run as the caller, who sees it, is told of it; without the sheets that it does not see.</summary>
    public static Run SeenBy(this CompletedRun completed, Caller caller) =>
        completed.Organisation == caller.Organisation || completed.Operator == caller.Organisation
            ? completed.Run
            : completed.Run with
            {
                Sheet = null,
                Corrections =
                [
                    .. completed.Run.Corrections.Select(each => each with { Superseded = each.Superseded with { Sheet = null } }),
                ],
            };

    /// <summary>Runs of a component, and of components that are merged with it.</summary>
    public static async Task<IQueryable<CompletedRun>> OfComponent(
        this IQueryable<CompletedRun> runs, Guid component, IQuerySession session, CancellationToken cancel)
    {
        object ids = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
        return runs.Where(run => run.MatchesSql("d.data ->> 'componentId' = any(?)", ids));
    }

    /// <summary>Runs that were reported in a half-open range.</summary>
    public static IQueryable<CompletedRun> ReportedWithin(
        this IQueryable<CompletedRun> runs, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (from is { } begin) runs = runs.WhereSql($"{CompletedAt} >= ?::timestamptz", begin);
        return until is { } end ? runs.WhereSql($"{CompletedAt} < ?::timestamptz", end) : runs;
    }

    public static IQueryable<CompletedRun> WhereSql(this IQueryable<CompletedRun> runs, string condition, DateTimeOffset moment)
    {
        // As text: the database rounds it to microseconds as it does with the times of the document.
        var text = moment.ToString("O", CultureInfo.InvariantCulture);
        return runs.Where(run => run.MatchesSql(condition, text));
    }
}
