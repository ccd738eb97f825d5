using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>A province includes its cities and counties, a city its counties.</summary>
public sealed class RegionTests(GapService service)
{
    static readonly Guid[] Oems = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    [Fact]
    public async Task Lists_of_a_region_hold_what_lies_in_it()
    {
        var (county, city, elsewhere) = (new Chain(service, "540102"), new Chain(service, "540300"), new Chain(service, "460100"));
        var (supplier, name) = (Guid.NewGuid(), $"class-{Guid.NewGuid():N}");
        foreach (var chain in new[] { county, city, elsewhere })
        {
            await chain.Describe(name);
            await chain.Offer(supplier);
            await chain.Require([.. Oems, county.Oem], chain.Required(0, 60, 4, 0.3m));
            await chain.Gap(gap => gap is { Open: true, Class: not null });
            await chain.Tell(chain.View(null, (0, 10)));
            await chain.Gap(gap => gap.Weeks.Count == 1);
        }

        await Finds("540000", county, city);
        await Finds("540100", county);
        await Finds("540102", county);
        await Finds("540300", city);
        await Finds("540103");

        async Task Finds(string region, params Chain[] chains)
        {
            var gaps = chains.Select(chain => chain.GapId);
            foreach (var reader in new[] { county.Alliance, service.As(county.Oem, "oem"), service.As(supplier, "supplier") })
                (await reader.Get<Page<Gap>>($"/gaps?class={name}&region={region}")).Items.Select(gap => gap.Id).ShouldBe(gaps, ignoreOrder: true);
            foreach (var reader in new[] { county.Alliance, service.As(county.Oem, "oem") })
                (await reader.Get<Page<ComponentBalance>>($"/balances?region={region}")).Items.Select(balance => balance.GapId)
                    .ShouldBe(gaps, ignoreOrder: true);
            (await service.As(Guid.NewGuid(), "supplier").Get<IReadOnlyList<GapOpportunity>>($"/gap-opportunities?class={name}&region={region}"))
                .Select(found => found.Region).ShouldBe(chains.Select(chain => chain.Region), ignoreOrder: true);
            (await service.As(Guid.NewGuid(), "oem").Get<Page<Gap>>($"/gaps?region={region}")).Items.ShouldBeEmpty();
            (await service.As(Guid.NewGuid(), "oem").Get<Page<ComponentBalance>>($"/balances?region={region}")).Items.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_malformed_region_is_refused()
    {
        using var response = await service.As(Guid.NewGuid(), "supplier").GetAsync("/gap-opportunities?region=37");
        ((int)response.StatusCode).ShouldBe(422);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"field\":\"region\"");
    }
}
