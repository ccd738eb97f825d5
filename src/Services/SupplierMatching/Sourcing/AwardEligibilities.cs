using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The data that an award to one supplier depends on.</summary>
/// <param name="Active">Whether it is not suspended.</param>
/// <param name="Qualified">For the component it quoted.</param>
/// <param name="Free">Published maximum capacity minus other awards, by week. Weeks that are not listed have none.</param>
public sealed record AwardEligibility(Guid SupplierId, bool Active, bool Qualified, IReadOnlyList<WeekQuantity> Free)
{
    public static AwardEligibility Of(
        Quote quote, Supplier? supplier, SupplierQualification? qualification, CapacityPlan? plan, IEnumerable<AwardedPart> others)
    {
        var taken = others.Where(part => part.SupplierId == quote.SupplierId && part.ComponentId == quote.ComponentId)
            .SelectMany(part => part.Weeks).GroupBy(week => week.Week).ToDictionary(week => week.Key, week => week.Sum(w => w.Quantity));
        return new(
            quote.SupplierId, supplier is { Counts: true }, qualification?.State == QualificationState.Qualified,
            [.. (plan?.Weeks ?? [])
                .Select(week => new WeekQuantity(week.Week, Math.Max(0, week.Maximum - taken.GetValueOrDefault(week.Week))))]);
    }
}

public static class AwardEligibilities
{
    /// <summary>Awarded quantities of a supplier for a component and region, by week, from a week on.</summary>
    const string Taken =
        """
        select jsonb_build_object('week', week, 'quantity', sum(quantity)) from (
            select w ->> 'week' as week, (w ->> 'quantity')::numeric as quantity
            from mt_doc_sourcingrequest,
                jsonb_array_elements(data -> 'parts') as p, jsonb_array_elements(p -> 'weeks') as w
            where data -> 'awardedSuppliers' @> jsonb_build_array(?::text) and data -> 'ask' ->> 'region' = ?
                and p ->> 'supplierId' = ?::text and p ->> 'componentId' = any(?) and w ->> 'week' >= ?) as awarded
        group by week
        """;

    /// <summary>
    /// Names what the award is decided on. Awards that draw on the same capacity take turns from the next
    /// <see cref="Work.Load"/> to the end of the transaction.
    /// </summary>
    /// <returns>The eligibility of the suppliers that quoted, to be called after everything is loaded.</returns>
    public static async Task<Func<IReadOnlyList<AwardEligibility>>> EligibilitiesOf(
        this Work work, SourcingRequest request, IEnumerable<AwardSplit> splits, DateTimeOffset now)
    {
        List<Quote> quotes =
            [.. splits.Select(split => split.SupplierId).Distinct().Order().Select(request.QuoteOf).OfType<Quote>()];
        var identities = await work.IdentitiesOf(quotes.Select(quote => quote.ComponentId));
        var named = quotes.Select(quote =>
            work.EligibilityOf(quote, identities.AllOf(quote.ComponentId), request.Ask.Region, IsoWeek.Of(now))).ToList();
        return () => [.. named.Select(eligibility => eligibility())];
    }

    /// <summary>The same for all suppliers that quoted, to look at: nothing is locked.</summary>
    public static async Task<IReadOnlyList<AwardEligibility>> EligibilitiesOf(
        this IQuerySession session, SourcingRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        var (quotes, region) = (request.Quotes, request.Ask.Region);
        var identities = await session.IdentitiesOf(quotes.Select(quote => quote.ComponentId), cancel);
        var suppliers = (await session.LoadManyAsync<Supplier>(cancel, quotes.Select(quote => quote.SupplierId)))
            .ToDictionary(supplier => supplier.Id);
        var qualifications = (await session.LoadManyAsync<SupplierQualification>(cancel, quotes.SelectMany(QualificationsOf)))
            .ToDictionary(qualification => qualification.Id);
        var plans = (await session.LoadManyAsync<CapacityPlan>(cancel, quotes.SelectMany(PlansOf))).ToDictionary(plan => plan.Id);
        var thisWeek = $"{IsoWeek.Of(now):yyyy-MM-dd}";
        var found = new List<AwardEligibility>();
        foreach (var quote in quotes)
        {
            var taken = await session.QueryAsync<WeekQuantity>(
                Taken, cancel, $"{quote.SupplierId}", region, $"{quote.SupplierId}", NamesOf(identities.AllOf(quote.ComponentId)),
                thisWeek);
            found.Add(AwardEligibility.Of(
                quote, suppliers.GetValueOrDefault(quote.SupplierId),
                SupplierQualification.BestOf(QualificationsOf(quote).Select(id => qualifications.GetValueOrDefault(id))),
                CapacityPlan.Together(PlansOf(quote).Select(id => plans.GetValueOrDefault(id))),
                [new AwardedPart(quote.SupplierId, quote.ComponentId, taken)]));
        }
        return found;

        IEnumerable<Guid> PlansOf(Quote quote) =>
            identities.AllOf(quote.ComponentId).Select(id => CapacityPlan.IdOf(quote.SupplierId, id, region));

        IEnumerable<Guid> QualificationsOf(Quote quote) =>
            identities.AllOf(quote.ComponentId).Select(id => SupplierQualification.IdOf(quote.SupplierId, id));
    }

    static string[] NamesOf(IEnumerable<Guid> ids) => [.. ids.Select(id => $"{id}")];

    static Func<AwardEligibility> EligibilityOf(
        this Work work, Quote quote, IReadOnlyList<Guid> ids, string region, DateOnly thisWeek)
    {
        Guid[] capacities = [.. ids.Select(id => CapacityPlan.IdOf(quote.SupplierId, id, region))];
        foreach (var capacity in capacities) work.Lock(capacity);
        var taken = work.Ask(batch => batch.Query<WeekQuantity>(
            Taken, $"{quote.SupplierId}", region, $"{quote.SupplierId}", NamesOf(ids), $"{thisWeek:yyyy-MM-dd}"));
        var supplier = work.Document<Supplier>(quote.SupplierId);
        var qualifications = ids
            .Select(id => work.Document<SupplierQualification>(SupplierQualification.IdOf(quote.SupplierId, id))).ToList();
        var plans = capacities.Select(id => work.Document<CapacityPlan>(id)).ToList();
        return () => AwardEligibility.Of(
            quote, supplier.Value, SupplierQualification.BestOf(qualifications.Select(own => own.Value)),
            CapacityPlan.Together(plans.Select(own => own.Value)),
            [new AwardedPart(quote.SupplierId, quote.ComponentId, [.. taken.Value])]);
    }
}
