using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>
/// How messages about suppliers change the documents. All that concerns one supplier takes turns: capacity that is being taken
/// in cannot miss a qualification, nor a qualification that capacity. A message without news stores nothing.
/// </summary>
static class SupplyFacts
{
    // As suppliers see gaps: where there is a picture that shows one.
    const string GapsOf = """
        select g.id from mt_doc_gap g join mt_doc_picture p on p.id = g.id where g.component_id = ? and p.data ->> 'gap' is not null
        """;

    /// <summary>A message about a supplier as a whole.</summary>
    public static async Task Keep(this Work work, Guid supplier, Func<Supplier, Supplier> after)
    {
        work.Lock(supplier);
        var document = work.Document<Supplier>(supplier);
        await work.Load();
        var changed = after(document.Value ?? Supplier.Unknown(supplier));
        if (!ReferenceEquals(changed, document.Value)) document.Store(changed);
    }

    /// <summary>A message about one component of a supplier.</summary>
    public static async Task Keep(this Work work, Guid supplier, Guid component, Func<Supply, Supply> after)
    {
        work.Lock(supplier);
        var document = work.Document<Supply>(Supply.IdOf(supplier, component));
        await work.Load();
        var changed = after(document.Value ?? Supply.Unknown(supplier, component));
        if (ReferenceEquals(changed, document.Value)) return;
        var before = document.Value?.Offered == true;
        document.Store(changed);
        // It sees the gaps of what it begins to offer, and no longer those of what it does not.
        if (changed.Offered != before)
            work.Session.TellOfAll(ChangeKind.Gap, GapsOf, component, Audiences.Of(Roles.Supplier, supplier), gone: before);
    }

    /// <summary>The supplier's eligibility. It is there after <see cref="Work.Load"/> and stays until the transaction ends.</summary>
    /// <param name="ids">All ids of the component: a qualification for any of them counts.</param>
    public static Func<SupplierEligibility> Eligibility(this Work work, Guid supplier, IReadOnlyList<Guid> ids)
    {
        work.Lock(supplier);
        var document = work.Document<Supplier>(supplier);
        var supplies = ids.Select(id => work.Document<Supply>(Supply.IdOf(supplier, id))).ToList();
        return () => SupplierEligibility.Of(document.Value, supplies.Select(supply => supply.Value));
    }
}
