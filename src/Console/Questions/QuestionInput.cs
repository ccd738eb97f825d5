using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;

namespace SupplyChain.Console.Questions;

/// <summary>A text that is asked, answered or told.</summary>
public sealed class MessageInput
{
    public Guid CommandId { get; set; }
    public string? Text { get; set; }
}

/// <summary>A later quote deadline.</summary>
public sealed class ExtendInput
{
    public Guid CommandId { get; set; }
    public string? QuoteDeadline { get; set; }

    /// <summary>Empty to move it by the same time.</summary>
    public string? AwardDeadline { get; set; }
    public string? Reason { get; set; }

    public ExtendCommand Read(Guid request, FormReading reading) => new(
        request, reading.Moment(QuoteDeadline, "quoteDeadline"), Reason ?? "",
        string.IsNullOrWhiteSpace(AwardDeadline) ? null : reading.Moment(AwardDeadline, "awardDeadline"));
}

/// <summary>The fields of the command.</summary>
public sealed record ExtendCommand(Guid RequestId, DateTimeOffset QuoteDeadline, string Reason, DateTimeOffset? AwardDeadline);
