using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Offers;

public sealed class PrivateOfferTests(MatchingService service)
{
    [Fact]
    public async Task Who_offers_on_private_terms_is_not_named_to_its_rivals()
    {
        var (supplier, rival, component) = (await service.Supplier(), await service.Supplier(), await service.Component());
        await service.Offer(supplier, component, isPublic: false);

        foreach (var reader in new[]
        {
            service.As(rival, "supplier"), service.As(Guid.NewGuid(), "operator"), service.As(Guid.NewGuid(), "admin"),
        })
        {
            (await Named(reader, component)).ShouldBeEmpty();
            (await Profile(reader, supplier)).ShouldBe((0, 0));
        }
        foreach (var reader in new[]
        {
            service.As(supplier, "supplier"), service.As(Guid.NewGuid(), "oem"), service.As(Guid.NewGuid(), "alliance"),
        })
        {
            (await Named(reader, component)).ShouldBe([supplier]);
            (await Profile(reader, supplier)).ShouldBe((1, 1));
        }
    }

    [Fact]
    public async Task Suppliers_are_counted_as_far_as_the_reader_may_know_of_them()
    {
        var (component, nobodys) = (await service.Component(), await service.Component());
        var (open, qualified, hidden) = (await service.Supplier(), await service.Supplier(), await service.Supplier());
        await service.Offer(open, component);
        await service.Offer(qualified, component);
        await service.Qualify(qualified, component);
        await service.Offer(hidden, component, isPublic: false);
        var gone = await service.Supplier();
        await service.As(gone, "supplier").Accepted($"/offers/{(await service.Offer(gone, component)).Id}/withdraw", new { });

        (await Counted(service.As(Guid.NewGuid(), "oem"))).ShouldBe([new(component, 3, 1), new(nobodys, 0, 0)]);
        (await Counted(service.As(Guid.NewGuid(), "alliance"))).ShouldBe([new(component, 3, 1), new(nobodys, 0, 0)]);
        (await Counted(service.As(hidden, "supplier"))).ShouldBe([new(component, 3, null), new(nobodys, 0, null)]);
        (await Counted(service.As(open, "supplier"))).ShouldBe([new(component, 2, null), new(nobodys, 0, null)]);
        (await Counted(service.As(Guid.NewGuid(), "operator"))).ShouldBe([new(component, 2, null), new(nobodys, 0, null)]);

        Task<SupplierCounts[]> Counted(HttpClient reader) =>
            reader.ByIds<SupplierCounts[]>("/component-suppliers/counts/by-ids", component, nobodys);
    }

    static async Task<IReadOnlyList<Guid>> Named(HttpClient reader, Guid component) =>
        [.. (await reader.ByIds<ComponentSuppliers[]>("/component-suppliers/by-ids", component)).Single().Suppliers.Select(s => s.SupplierId)];

    static async Task<(int, int)> Profile(HttpClient reader, Guid supplier)
    {
        var profile = await reader.Get<SupplierProfile>($"/suppliers/{supplier}");
        return (profile.Components.Count, profile.ComponentCount);
    }
}
