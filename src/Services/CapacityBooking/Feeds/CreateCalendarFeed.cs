using System.Security.Claims;

using Marten;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

public static class CreateCalendarFeedDecider
{
    /// <param name="others">The feeds that the organisation has.</param>
    public static OpenFeed Decide(
        CreateCalendarFeed c, Guid id, Caller caller, long accessVersion, IReadOnlyList<OpenFeed> others, string digest, DateTimeOffset now)
    {
        if (caller.Person is not { } person) throw Rejected.Forbidden("a program has no calendar; it reads those of lines with its token");
        new Faults()
            .Within(c)
            .Require(
                others.Count(feed => feed.Person == person) < OpenFeed.MostOfPerson, "name",
                $"you have {OpenFeed.MostOfPerson} calendar feeds already; revoke one")
            .Require(
                others.Count < OpenFeed.MostOfOrganisation, "name",
                $"the organisation has {OpenFeed.MostOfOrganisation} calendar feeds already; revoke one")
            .ThrowIfAny();
        return new OpenFeed(
            id, caller.Organisation, person, caller.Subject, accessVersion, [.. caller.Roles], c.Name.Trim(), digest, now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/calendar-feeds", Create).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    static async Task<CalendarFeedSecret> Create(
        CreateCalendarFeed c, Command command, ClaimsPrincipal user, IDocumentStore store, CancellationToken cancel)
    {
        var (id, organisation) = (command.NewId("calendar-feed"), command.Caller.Organisation);
        string? shown = null;
        await store.Decide(command, async work =>
        {
            // Two at once count each other.
            work.Lock(organisation);
            var others = work.Ask(batch => batch.Query<OpenFeed>().Where(feed => feed.Organisation == organisation).ToList());
            var created = work.Document<OpenFeed>(id);
            await work.Load();
            var secret = OpenFeed.NewSecret();
            created.Store(Decide(
                c, id, command.Caller, WithdrawnAccess.VersionOf(user), others.Value, OpenFeed.DigestOf(secret), command.At));
            shown = secret;
            return new(id, 0, ["calendar_feed_created"]);
        }, cancel);
        return new CalendarFeedSecret(id, shown);
    }
}
