using System.Text.Json.Serialization;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Questions on the request, and how its deadline was moved. The texts are in <see cref="RequestQuestions"/>.</summary>
public sealed partial record SourcingRequest
{
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>What the OEM told by itself.</summary>
    public int Clarifications { get; init; }

    public IReadOnlyList<DeadlineExtension> Extensions { get; init; } = [];

    /// <summary>The quote deadline that the request began with, to which its first quotes are sealed. Null while it holds.</summary>
    public DateTimeOffset? FirstQuoteDeadline { get; init; }

    /// <summary>What all invited suppliers read.</summary>
    [JsonIgnore]
    public int Published => Questions.Count(question => question.IsAnswered) + Clarifications;

    public int OpenQuestionsOf(Guid supplier) => Questions.Count(question => question.SupplierId == supplier && !question.IsAnswered);

    public SourcingRequest Apply(QuestionAsked e) => this with { Questions = [.. Questions, new(e.QuestionId, e.SupplierId)] };

    public SourcingRequest Apply(QuestionAnswered e) => this with
    { Questions = [.. Questions.Select(question => question.Id == e.QuestionId ? question with { IsAnswered = true } : question)] };

    public SourcingRequest Apply(ClarificationPublished _) => this with { Clarifications = Clarifications + 1 };

    public SourcingRequest Apply(QuoteDeadlineExtended e) =>
        DueAgain(e.QuoteDeadline, e.AwardDeadline).WithRound(round => round with { QuoteDeadline = e.QuoteDeadline }) with
        { Extensions = [.. Extensions, new(Conditions.QuoteDeadline, e.QuoteDeadline, e.Reason, e.At, Round)] };

    /// <summary>The request with later deadlines.</summary>
    SourcingRequest DueAgain(DateTimeOffset quotes, DateTimeOffset award) => this with
    {
        FirstQuoteDeadline = FirstQuoteDeadline ?? Conditions.QuoteDeadline,
        Conditions = Conditions with { QuoteDeadline = quotes, AwardDeadline = award },
        AwardBy = award,
    };
}

/// <summary>A question of a supplier.</summary>
public sealed record AskedQuestion(Guid Id, Guid SupplierId, bool IsAnswered = false);
