namespace SupplyChain.DemandForecasting.BillsOfMaterials;

static class ChangeStructures
{
    /// <summary>
    /// Changes the structure of a product. Messages about one product take turns, whichever queue they come from.
    /// <see cref="StructureChanged"/> is appended only if a week is built by another revision afterwards.
    /// </summary>
    public static async Task ChangeStructure(
        this Work work, Guid organisation, string product, DateTimeOffset at, Func<ProductStructure, ProductStructure> change)
    {
        var id = ProductStructure.IdOf(organisation, product);
        work.Lock(id);
        var structure = work.Document<ProductStructure>(id);
        await work.Load();
        var before = structure.Value ?? ProductStructure.None(organisation, product);
        var after = change(before);
        if (ReferenceEquals(after, before)) return;
        structure.Store(after);
        if (!Ids(after).SequenceEqual(Ids(before)))
            work.Session.Events.Append(id, new StructureChanged(organisation, product, at));
    }

    static IEnumerable<Guid> Ids(ProductStructure structure) => structure.Schedule.Select(revision => revision.BillOfMaterialsId);
}
