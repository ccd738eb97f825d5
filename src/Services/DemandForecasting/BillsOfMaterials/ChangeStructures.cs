namespace SupplyChain.DemandForecasting.BillsOfMaterials;

static class ChangeStructures
{
    /// <summary>
    /// Changes the structure of a product. Messages about one product take turns, whichever queue they come from.
    /// <see cref="StructureChanged"/> is appended only if another revision is in force afterwards.
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
        if (after.InForce?.BillOfMaterialsId != before.InForce?.BillOfMaterialsId)
            work.Session.Events.Append(id, new StructureChanged(organisation, product, at));
    }
}
