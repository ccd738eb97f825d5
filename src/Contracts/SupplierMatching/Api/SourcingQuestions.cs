namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// An invited supplier asks about a request, before the quote deadline. Nobody learns who asked. A supplier asks 10 questions at most.
/// </summary>
/// <param name="Text">1 to 1,000 characters. All invited suppliers read it once it is answered.</param>
public sealed record AskQuestion([Message(1000)] string Text);

/// <summary>The OEM answers a question. From then on all invited suppliers read question and answer.</summary>
/// <param name="Answer">1 to 2,000 characters.</param>
public sealed record AnswerQuestion([Message(2000)] string Answer);

/// <summary>The OEM tells all invited suppliers something about its request. It does so 50 times at most.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
public sealed record PublishClarification([Message(2000)] string Text);

/// <summary>Moves the quote deadline to a later moment, before it passes; 5 times at most.</summary>
/// <param name="QuoteDeadline">Later than now set, within a year.</param>
/// <param name="Reason">1 to 500 characters. All invited suppliers read it.</param>
/// <param name="AwardDeadline">
/// Not earlier than now set, after the quote deadline, within two years. Null to move it by the same time.
/// </param>
public sealed record ExtendQuoteDeadline(DateTimeOffset QuoteDeadline, [ReasonText] string Reason, DateTimeOffset? AwardDeadline = null);

/// <summary>How the quote deadline of a request was moved.</summary>
/// <param name="From">The deadline before.</param>
/// <param name="Until">The deadline since.</param>
/// <param name="Reason">The OEM's own words.</param>
/// <param name="Round">The round whose deadline it was.</param>
public sealed record DeadlineExtension(
    DateTimeOffset From, DateTimeOffset Until, string Reason, DateTimeOffset At, int Round = 1);

/// <summary>A question on a request and its answer, or what the OEM told by itself. It names nobody.</summary>
/// <param name="Question">Null for what the OEM told by itself.</param>
/// <param name="Answer">Null for a question that is not answered yet, which its supplier and the OEM alone see.</param>
/// <param name="AskedOn">The day in China; null for others than its supplier and the OEM.</param>
/// <param name="PublishedAt">Since when all invited suppliers read it; null before.</param>
/// <param name="IsOwn">Whether the reader asked it.</param>
public sealed record SourcingQuestion(
    Guid Id, string? Question, string? Answer, DateOnly? AskedOn, DateTimeOffset? PublishedAt, bool IsOwn);
