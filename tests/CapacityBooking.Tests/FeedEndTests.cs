using SupplyChain.Contracts.Identity;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>A calendar feed ends with the access of who created it, and does not come back.</summary>
public sealed class FeedEndTests(BookingService service)
{
    readonly Guid own = Guid.NewGuid(), person = Guid.NewGuid();

    [Fact]
    public async Task A_suspended_organisations_feeds_end_for_good()
    {
        var client = service.Person(own, person, "oem");
        var (_, secret) = await BookingService.Feed(client);
        var (_, others) = await BookingService.Feed(service.Person(Guid.NewGuid(), Guid.NewGuid(), "oem"));
        var message = Guid.NewGuid();
        await service.DeliverAndWait(new OrganisationSuspended(own, "unpaid"), message, stream: own, version: 2);
        (await service.Read(secret)).Status.ShouldBe(404);
        // With a token from just before.
        var (_, late) = await BookingService.Feed(client);
        (await service.Read(late)).Status.ShouldBe(404);

        await service.DeliverAndWait(new OrganisationReinstated(own), stream: own, version: 3);
        await service.DeliverAndWait(new OrganisationSuspended(own, "unpaid"), message, stream: own, version: 2);
        (await service.Read(secret)).Status.ShouldBe(404);
        var (_, again) = await BookingService.Feed(client);
        (await service.Read(again)).Status.ShouldBe(200);
        (await service.Read(others)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_withdrawn_role_ends_the_organisations_feeds_and_counts_in_none_until_it_is_granted_again()
    {
        var client = service.Person(own, person, "operator", "oem");
        var (_, secret) = await BookingService.Feed(client);
        var line = await service.Line(own);
        await service.Hold(Guid.NewGuid(), line, service.Hour());
        (await service.Entries(secret)).Count.ShouldBe(1);

        await service.DeliverAndWait(new RoleWithdrawn(own, Role.Operator), stream: own, version: 2);
        (await service.Read(secret)).Status.ShouldBe(404);
        var (_, late) = await BookingService.Feed(client);
        (await service.Entries(late)).ShouldBeEmpty();
        var (_, alone) = await BookingService.Feed(service.Person(own, Guid.NewGuid(), "operator"));
        (await service.Read(alone)).Status.ShouldBe(404);

        await service.DeliverAndWait(new RoleGranted(own, Role.Operator), stream: own, version: 3);
        await service.DeliverAndWait(new RoleWithdrawn(own, Role.Operator), stream: own, version: 2);
        (await service.Entries(late)).Count.ShouldBe(1);
        (await service.Read(secret)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Who_leaves_takes_no_feed_along_and_colleagues_keep_theirs()
    {
        var client = service.Person(own, person, "oem");
        var (_, secret) = await BookingService.Feed(client);
        var (_, colleague) = await BookingService.Feed(service.Person(own, Guid.NewGuid(), "oem"));
        await service.DeliverAndWait(new PersonDeactivated(person), stream: person, version: 3);
        (await service.Read(secret)).Status.ShouldBe(404);
        (await service.Read((await BookingService.Feed(client)).Secret)).Status.ShouldBe(404);
        (await service.Read(colleague)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task It_ends_by_Identitys_list_alone_before_anything_comes_over_the_bus()
    {
        var (_, secret) = await BookingService.Feed(service.With(service.Issuer.Token(own, ["oem"], person: person, version: 4)));
        service.Issuer.Withdraw(own, version: 4);
        (await service.Read(secret)).Status.ShouldBe(200);
        service.Issuer.Withdraw(own, version: 5);
        await Eventually.Holds(async () => (await service.Read(secret)).Status.ShouldBe(404));
    }
}
