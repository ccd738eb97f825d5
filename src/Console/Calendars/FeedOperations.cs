using SupplyChain.Console.Api;

namespace SupplyChain.Console.Calendars;

/// <summary>The calendar feeds of the person who is signed in.</summary>
static class FeedOperations
{
    public static readonly Operation<CalendarFeedsAnswer> List = Operation.Of<CalendarFeedsAnswer>("Calendars/CalendarFeeds.graphql");
    public static readonly Operation<CreateFeedAnswer> Create = Operation.Of<CreateFeedAnswer>("Calendars/CreateCalendarFeed.graphql");
    public static readonly Operation<RevokeFeedAnswer> Revoke = Operation.Of<RevokeFeedAnswer>("Calendars/RevokeCalendarFeed.graphql");
}

public sealed record CalendarFeedsAnswer(IReadOnlyList<CalendarFeedsAnswer.Feed>? CalendarFeeds)
{
    public sealed record Feed(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt);
}

public sealed record CreateFeedAnswer(CreateFeedAnswer.Payload? CreateCalendarFeed)
{
    public sealed record Payload(Feed? Created);

    /// <param name="Secret">Null if the command was repeated.</param>
    public sealed record Feed(string? Secret, Identified? CalendarFeed);
}

public sealed record RevokeFeedAnswer(RevokeFeedAnswer.Payload? RevokeCalendarFeed)
{
    public sealed record Payload(Guid ClientMutationId);
}
