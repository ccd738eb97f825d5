using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Questions;

/// <summary>What is asked and told about a sourcing request, and what is done with it.</summary>
static class QuestionOperations
{
    public static readonly Operation<QuestionListAnswer> List = Operation.Of<QuestionListAnswer>("Questions/QuestionList.graphql");
    public static readonly Operation<AskAnswer> Ask = Operation.Of<AskAnswer>("Questions/AskQuestion.graphql");
    public static readonly Operation<AnswerAnswer> Answer = Operation.Of<AnswerAnswer>("Questions/AnswerQuestion.graphql");
    public static readonly Operation<ClarifyAnswer> Clarify = Operation.Of<ClarifyAnswer>("Questions/PublishClarification.graphql");
    public static readonly Operation<ExtendAnswer> Extend = Operation.Of<ExtendAnswer>("Questions/ExtendQuoteDeadline.graphql");
}

public sealed record QuestionListAnswer(QuestionListAnswer.Request? SourcingRequest, QuestionListAnswer.Connection? SourcingQuestions)
{
    public sealed record Connection(IReadOnlyList<SourcingQuestion> Nodes, PageInfo PageInfo);

    /// <param name="Buyer">Null for others than its OEM.</param>
    /// <param name="Supplier">Null for its OEM.</param>
    public sealed record Request(
        SourcingState State, string? Class, Deadlines Conditions, PartName? Component, IReadOnlyList<DeadlineExtension>? Extensions,
        Count? Buyer, Count? Supplier)
    {
        public bool TakesQuotes(DateTimeOffset now) => State == SourcingState.Requested && now < Conditions.QuoteDeadline;

        public bool IsOpen => State is SourcingState.Requested or SourcingState.QuotesOpened;
    }

    public sealed record Deadlines(DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline);

    public sealed record Count(int OpenQuestions);
}

public sealed record AskAnswer(CommandDone? AskQuestion);

public sealed record AnswerAnswer(CommandDone? AnswerQuestion);

public sealed record ClarifyAnswer(CommandDone? PublishClarification);

public sealed record ExtendAnswer(CommandDone? ExtendQuoteDeadline);

public sealed record CommandDone(Guid ClientMutationId);
