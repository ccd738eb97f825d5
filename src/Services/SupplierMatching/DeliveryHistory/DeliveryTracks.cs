using Marten;

using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.DeliveryHistory;

public static class DeliveryTracks
{
    /// <summary>How far suppliers kept what they promised; of those of which anything is recorded.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Track>> DeliveryTracksOf(
        this IQuerySession session, Guid[] suppliers, DateTimeOffset now, CancellationToken cancel)
    {
        var logs = await session.Query<DeliveryLog>().Where(log => log.SupplierId.IsOneOf(suppliers)).ToListAsync(cancel);
        return logs.GroupBy(log => log.SupplierId).ToDictionary(own => own.Key, own => OnTime.TrackOf(own, ChinaDay.Of(now)));
    }
}
