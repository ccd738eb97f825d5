using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

[Topic<Gap>]
static class GapTopic
{
    public static Change Opened(GapOpened contract) => new(contract.GapId);
    public static Change Pictured(GapPictured contract) => new(contract.GapId);
    public static Change Closed(GapClosed contract) => new(contract.GapId);
}

/// <summary>For suppliers: they see a gap open and close with the picture of a week only, and are not woken in between.</summary>
[Topic<ShortWeek>]
static class PictureTopic
{
    public static Change Shown(GapShownToSuppliers contract) => new(contract.GapId);
}

[Subscription, Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapSubscriptions
{
    /// <summary>
    /// Each gap that opens or closes after the subscription, or of which a new picture is taken, as far as the caller may see it. A
    /// supplier gets a gap when the picture shows suppliers something new, at most when it is published and when a week begins; so does
    /// an OEM that is a supplier too.
    /// </summary>
    /// <param name="regions">
    /// GB/T 2260 codes; by default all regions. A province includes its cities and counties, a city its counties.
    /// </param>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<Gap> GapChanged(
        LiveChanges live, Caller caller, IGapMonitoring gaps, IReadOnlyList<string>? regions = null, Guid? id = null,
        bool snapshot = false)
    {
        new Faults()
            .Require(regions?.All(RegionCode.IsWellFormed) != false, "regions", "GB/T 2260 codes of six digits, such as 370200")
            .ThrowIfAny();
        return caller.Is(Roles.Supplier)
            ? live.Of<ShortWeek, Gap>(Fetch, id, snapshot: snapshot)
            : live.Of<Gap>(Fetch, id, snapshot: snapshot);

        async Task<Gap?> Fetch(Guid changed, CancellationToken cancel) =>
            Wanted(await gaps.Gap(changed, asOf: null, cancel), regions);
    }

    static Gap? Wanted(Gap? gap, IReadOnlyList<string>? regions) =>
        gap is not null && regions?.Any(region => RegionCode.Contains(region, gap.Region)) != false ? gap : null;
}
