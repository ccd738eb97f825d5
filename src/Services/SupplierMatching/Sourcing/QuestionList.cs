using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>What was asked and told about a request, as far as the caller reads it?</summary>
static class QuestionList
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sourcing-requests/{id:guid}/questions", List).RequireAnyRole(Roles.Oem, Roles.Supplier);

    static async Task<Page<SourcingQuestion>> List(
        Guid id, Paging page, Caller caller, QuoteSeals seals, IQuerySession session, CancellationToken cancel)
    {
        if (await session.LoadAsync<SourcingRequest>(id, cancel) is not { } request || SourcingView.For(caller, request, seals) is null)
            throw Rejected.NotFound("request", id);
        var shown = (await session.LoadAsync<RequestQuestions>(id, cancel))?.For(caller, request) ?? [];
        var after = page.Key<Guid>();
        var begin = after is { } last ? shown.Index().FirstOrDefault(entry => entry.Item.Id == last, (-1, null!)).Index + 1 : 0;
        return page.Of([.. shown.Skip(begin).Take(page.First + 1)], question => question.Id);
    }
}
