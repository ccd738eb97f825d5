using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Which weights do my own awards follow? For the OEM alone, from its awards alone.</summary>
public static class PastAwards
{
    /// <summary>Who came further behind was hardly looked at.</summary>
    const int MostCandidates = 30;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sourcing-requests/learnt-weights", async (Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var organisation = caller.Organisation;
            var requests = await session.Query<SourcingRequest>()
                .Where(request => request.Organisation == organisation && request.State == SourcingState.Awarded)
                .OrderByDescending(request => request.RequestedAt).Take(LearntWeights.MostAwards).ToListAsync(cancel);
            PastAward[] awards = [.. requests.Select(Of).OfType<PastAward>()];
            if (LearntWeights.Of(awards) is not { } weights)
                return new ProposedWeights(awards.Length, LearntWeights.FewestAwards, null, null, null);
            var (learnt, usual) = LearntWeights.Agreement(awards, CriteriaWeights.Default);
            return new ProposedWeights(awards.Length, LearntWeights.FewestAwards, weights, learnt, usual);
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>Null where there was no choice: one candidate alone, or none of those that were awarded was ranked.</summary>
    public static PastAward? Of(SourcingRequest request)
    {
        if (request.Shortlist is not { Ranked: { Count: > 1 } ranked }) return null;
        var awarded = request.Parts.ToDictionary(
            part => (part.SupplierId, part.ComponentId), part => (double)part.Weeks.Sum(week => week.Quantity));
        double QuantityOf(RankedSupplier each) => awarded.GetValueOrDefault((each.SupplierId, each.ComponentId));
        RankedSupplier[] seen = [.. ranked.Where((each, place) => place < MostCandidates || QuantityOf(each) > 0)];
        return seen.Sum(QuantityOf) is var all and > 0
            ? new([.. seen.Select(FiguresOf)], [.. seen.Select(each => QuantityOf(each) / all)])
            : null;
    }

    static double[] FiguresOf(RankedSupplier ranked) => [.. Compared.Of(ranked).Figures.Select(figure => (double)figure)];
}
