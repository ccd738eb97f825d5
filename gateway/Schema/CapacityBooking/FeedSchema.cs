using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[ObjectType<CalendarFeed>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class CalendarFeedType
{
    /// <summary>A person has few: all are asked for at once.</summary>
    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, CalendarFeed>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.CalendarFeeds(cancel)).ToDictionary(feed => feed.Id);
}

[ObjectType<CalendarFeedSecret>(Name = "CreatedCalendarFeed", Hide = [nameof(CalendarFeedSecret.Id)])]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class CalendarFeedSecretType
{
    /// <summary>The feed that it is of.</summary>
    public static Task<CalendarFeed?> CalendarFeed(CalendarFeedSecret secret, Batch<Guid, CalendarFeed> feeds) => feeds.Load(secret.Id);
}

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class CalendarFeedQueries
{
    /// <summary>The calendar feeds that the person who asks created, the oldest first; five at most. A program has none.</summary>
    public static Task<IReadOnlyList<CalendarFeed>> CalendarFeeds(ICapacityBooking booking, CancellationToken cancel) =>
        booking.CalendarFeeds(cancel);

    /// <summary>A calendar feed of the person who asks.</summary>
    public static Task<CalendarFeed?> CalendarFeed(Guid id, ICapacityBooking booking, CancellationToken cancel) =>
        booking.CalendarFeed(id, cancel);
}

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class CalendarFeedMutations
{
    /// <summary>
    /// Creates an address at which calendar programs read, without a token, what the person is shown of pilot lines. The secret of the
    /// address is shown only in this answer. The address ends when the organisation is suspended or loses a role, and with the person's
    /// access.
    /// </summary>
    [return: Called("created")]
    public static Task<CalendarFeedSecret> CreateCalendarFeed(
        CreateCalendarFeed input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.CreateFeed(input, clientMutationId, cancel);

    /// <summary>Revokes a calendar feed. Its address is not found from then on.</summary>
    public static Task RevokeCalendarFeed(
        Guid calendarFeedId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.RevokeFeed(calendarFeedId, new RevokeCalendarFeed(), clientMutationId, cancel);
}
