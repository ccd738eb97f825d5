using System.Text.Json;

using Marten.Schema;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>A class of the size of a region's, on a database of its own.</summary>
public sealed class RegionOfSize : IAsyncLifetime
{
    internal MatchingService Service { get; } = new();
    internal Region Region { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        Region = new Region(parts: 5_000, suppliers: 200, IsoWeek.Of(Service.Clock.GetUtcNow()));
        await Region.WriteTo(Service.Store);
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

public sealed class ShortlistSizeTests(RegionOfSize size) : IClassFixture<RegionOfSize>
{
    readonly MatchingService service = size.Service;
    readonly Region region = size.Region;

    [Fact]
    public async Task Nobody_is_left_out_of_a_class_of_5000_parts_and_20000_offers()
    {
        var everything = NeedOf();
        PropertyDemand[] properties =
        [
            new("field_of_view", Comparator.AtLeast, 40, "deg"), new("Thickness", Comparator.AtMost, 3, "mm", Tolerance: 0.1m),
            new("mass", Comparator.AtMost, 30, "g"),
        ];
        await Compare(everything);
        await Compare(everything with { Properties = properties });
        await Compare(everything with
        {
            Properties = properties,
            QualifiedOnly = true,
            Certificates = ["ISO 9001"],
            SitesWithin = "370000",
            MaximumLeadTimeDays = 60,
            MinimumCoverage = 0.5m,
        });
        await Compare(everything with { Class = null, ComponentId = region.Parts[1].Id });
    }

    [Fact]
    public async Task What_was_written_before_there_were_columns_is_found_the_same()
    {
        var need = NeedOf() with { Properties = [new("mass", Comparator.AtMost, 30, "g")] };
        var before = Text(Ranking.Of(need, await Find(need), region.Today));
        await using (var session = service.Store.LightweightSession())
        {
            session.QueueSqlCommand("update mt_doc_offer set terms_text = null");
            session.QueueSqlCommand("update mt_doc_capacityplan set first_week = null, weeks_text = null");
            session.QueueSqlCommand("update mt_doc_part set properties_text = null");
            await session.SaveChangesAsync();
        }
        foreach (var data in service.Services.GetServices<IInitialData>()) await data.Populate(service.Store, CancellationToken.None);
        Text(Ranking.Of(need, await Find(need), region.Today)).ShouldBe(before);
    }

    Need NeedOf() => Given.Need with
    {
        ComponentId = null,
        Class = Region.Class,
        Weeks = [.. Enumerable.Range(8, 8).Where(week => week != 11).Select(week => new WeekQuantity(region.Today.AddDays(7 * week), 100))],
        Region = Region.Place,
    };

    async Task Compare(Need need)
    {
        var expected = region.ShortlistOf(need).Explained();
        var offered = region.Offers.Where(offer => !offer.Withdrawn).Select(offer => (offer.SupplierId, offer.ComponentId)).Distinct()
            .Count();
        // One of twenty suppliers is suspended, and parts of another class are none of this.
        if (need.Class is not null) (expected.Ranked.Count + expected.Excluded.Count).ShouldBeGreaterThan(offered * 8 / 10);
        expected.Ranked.ShouldNotBeEmpty();
        expected.Excluded.ShouldNotBeEmpty();

        var list = Ranking.Of(need, await Find(need), region.Today).Explained();
        Text(list.Ranked).ShouldBe(Text(expected.Ranked));
        Text(list.Excluded).ShouldBe(Text(expected.Excluded));
    }

    async Task<IReadOnlyList<Candidate>> Find(Need need)
    {
        await using var session = service.Store.QuerySession();
        return await session.FindAsync(need, region.Now, CancellationToken.None);
    }

    static string Text<T>(T list) => JsonSerializer.Serialize(list);
}
