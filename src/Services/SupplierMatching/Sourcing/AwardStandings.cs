using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>What an award is decided on, for one supplier that it names and that quoted.</summary>
/// <param name="Active">Whether it may act on the platform.</param>
/// <param name="Qualified">For the component it quoted.</param>
/// <param name="Free">Published maximum capacity less what other awards have of it, by week; a week not named has none.</param>
public sealed record SupplierStanding(Guid SupplierId, bool Active, bool Qualified, IReadOnlyList<WeekQuantity> Free)
{
    public static SupplierStanding Of(
        Quote quote, Supplier? supplier, SupplierQualification? qualification, CapacityPlan? plan, IEnumerable<AwardedPart> others)
    {
        var taken = others.Where(part => part.SupplierId == quote.SupplierId && part.ComponentId == quote.ComponentId)
            .SelectMany(part => part.Weeks).GroupBy(week => week.Week).ToDictionary(week => week.Key, week => week.Sum(w => w.Quantity));
        return new(
            quote.SupplierId, supplier is { Counts: true }, qualification?.State == QualificationState.Qualified,
            [.. (plan?.Weeks ?? []).Select(week => new WeekQuantity(week.Week, Math.Max(0, week.Maximum - taken.GetValueOrDefault(week.Week))))]);
    }
}

static class AwardStandings
{
    const int MaxAwards = 10_000;

    /// <summary>
    /// Awards that draw on the same capacity take turns from here to the end of the transaction; suppliers in the order
    /// of their ids, so that no two awards wait for each other.
    /// </summary>
    public static async Task<IReadOnlyList<SupplierStanding>> StandingsOf(
        this IDocumentSession session, SourcingRequest? request, IEnumerable<AwardSplit> splits, DateTimeOffset now, CancellationToken cancel)
    {
        var standings = new List<SupplierStanding>();
        foreach (var supplier in splits.Select(split => split.SupplierId).Distinct().Order())
            if (request?.QuoteOf(supplier) is { } quote) standings.Add(await session.StandingOf(request, quote, now, cancel));
        return standings;
    }

    static async Task<SupplierStanding> StandingOf(
        this IDocumentSession session, SourcingRequest request, Quote quote, DateTimeOffset now, CancellationToken cancel)
    {
        var (own, region, thisWeek) = (quote.SupplierId, request.Ask.Region, IsoWeek.Of(now));
        var capacity = CapacityPlan.IdOf(own, quote.ComponentId, region);
        await session.LockAsync(capacity, cancel);
        var awarded = await session.Query<SourcingRequest>()
            .Where(other => other.AwardedSuppliers.Contains(own) && other.Ask.Region == region && other.LastWeek >= thisWeek)
            .OrderBy(other => other.Id).Take(MaxAwards).ToListAsync(cancel);
        return SupplierStanding.Of(
            quote, await session.LoadAsync<Supplier>(own, cancel),
            await session.LoadAsync<SupplierQualification>(SupplierQualification.IdOf(own, quote.ComponentId), cancel),
            await session.LoadAsync<CapacityPlan>(capacity, cancel), awarded.SelectMany(other => other.Parts));
    }
}
