using Microsoft.AspNetCore.Hosting;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(MatchingService))]

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>The service, and what most tests start from: components of the catalogue, suppliers, offers.</summary>
public class MatchingService : ServiceUnderTest<Program>
{
    /// <summary>What a service started on the same database and key ring shares with it.</summary>
    public DirectoryInfo KeyRing { get; } = Directory.CreateTempSubdirectory("quote-keys-");

    public const string Qingdao = "370200";

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("Sourcing:KeyRing", KeyRing.FullName);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        KeyRing.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public DateOnly Today => ChinaDay.Of(Clock.GetUtcNow());

    /// <summary>A Monday some weeks ahead.</summary>
    public DateOnly Week(int ahead) => IsoWeek.Of(Clock.GetUtcNow()).AddDays(7 * ahead);

    /// <summary>A component that the catalogue published.</summary>
    public async Task<Guid> Component(
        string @class = "waveguide", Origin? origin = Origin.Domestic, params IReadOnlyList<ComponentProperty> properties)
    {
        var name = new PartName("Maker", $"P-{Guid.NewGuid():N}");
        var id = name.ComponentId;
        await Deliver(
            new ComponentPublished(id, name.Manufacturer, name.Number, @class, "1", Lifecycle.Active, properties, origin), stream: id);
        await Eventually.Get(() => PartOf(id), Part.IsKnown);
        return id;
    }

    public async Task<Part?> PartOf(Guid component)
    {
        await using var session = Store.QuerySession();
        return await session.LoadAsync<Part>(component);
    }

    /// <summary>An organisation that registered as a supplier.</summary>
    public async Task<Guid> Supplier(string region = Qingdao, string name = "Supplier")
    {
        var id = Guid.NewGuid();
        await As(id, "supplier")
            .Accepted("/suppliers", new RegisterSupplier(name, Codes.Of(id), [new Site("Works", region, SiteKind.Factory)]));
        return id;
    }

    public Task<Receipt> Offer(Guid supplier, Guid component, bool isPublic = true, Terms? terms = null) =>
        As(supplier, "supplier").Accepted("/offers", new PublishOffer(component, terms ?? Terms(), isPublic));

    public Task<Receipt> Capacity(Guid supplier, Guid component, string region, params IReadOnlyList<CapacityWeek> weeks) =>
        As(supplier, "supplier").Accepted("/capacity", new PublishCapacity(component, region, weeks));

    public Task<Receipt> Qualify(Guid supplier, Guid component) => As(Guid.NewGuid(), "alliance").Accepted(
        "/qualifications/record", new RecordQualification(supplier, component, Today, "Supplies it in series", "Report 1"));

    public Terms Terms(decimal price = 10, decimal minimumOrder = 100, int leadTimeDays = 5, string currency = "CNY") =>
        new(minimumOrder, 1, leadTimeDays, [new PriceBreak(minimumOrder, price)], currency, Today.AddDays(-1), Today.AddDays(200));
}

/// <summary>What the catalogue told, for tests without a database.</summary>
static class Known
{
    public static Part Part(Guid component, string @class) => SupplierMatching.Parts.Part.Unknown(component)
        .After(new ComponentPublished(component, "Maker", "P", @class, "1", Lifecycle.Active, []), version: 1);
}
