using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Builds;

[Query, Allow(Roles.Oem)]
static class BuildQueries
{
    /// <summary>
    /// Whether a product can be built in a week, and if not, which parts limit it and why. The quantity takes the place of what is
    /// planned or forecast of the product in that week. It follows from the caller's own requirement and stock, and from what balances
    /// and offers tell the caller: it tells nothing beyond them. Null where the caller has no such product with a bill of materials in
    /// force.
    /// </summary>
    /// <param name="region">GB/T 2260 code of the region in which it is built.</param>
    /// <param name="week">A Monday, from the current week on.</param>
    /// <param name="quantity">Above 0.</param>
    public static async Task<Buildable?> Buildable(
        [Name] string product, string region, DateOnly week, [QuantityAboveZero] decimal quantity, IDemandForecasting demand,
        ToldSupplies supplies, CancellationToken cancel) =>
        await demand.BuildNeeds(product, region, week, quantity, cancel) is { } needs
            ? BuildSummary.Of(needs, await supplies.Of(needs, cancel)) : null;
}
