using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>
/// Which runs a caller sees: those that its organisation booked, those of its parts, and those on its lines.
/// </summary>
static class VisibleRuns
{
    public static IQueryable<CompletedRun> RunsVisibleTo(this IQuerySession session, Caller caller)
    {
        var organisation = caller.Organisation;
        return session.Query<CompletedRun>().Where(run =>
            run.Organisation == organisation || run.SupplierId == organisation || run.Operator == organisation);
    }

    /// <summary>Runs of a component, and of components that are merged with it.</summary>
    public static async Task<IQueryable<CompletedRun>> OfComponent(
        this IQueryable<CompletedRun> runs, Guid component, IQuerySession session, CancellationToken cancel)
    {
        object ids = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
        return runs.Where(run => run.MatchesSql("d.data ->> 'componentId' = any(?)", ids));
    }
}
