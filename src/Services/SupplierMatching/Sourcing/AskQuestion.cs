using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class AskQuestionDecider
{
    /// <summary>On one request, answered or not.</summary>
    public const int MostOfSupplier = 10;

    /// <param name="question">Of the new question: random, for the OEM sees it and must not find out by it who asked.</param>
    /// <exception cref="Rejected">Not invited; the deadline passed; or too many questions.</exception>
    public static object[] Decide(AskQuestion c, Guid question, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || !request.InvitedSuppliers.Contains(caller)) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        SubmitQuoteDecider.RequireOpen(request, caller, now);
        if (request.Questions.Count(own => own.SupplierId == caller) >= MostOfSupplier)
            throw Rejected.Conflict("request", $"you have asked {MostOfSupplier} questions, which is the most");
        return [new QuestionAsked(question, caller, c.Text, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/questions",
            (Guid id, AskQuestion c, Command command, IDocumentStore store, CancellationToken cancel) =>
            {
                var question = Guid.NewGuid();
                return store.Decide<SourcingRequest>(
                    command, id, request => Decide(c, question, request, id, command.Caller.Organisation, command.At), cancel);
            })
        .RequireAnyRole(Roles.Supplier);
}
