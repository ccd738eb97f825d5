using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Builds;

/// <summary>What balances and offers tell the caller of the parts of a build: asked for with its own token.</summary>
sealed class ToldSupplies(IGapMonitoring gaps, ISupplierMatching matching, TimeProvider clock)
{
    public async Task<Func<BuildNeed, ToldSupply>> Of(BuildNeeds needs, CancellationToken cancel)
    {
        var chunks = needs.Parts.Select(part => part.ComponentId).Chunk(Paging.MaxSize).ToList();
        var balancing = Task.WhenAll(chunks.Select(ids => gaps.BalancesIn(needs.Region, ids, cancel)));
        var supplying = Task.WhenAll(chunks.Select(ids => matching.ComponentSuppliers(ids, cancel)));
        await Task.WhenAll(balancing, supplying);

        var balances = (await balancing).SelectMany(all => all).ToDictionary(balance => balance.ComponentId);
        var suppliers = (await supplying).SelectMany(all => all).ToDictionary(own => own.ComponentId);
        var days = needs.Week.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        return part => new ToldSupply(
            balances.GetValueOrDefault(part.ComponentId), suppliers.GetValueOrDefault(part.ComponentId), needs.Week, days);
    }
}
