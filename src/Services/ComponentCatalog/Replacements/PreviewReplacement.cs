using Marten;

using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>What would replacing a component by another change in the caller's bills of materials?</summary>
static class PreviewReplacement
{
    /// <summary>What one command replaces at most.</summary>
    const int MostBills = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/components/{id:guid}/replacement", Of).RequireAnyRole(Roles.Oem);

    /// <param name="by">The component that takes its place.</param>
    static async Task<ReplacementPreview> Of(
        Guid id, Guid by, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        var identities = await session.IdentitiesOf([id, by], cancel);
        (id, by) = (identities.Of(id), identities.Of(by));
        Guid[] parts = [id, by];
        var components = (await session.LoadManyAsync<Component>(cancel, parts)).ToDictionary(component => component.Id);
        var faults = new Faults();
        faults.RequireReplaceable(id, by, components.GetValueOrDefault(id), components.GetValueOrDefault(by));
        faults.ThrowIfAny();

        var organisation = caller.Organisation;
        var batch = session.CreateBatchQuery();
        var inForce = BillsInEffect.InForce(organisation, batch);
        var names = Revision.AllOf(organisation, batch);
        await batch.Execute(cancel);
        var naming = await session.Query<BillOfMaterials>()
            .Where(bill => bill.Organisation == organisation && bill.InForce).Naming(identities.AllOf(id))
            .OrderBy(bill => bill.SortKey).Select(bill => bill.Id).ToListAsync(cancel);
        var inEffect = BillsInEffect.Since(ChinaDay.Of(clock.GetUtcNow()), await inForce);
        Guid[] named = [.. naming.Where(inEffect.Contains).Take(MostBills + 1)];
        var bills = (await session.Read(await session.LoadManyAsync<BillOfMaterials>(cancel, named.Take(MostBills)), cancel))
            .ToDictionary(bill => bill.Id);
        var revisions = (await names).ToLookup(each => each.Product, each => each.Name, FoldedName.Comparer);
        return new(
            id, by, [.. named.Take(MostBills).Select(each => RowOf(bills[each], id, revisions))], named.Length > MostBills,
            ReplaceComponentDecider.WarningOf(components[by]) is { } warning ? [warning] : []);
    }

    static BillToReplace RowOf(BillOfMaterials bill, Guid replaced, ILookup<string, string> revisions)
    {
        var lines = bill.Lines.Index().ToList();
        return new(
            bill.Id, bill.Product, bill.Revision, NextRevision.Of(bill.Revision, revisions[bill.Product]),
            [.. lines.Where(line => ReplacedLines.Names(line.Item, replaced)).Select(line => line.Index + 1)],
            bill.Lines.Where(line => ReplacedLines.Names(line, replaced)).Sum(line => line.Quantity),
            [.. lines.Where(line => ReplacedLines.Allows(line.Item, replaced)).Select(line => line.Index + 1)]);
    }
}
