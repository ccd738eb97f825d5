using JasperFx.Events;

using Marten.Events.Aggregation;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The questions, answers and clarifications of a request, beside it: they are long, and read by themselves.</summary>
public sealed record RequestQuestions(Guid Id, IReadOnlyList<RequestQuestion> Entries)
{
    public RequestQuestions With(object e) => e switch
    {
        QuestionAsked asked => this with
        { Entries = [.. Entries, new(asked.QuestionId, asked.SupplierId, asked.Text, asked.At, null, null)] },
        QuestionAnswered answered => this with
        {
            Entries = [.. Entries.Select(entry =>
                entry.Id == answered.QuestionId ? entry with { Answer = answered.Answer, PublishedAt = answered.At } : entry)],
        },
        ClarificationPublished told => this with
        { Entries = [.. Entries, new(told.ClarificationId, null, null, told.At, told.Text, told.At)] },
        _ => this,
    };

    /// <summary>
    /// What the caller reads of it. Nobody is told who asked, nor from whom the questions of an order come: those without an answer are
    /// in the order of their ids, which are random, and then what is published, the latest first.
    /// </summary>
    public IReadOnlyList<SourcingQuestion> For(Caller caller, SourcingRequest request)
    {
        var asks = caller.Is(Roles.Oem) && caller.Organisation == request.Organisation;
        return
        [
            .. Entries.Where(entry => asks || entry.PublishedAt is not null || entry.IsOf(caller))
                .OrderBy(entry => entry.PublishedAt is not null).ThenByDescending(entry => entry.PublishedAt).ThenBy(entry => entry.Id)
                .Select(entry => new SourcingQuestion(
                    entry.Id, entry.Question, entry.Answer,
                    entry.Question is not null && (asks || entry.IsOf(caller)) ? ChinaDay.Of(entry.At) : null,
                    entry.PublishedAt, entry.IsOf(caller))),
        ];
    }
}

/// <param name="SupplierId">Who asked; null for what the OEM told by itself.</param>
public sealed record RequestQuestion(
    Guid Id, Guid? SupplierId, string? Question, DateTimeOffset At, string? Answer, DateTimeOffset? PublishedAt)
{
    public bool IsOf(Caller caller) => caller.Is(Roles.Supplier) && SupplierId == caller.Organisation;
}

sealed partial class RequestQuestionsProjection : SingleStreamProjection<RequestQuestions, Guid>
{
    public RequestQuestionsProjection()
    {
        IncludeType<QuestionAsked>();
        IncludeType<QuestionAnswered>();
        IncludeType<ClarificationPublished>();
    }

    public override RequestQuestions Evolve(RequestQuestions? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new RequestQuestions(id, [])).With(e.Data);
}
