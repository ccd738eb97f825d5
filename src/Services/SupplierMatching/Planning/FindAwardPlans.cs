using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>How can one of the caller's requests be awarded, once its quotes are opened?</summary>
static class FindAwardPlans
{
    /// <summary>What an award takes at most.</summary>
    const int MostSuppliers = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sourcing-requests/{id:guid}/award-plans", Of).RequireAnyRole(Roles.Oem);

    /// <param name="largestShare">Of one supplier in the quantity.</param>
    /// <param name="largestRegionShare">Of the suppliers of one province in the quantity.</param>
    /// <param name="plans">How many plans at least, if there are so many.</param>
    static async Task<AwardPlans> Of(
        Guid id, Caller caller, PlanRuns runs, IQuerySession session, TimeProvider time, CancellationToken cancel,
        [Count(1, MostSuppliers)] int minimumSources = 1, [Count(1, MostSuppliers)] int maximumSources = MostSuppliers,
        [Share] decimal largestShare = 1, [Share] decimal largestRegionShare = 1, bool qualifiedOnly = false, [Count(1, 12)] int plans = 8)
    {
        var request = await session.LoadAsync<SourcingRequest>(id, cancel);
        if (request is null || request.Organisation != caller.Organisation) throw Rejected.NotFound("request", id);
        if (request.State != SourcingState.QuotesOpened)
            throw Rejected.Conflict("request", $"is not open for award: it is {request.State}");

        var now = time.GetUtcNow();
        new Faults()
            .Require(request.Ask.Weeks.Any(week => week.Week >= IsoWeek.Of(now)), "request", "all of its weeks are over")
            .Require(minimumSources <= maximumSources, "minimumSources", "not above maximumSources")
            .Require(largestShare > 0, "largestShare", "above 0")
            .Require(largestRegionShare > 0, "largestRegionShare", "above 0")
            .ThrowIfAny();
        var eligibilities = await session.EligibilitiesOf(request, now, cancel);
        var suppliers = await session.LoadManyAsync<Supplier>(cancel, request.Quotes.Select(quote => quote.SupplierId));
        var provinces = suppliers.ToDictionary(supplier => supplier.Id, supplier => ProvinceOf(supplier));
        var rules = new PlanRules(minimumSources, maximumSources, largestShare, largestRegionShare, qualifiedOnly);
        try
        {
            var problem = AwardProblem.Of(request, eligibilities, provinces, rules, now);
            return await runs.AnswerAsync(
                caller.Organisation, problem.KeyOf(id, plans),
                stop => PlanAnswer.Of(id, CostBasis.Of(request.Conditions), problem, plans, stop), cancel);
        }
        catch (OverflowException)
        {
            throw Rejected.Conflict("request", "quantities or prices are too large or too fine to be planned");
        }
    }

    /// <summary>Of its first site.</summary>
    static string ProvinceOf(Supplier supplier) => supplier.Sites is [{ Region.Length: >= 2 } site, ..] ? $"{site.Region[..2]}0000" : "";
}
