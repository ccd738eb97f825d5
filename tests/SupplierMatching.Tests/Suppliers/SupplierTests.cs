using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Suppliers;

public sealed class SupplierTests(MatchingService service)
{
    [Fact]
    public async Task Everyone_who_is_signed_in_reads_a_profile()
    {
        var (supplier, component) = (await service.Supplier("370700", "Optics Ltd"), await service.Component());
        await service.Offer(supplier, component);
        foreach (var role in new[] { "oem", "supplier", "operator", "alliance", "admin" })
        {
            var profile = await service.As(Guid.NewGuid(), role).Get<SupplierProfile>($"/suppliers/{supplier}");
            profile.ShouldSatisfyAllConditions(
                p => p.Name.ShouldBe("Optics Ltd"), p => p.Sites.Single().Region.ShouldBe("370700"),
                p => p.Components.ShouldBe([component]), p => p.Rating.ShouldBe(SupplierRating.Unrated), p => p.Suspended.ShouldBeFalse());
        }
        (await service.Anonymous().GetAsync($"/suppliers/{supplier}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.As(Guid.NewGuid(), "oem").GetAsync($"/suppliers/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Profiles_are_listed_in_pages_and_looked_up_by_id()
    {
        Guid[] own = [await service.Supplier(), await service.Supplier(), await service.Supplier()];
        var reader = service.As(Guid.NewGuid(), "oem");
        (await reader.ByIds<SupplierProfile[]>("/suppliers/by-ids", [.. own, Guid.NewGuid()]))
            .Select(profile => profile.Id).ShouldBe(own, ignoreOrder: true);

        var first = await reader.Get<Page<SupplierProfile>>("/suppliers?first=2");
        var second = await reader.Get<Page<SupplierProfile>>($"/suppliers?first=200&after={first.Next}");
        first.Items.Count.ShouldBe(2);
        second.Items.ShouldAllBe(profile => !first.Items.Select(before => before.Id).Contains(profile.Id));
        (await reader.GetAsync("/suppliers?first=0")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reader.GetAsync("/suppliers?after=x")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Suppliers_are_found_by_a_part_of_their_name()
    {
        var rare = $"Ω{Guid.NewGuid():N}%";
        Guid[] own = [await service.Supplier(name: $"{rare} lenses"), await service.Supplier(name: $"Old {rare.ToUpperInvariant()}")];
        await service.Supplier(name: rare[..^1]);
        var reader = service.As(Guid.NewGuid(), "oem");
        var found = await reader.Get<Page<SupplierProfile>>($"/suppliers?search={Uri.EscapeDataString(rare)}");
        found.Items.Select(profile => profile.Id).ShouldBe(own, ignoreOrder: true);
        (await reader.GetAsync($"/suppliers?search={new string('x', 201)}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_code_is_registered_once_and_only_by_suppliers()
    {
        var organisation = Guid.NewGuid();
        var register = new RegisterSupplier(
            "First", Codes.Of(organisation), [new Site("Works", "370200", SiteKind.Factory)], [new Certificate("IATF 16949", new(2028, 12, 31))]);
        var first = (await service.As(organisation, "supplier").Accepted("/suppliers", register)).Id;
        (await service.As(Guid.NewGuid(), "oem").Get<SupplierProfile>($"/suppliers/{first}")).Certificates.ShouldBe(register.Certificates);
        var (status, faults) = await service.As(Guid.NewGuid(), "supplier").Refused("/suppliers", register);
        (status, faults.Single().Field).ShouldBe((409, "uscc"));
        (await service.As(Guid.NewGuid(), "oem").Refused("/suppliers", register)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Nobody_registers_with_the_code_or_under_the_name_of_another()
    {
        var (owner, other) = (Guid.NewGuid(), Guid.NewGuid());
        RegisterSupplier Register(Guid organisation) => new("Somebody else", Codes.Of(organisation), [new Site("a", "370211", SiteKind.Factory)]);

        var (status, faults) = await service.As(other, "supplier").Refused("/suppliers", Register(owner));
        (status, faults.Single().Field).ShouldBe((409, "uscc"));
        await service.With(service.Issuer.Token(owner, ["supplier"], name: "Optics Ltd")).Accepted("/suppliers", Register(owner));
        (await service.As(other, "oem").Get<SupplierProfile>($"/suppliers/{owner}")).Name.ShouldBe("Optics Ltd");

        var renamed = new ReviseSupplier("Somebody else", [new Site("b", "370211", SiteKind.Factory)]);
        await service.With(service.Issuer.Token(owner, ["supplier"], name: "Optics Ltd")).Accepted("/suppliers/revise", renamed);
        var revised = await service.As(other, "oem").Get<SupplierProfile>($"/suppliers/{owner}");
        (revised.Name, revised.Sites.Single().Name).ShouldBe(("Optics Ltd", "b"));
    }

    [Fact]
    public async Task A_suspension_ends_what_a_supplier_publishes_until_it_is_reinstated()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Offer(supplier, component);
        var oem = service.As(Guid.NewGuid(), "oem");

        var suspended = Guid.NewGuid();
        await service.Deliver(new OrganisationSuspended(supplier, "fraud"), suspended, supplier, version: 5);
        await service.Deliver(new OrganisationSuspended(supplier, "fraud"), suspended, supplier, version: 5);
        await Eventually.Get(() => oem.Get<SupplierProfile>($"/suppliers/{supplier}"), profile => profile.Suspended);
        (await oem.ByIds<ComponentSuppliers[]>("/component-suppliers/by-ids", component)).Single().Suppliers.ShouldBeEmpty();
        (await service.As(supplier, "supplier").Refused("/offers", new PublishOffer(component, service.Terms(9), true))).Status.ShouldBe(
            403);

        await service.Deliver(new OrganisationReinstated(supplier), stream: supplier, version: 6);
        await Eventually.Get(() => oem.Get<SupplierProfile>($"/suppliers/{supplier}"), profile => !profile.Suspended);
        await service.Offer(supplier, component);
    }

    [Fact]
    public async Task A_suspension_that_comes_after_the_reinstatement_behind_it_is_stale()
    {
        var supplier = await service.Supplier();
        await service.DeliverAndWait(new OrganisationReinstated(supplier), stream: supplier, version: 6);
        await service.DeliverAndWait(new OrganisationSuspended(supplier, "fraud"), stream: supplier, version: 5);
        await service.DeliverAndWait(new OrganisationSuspended(supplier, "again"), stream: supplier, version: 7);
        await using var session = service.Store.QuerySession();
        var events = await session.Events.FetchStreamAsync(supplier);
        events.Select(e => e.Data).OfType<SupplierMatching.Suppliers.SupplierSuspended>().Single().Reason.ShouldBe("again");
    }
}
