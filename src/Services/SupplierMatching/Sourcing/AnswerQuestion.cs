using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The OEM answers a question, or tells all invited suppliers something by itself.</summary>
public static class AnswerQuestionDecider
{
    public const int MostClarifications = 50;

    /// <exception cref="Rejected">No such request of this OEM or no such question; answered already; or the request ended.</exception>
    public static object[] Decide(
        AnswerQuestion c, Guid question, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        if (request.Questions.FirstOrDefault(asked => asked.Id == question) is not { } known) throw Rejected.NotFound("question", question);
        RequireOpen(request);
        if (known.IsAnswered) throw Rejected.Conflict("question", "is answered already; publish a clarification");
        return [new QuestionAnswered(question, c.Answer, now)];
    }

    /// <exception cref="Rejected">No such request of this OEM; the request ended; or too many.</exception>
    public static object[] Decide(
        PublishClarification c, Guid clarification, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        RequireOpen(request);
        if (request.Clarifications >= MostClarifications)
            throw Rejected.Conflict("request", $"has {MostClarifications} clarifications, which is the most");
        return [new ClarificationPublished(clarification, c.Text, now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var request = routes.MapGroup("/sourcing-requests/{id:guid}").RequireAnyRole(Roles.Oem);
        request.MapPost("/questions/{question:guid}/answer",
            (Guid id, Guid question, AnswerQuestion c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<SourcingRequest>(
                    command, id, asked => Decide(c, question, asked, id, command.Caller.Organisation, command.At), cancel));
        request.MapPost("/clarifications",
            (Guid id, PublishClarification c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<SourcingRequest>(
                    command, id, asked => Decide(
                        c, command.NewId("clarification"), asked, id, command.Caller.Organisation, command.At), cancel));
    }

    static void RequireOpen(SourcingRequest request)
    {
        if (!request.IsOpen) throw Rejected.Conflict("request", $"has ended: it is {request.State}");
    }
}
