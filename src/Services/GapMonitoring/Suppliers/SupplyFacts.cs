namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>
/// How messages about suppliers change the documents. All that concerns one supplier takes turns: capacity that is being taken
/// in cannot miss a qualification, nor a qualification that capacity. A message without news stores nothing.
/// </summary>
static class SupplyFacts
{
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
        if (!ReferenceEquals(changed, document.Value)) document.Store(changed);
    }

    /// <summary>The supplier's eligibility. It is there after <see cref="Work.Load"/> and stays until the transaction ends.</summary>
    public static Func<SupplierEligibility> Eligibility(this Work work, Guid supplier, Guid component)
    {
        work.Lock(supplier);
        var (document, supply) = (work.Document<Supplier>(supplier), work.Document<Supply>(Supply.IdOf(supplier, component)));
        return () => SupplierEligibility.Of(document.Value, supply.Value);
    }
}
