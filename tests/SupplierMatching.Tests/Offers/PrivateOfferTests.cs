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

    static async Task<IReadOnlyList<Guid>> Named(HttpClient reader, Guid component) =>
        [.. (await reader.ByIds<ComponentSuppliers[]>("/component-suppliers/by-ids", component)).Single().Suppliers.Select(s => s.SupplierId)];

    static async Task<(int, int)> Profile(HttpClient reader, Guid supplier)
    {
        var profile = await reader.Get<SupplierProfile>($"/suppliers/{supplier}");
        return (profile.Components.Count, profile.ComponentCount);
    }
}
