using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>The class of these parts is used by no other test: the spread of a number is that of its class.</summary>
public sealed class SimilarPartTests(CatalogService service) : IAsyncLifetime
{
    const string Class = "sound-field-capture";

    readonly HttpClient client = service.AsNew("supplier");
    readonly Dictionary<Guid, PublishComponent> parts = [];

    public async ValueTask InitializeAsync()
    {
        var random = new Random(7);
        for (var at = 0; at < 40; at++)
        {
            ComponentProperty?[] stated =
            [
                new("channels", random.Next(1, 65)),
                random.Next(4) == 0 ? null : new("mass", random.Next(50, 900), "g"),
                random.Next(3) == 0 ? null : new("interface", Text: random.Next(2) == 0 ? "USB" : "I2S"),
                random.Next(3) == 0 ? null : new("supply_voltage", Unit: "V", Least: 1.8m, Most: random.Next(2, 6)),
            ];
            var part = Parts.New($"S{at}", Class, [.. stated.OfType<ComponentProperty>()]);
            parts[await client.Publish(part)] = part;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_nearest_are_those_of_the_formula()
    {
        var all = await OfClass();
        foreach (var id in parts.Keys.Take(8))
        {
            var found = (await client.Get<SimilarComponents>($"/components/{id}/similar?first=50"))!;
            (found.Compared, found.IsComplete).ShouldBe((all.Count - 1, true));
            var expected = all.Values.Where(other => other.Id != id)
                .ToDictionary(other => other.Id, other => Distance(all[id], other, all));
            found.Components.Count.ShouldBe(Math.Min(50, expected.Count));
            foreach (var each in found.Components) ((double)each.Distance).ShouldBe(expected[each.ComponentId], 0.0001);
            found.Components.Select(each => each.Distance).ShouldBeInOrder();
            ((double)found.Components[^1].Distance).ShouldBeLessThanOrEqualTo(
                expected.Values.Order().ElementAt(found.Components.Count - 1) + 0.0001);
        }
    }

    [Fact]
    public async Task Substitutes_are_judged_in_the_order_that_is_asked_for()
    {
        var ids = parts.Keys.Take(3).ToList();
        Guid[] asked = [ids[2], Guid.NewGuid(), ids[0], ids[1], ids[2]];
        var response = await client.PostAsJsonAsync($"/components/{ids[0]}/fits/by-ids", asked);
        var fits = (await response.Content.ReadFromJsonAsync<IReadOnlyList<ComponentFit>>(CatalogService.Json)).ShouldNotBeNull();
        fits.Select(fit => fit.ComponentId).ShouldBe([ids[2], ids[0], ids[1]]);
        fits[1].Verdict.ShouldBe(FitVerdict.Equal);
        fits.ShouldAllBe(fit => fit.Properties.Count == parts[ids[0]].Properties!.Count);
    }

    [Fact]
    public async Task A_part_that_states_nothing_is_like_nothing()
    {
        var id = await client.Publish(Parts.New("N", "other"));
        (await client.Get<SimilarComponents>($"/components/{id}/similar")).Components.ShouldBeEmpty();
    }

    [Theory, InlineData("?first=0"), InlineData("?first=51")]
    public async Task Too_many_are_refused(string query) =>
        ((int)(await client.GetAsync($"/components/{parts.Keys.First()}/similar{query}")).StatusCode).ShouldBeOneOf(400, 422);

    [Fact]
    public async Task What_is_not_there_is_not_found() =>
        ((int)(await client.GetAsync($"/components/{Guid.NewGuid()}/similar")).StatusCode).ShouldBe(404);

    async Task<Dictionary<Guid, Component>> OfClass()
    {
        var found = new Dictionary<Guid, Component>();
        var after = "";
        do
        {
            var page = await client.Get<Page<Component>>($"/components?class={Class}&first=200{after}");
            foreach (var each in page.Items) found[each.Id] = each;
            after = page.Next is { } next ? $"&after={Uri.EscapeDataString(next)}" : "";
        }
        while (after.Length > 0 && found.Count < 5_000);
        return found;
    }

    /// <summary>Gower's distance, written down from the paper.</summary>
    static double Distance(Component own, Component other, Dictionary<Guid, Component> all)
    {
        var usual = new[] { "channels" };
        var (sum, weights) = (0.0, 0.0);
        foreach (var stated in own.Properties)
        {
            var weight = usual.Contains(stated.Name) ? 2 : 1;
            weights += weight;
            var given = other.Properties.SingleOrDefault(property => property.Name == stated.Name);
            if (given is null) sum += weight * 0.5;
            else if (stated.Text is { } text) sum += weight * (string.Equals(given.Text, text, StringComparison.OrdinalIgnoreCase) ? 0 : 1);
            else
            {
                var values = all.Values.Where(each => each.Id != own.Id).SelectMany(each => each.Properties)
                    .Where(property => property.Name == stated.Name).Select(Middle).Order().ToList();
                var (difference, spread) = (Math.Abs(Middle(given) - Middle(stated)), Percentile(values, 0.9) - Percentile(values, 0.1));
                sum += weight * (difference == 0 ? 0 : difference >= spread ? 1 : difference / spread);
            }
        }
        return sum / weights;
    }

    static double Middle(StatedProperty property) => (double)(property.Number ?? (property.Least!.Value + property.Most!.Value) / 2);

    static double Percentile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (low, high) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
