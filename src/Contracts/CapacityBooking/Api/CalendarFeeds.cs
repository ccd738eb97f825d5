using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Creates a calendar feed of what the person is shown of pilot lines, with the roles that the person has now. A person has five at
/// most, an organisation fifty.
/// </summary>
/// <param name="Name">What the person knows it by, such as the calendar program, 1 to 100 characters.</param>
public sealed record CreateCalendarFeed([Name(100)] string Name);

/// <summary>Revokes a calendar feed. Its address is not found from then on.</summary>
public sealed record RevokeCalendarFeed;

/// <summary>A calendar feed of a person. Nobody else sees it.</summary>
/// <param name="LastReadAt">When its address was last read, to the hour; null if it never was.</param>
public sealed record CalendarFeed(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt);

/// <summary>The secret of a new calendar feed. It is shown in this answer alone; null if the command is repeated.</summary>
/// <param name="Secret">32 bytes in base64url. The feed is read at <c>/calendar/{secret}.ics</c> of the gateway.</param>
public sealed record CalendarFeedSecret(Guid Id, string? Secret);

/// <summary>What a calendar feed shows: who holds its secret reads it without a token.</summary>
/// <param name="CreatedAt">When the feed was created.</param>
/// <param name="IsCut">Whether there is more than a feed shows.</param>
/// <param name="Entries">The person's organisation's own and those of lines that it operates come first.</param>
public sealed record FeedContent(DateTimeOffset CreatedAt, bool IsCut, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The header that has the secret: an address would be written into logs.</summary>
    public const string SecretHeader = "Calendar-Feed-Secret";
}

/// <summary>An entry of a calendar feed.</summary>
/// <param name="Id">
/// Stable. That of another organisation's booking follows from its line and slot alone: no two that are the same can be told apart.
/// </param>
/// <param name="Line">The name of the line.</param>
/// <param name="State">The state of the booking; null for an outage, and for a booking of another organisation.</param>
/// <param name="Text">The note of the booking or the reason of the outage; null for a booking of another organisation.</param>
/// <param name="Revision">How often the entry changed.</param>
/// <param name="ChangedAt">When it last changed; null where that is not stored, and for a booking of another organisation.</param>
public sealed record FeedEntry(
    Guid Id, CalendarEntryKind Kind, string Line, Slot Slot, BookingState? State = null, string? Text = null, int Revision = 0,
    DateTimeOffset? ChangedAt = null)
{
    /// <summary>The booking was released or expired, or the outage was cancelled before it began.</summary>
    [JsonIgnore]
    public bool IsCancelled =>
        State is BookingState.Released or BookingState.Expired || Kind == CalendarEntryKind.Outage && Slot.Start == Slot.End;
}
