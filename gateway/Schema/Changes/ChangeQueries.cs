using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Changes;

[ObjectType<ObjectChange>(Name = "Change", Hide = [nameof(ObjectChange.Id), nameof(ObjectChange.Position)]), AllowSignedIn]
static class ChangeType
{
    /// <summary>As <c>node</c> finds it. A change has no id of its own: it comes in place of an earlier one of the object.</summary>
    public static Guid ObjectId(ObjectChange change) => change.Kind == ChangeKind.Run ? SecondId.Of(change.Id) : change.Id;

    /// <summary>The object as the caller sees it now; null if it is no longer shown to the caller.</summary>
    public static async Task<object?> Object(
        ObjectChange change, Batch<Guid, GapClosureTimeline> closures, Batch<Guid, SupplierOffer> offers,
        Batch<Guid, ComponentQualification> qualifications, Batch<Guid, SourcingOverview> requests, Batch<Guid, LineBooking> bookings,
        Batch<Guid, Run> runs, Batch<Guid, Gap> gaps, Batch<Guid, ComponentBalance> balances, Batch<Guid, DemandPlan> plans,
        Batch<Guid, Component> components, Batch<Guid, BillOfMaterials> bills,
        Batch<Guid, SupplierCapacityNotice> notices, Batch<Guid, SupplierCorrectiveAction> actions) => change.Kind switch
        {
            ChangeKind.GapClosure => await closures.Load(change.Id),
            ChangeKind.Offer => await offers.Load(change.Id),
            ChangeKind.Qualification => await qualifications.Load(change.Id),
            ChangeKind.SourcingRequest => await requests.Load(change.Id),
            ChangeKind.Booking => await bookings.Load(change.Id),
            ChangeKind.Run => await runs.Load(change.Id),
            ChangeKind.Gap => await gaps.Load(change.Id),
            ChangeKind.Balance => await balances.Load(change.Id),
            ChangeKind.DemandPlan => await plans.Load(change.Id),
            ChangeKind.Component => await components.Load(change.Id),
            ChangeKind.BillOfMaterials => await bills.Load(change.Id),
            ChangeKind.CapacityNotice => await notices.Load(change.Id),
            ChangeKind.CorrectiveAction => await actions.Load(change.Id),
            _ => null,
        };
}

[Query, AllowSignedIn]
static class ChangeQueries
{
    static readonly Dictionary<ChangeKind, (string Service, string[] Roles)> Told = new()
    {
        [ChangeKind.GapClosure] = (Services.SupplierMatching, [Roles.Oem, Roles.Supplier, Roles.Alliance]),
        [ChangeKind.Offer] = (Services.SupplierMatching, [Roles.Oem, Roles.Supplier]),
        [ChangeKind.Qualification] = (Services.SupplierMatching, [Roles.Supplier, Roles.Alliance, Roles.Admin]),
        [ChangeKind.SourcingRequest] = (Services.SupplierMatching, [Roles.Oem, Roles.Supplier]),
        [ChangeKind.Booking] = (Services.CapacityBooking, [Roles.Oem, Roles.Supplier, Roles.Operator]),
        [ChangeKind.Run] = (Services.CapacityBooking, [Roles.Oem, Roles.Supplier, Roles.Operator]),
        [ChangeKind.Gap] = (Services.GapMonitoring, [Roles.Oem, Roles.Supplier, Roles.Alliance]),
        [ChangeKind.Balance] = (Services.GapMonitoring, [Roles.Oem, Roles.Alliance]),
        [ChangeKind.DemandPlan] = (Services.DemandForecasting, [Roles.Oem]),
        [ChangeKind.Component] = (Services.ComponentCatalog, [.. Roles.All]),
        [ChangeKind.BillOfMaterials] = (Services.ComponentCatalog, [Roles.Oem]),
        [ChangeKind.CapacityNotice] = (Services.SupplierMatching, [Roles.Supplier, Roles.Oem, Roles.Alliance]),
        [ChangeKind.CorrectiveAction] = (Services.SupplierMatching, [Roles.Oem, Roles.Supplier]),
    };

    /// <summary>
    /// What the caller is shown differently since a cursor, each object with its latest change. Every change comes once it can no longer
    /// be overtaken, and none is passed over. Go on from <c>pageInfo.endCursor</c>, which an empty page has too. A service that is
    /// unavailable fails the query: its changes would be missing.
    /// </summary>
    /// <param name="since">
    /// Where there is no cursor yet: only what changed after this moment, and some of what changed in the minute before it.
    /// </param>
    /// <param name="kinds">
    /// Only these kinds; a cursor is for the kinds that it was given with. All that the caller's roles may see if not given.
    /// </param>
    public static async Task<Connection<ObjectChange>> Changes(
        PageArguments page, Caller caller, ChangesClients services, CancellationToken cancel, DateTimeOffset? since = null,
        [Entries(1, 20)] IReadOnlyList<ChangeKind>? kinds = null)
    {
        if (page.First is < 1 or > PageArguments.MaxSize)
            throw Rejected.Field("first", $"must be between 1 and {PageArguments.MaxSize}, the page size limit; it is {page.First}");
        var start = page.After is { } after ? ChangeCursor.Read(after, kinds ?? []) : ChangeCursor.Start(kinds ?? []);
        var asked = Told.Where(kind => (kinds is null || kinds.Contains(kind.Key)) && kind.Value.Roles.Any(caller.Is))
            .GroupBy(kind => kind.Value.Service, kind => kind.Key);
        var pages = await Task.WhenAll(asked.Select(async service => (
            Service: service.Key,
            Page: await services.Of(service.Key).Changes(
                string.Join(',', service), since, page.First, start.Positions.GetValueOrDefault(service.Key), cancel))));
        return MergedFeeds.Page(start, pages.ToDictionary(each => each.Service, each => each.Page), page.First, page.After is not null);
    }
}
