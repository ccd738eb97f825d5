using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>What components that are found have, and their order by it.</summary>
public sealed class FacetTests(CatalogService service) : IAsyncLifetime
{
    readonly string maker = $"Facets {Guid.NewGuid():N}";
    readonly HttpClient client = service.AsNew("supplier");

    public async ValueTask InitializeAsync()
    {
        await Publish("A", "tof", new("range", 1200, "mm"), new("interface", Text: "I2C"));
        await Publish("B", "tof", new("range", 4, "m"), new("interface", Text: "SPI"));
        await Publish("C", "tof", new("range", Text: "1..2 m"), new("interface", Text: "i2c"));
        await Publish("D", "imu", new ComponentProperty("interface", Text: "I2C"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Values_are_counted_over_what_is_found()
    {
        var all = await Facets("&facet=class&facet=interface&facet=lifecycle&facet=manufacturer&facet=mass");
        (all.Count, all.IsComplete).ShouldBe((4, true));
        Shown(all.Facets[0]).ShouldBe("tof 3, imu 1");
        Shown(all.Facets[1]).ShouldBe("i2c 3, spi 1");
        Shown(all.Facets[2]).ShouldBe("Active 4");
        all.Facets[3].Values.Single().Value.ShouldBe(maker.ToUpperInvariant());
        (all.Facets[4].Stated, all.Facets[4].Unit).ShouldBe((0, "g"));

        var found = await Facets("&facet=interface&property=range>=1900 mm");
        found.Count.ShouldBe(2);
        Shown(found.Facets.Single()).ShouldBe("i2c 1, spi 1");
    }

    [Fact]
    public async Task Numbers_are_counted_by_steps_in_the_unit_of_the_taxonomy()
    {
        var facet = (await Facets("&facet=range")).Facets.Single();
        (facet.Stated, facet.Unit, facet.Values.Count).ShouldBe((3, "mm", 0));
        facet.Histogram.Sum(step => step.Count).ShouldBe(3);
        facet.Histogram[0].From.ShouldBeLessThanOrEqualTo(1200);
        facet.Histogram.Where(step => step.Count > 0).Select(step => (step.From, step.Count)).ShouldBe([(1000m, 1), (1500m, 1), (4000m, 1)]);
    }

    [Theory]
    [InlineData("range", "C, A, B, D")]
    [InlineData("-range", "B, C, A, D")]
    public async Task Components_are_sorted_by_a_number_and_those_without_come_last(string sort, string expected)
    {
        var numbers = new List<string>();
        var after = "";
        do
        {
            var page = await client.Get<Page<Component>>($"/components?manufacturer={maker}&sort={sort}&first=1{after}");
            numbers.Add(page.Items.Single().PartNumber);
            after = page.Next is { } next ? $"&after={Uri.EscapeDataString(next)}" : "";
        }
        while (after.Length > 0 && numbers.Count < 10);
        string.Join(", ", numbers).ShouldBe(expected);
    }

    [Theory, InlineData(""), InlineData("&facet=Range"), InlineData("&facet=a'b")]
    public async Task What_is_no_facet_is_refused(string facets)
    {
        using var response = await client.GetAsync($"/components/facets?manufacturer={maker}{facets}");
        ((int)response.StatusCode).ShouldBe(422);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"field\":\"facet\"");
    }

    [Fact]
    public void Steps_have_round_ends_and_hold_every_number()
    {
        var millimetre = UcumUnit.Find("mm")!;
        Histogram.Of([], millimetre).ShouldBeEmpty();
        Histogram.Of([0.003], millimetre).Single().ShouldBe(new HistogramStep(0, 5, 1));
        Histogram.Of([0, 0], millimetre).Single().Count.ShouldBe(2);
        Histogram.Of([233.15, 358.15], UcumUnit.Find("Cel")!).Sum(step => step.Count).ShouldBe(2);
        double[] many = [.. Enumerable.Range(0, 1000).Select(i => i / 1000d)];
        var steps = Histogram.Of(many, millimetre);
        steps.Sum(step => step.Count).ShouldBe(1000);
        steps.Count.ShouldBeInRange(5, 13);
        steps.Zip(steps.Skip(1), (one, next) => one.Until == next.From).ShouldAllBe(follows => follows);
        Histogram.Of([1e-30, 1e25], millimetre).Sum(step => step.Count).ShouldBe(2);
    }

    static string Shown(Facet facet) => string.Join(", ", facet.Values.Select(value => $"{value.Value} {value.Count}"));

    Task<ComponentFacets> Facets(string query) => client.Get<ComponentFacets>($"/components/facets?manufacturer={maker}{query}");

    Task<Guid> Publish(string number, string @class, params ComponentProperty[] properties) =>
        client.Publish(new PublishComponent(maker, number, @class, Properties: properties));
}
