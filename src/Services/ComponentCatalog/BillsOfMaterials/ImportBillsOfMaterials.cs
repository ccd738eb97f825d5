using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// Bills of materials with the parts they bring along. A bill and its new parts are written in one transaction: of a
/// bill with a fault, nothing is.
/// </summary>
public static class ImportBillsOfMaterials
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/boms", (ImportBatch<ImportBillOfMaterials> batch, Command command, IDocumentStore store, CancellationToken cancel) =>
        {
            ReleaseBillOfMaterials[] bills = [.. batch.Rows.Select(row => row.Command.Bill)];
            return batch.ImportInOrder(command, BuildOrder.Of(bills), (c, each) => Handle(c, bills, each, store, cancel));
        })
        .RequireAnyRole(Roles.Oem);

    /// <param name="together">What is being released together with this bill; may contain it.</param>
    public static Task<Receipt> Handle(
        ImportBillOfMaterials c, IReadOnlyList<ReleaseBillOfMaterials> together, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var organisation = command.Caller.Organisation;
        return store.HandleTogether(command, async session =>
        {
            await session.LockAsync(ProductStructure.TurnOf(organisation), cancel);
            var known = await KnownParts(c.Bill, session, cancel);
            known.UnionWith(await Publish(c, known, command, session, cancel));
            var structure = await ProductStructure.Of(organisation, session, cancel);
            var planned = structure.With(together.Select(BuildOrder.Planned));
            var id = BillOfMaterials.IdOf(organisation, c.Bill.Product.Trim(), c.Bill.Revision.Trim());
            var stream = await session.Events.FetchForWriting<BillOfMaterials>(id, cancel);
            return Decisions.AppendDecided(
                stream, bill => ReleaseBillOfMaterialsDecider.Decide(c.Bill, bill, organisation, known, structure, planned, command.At));
        }, cancel);
    }

    /// <summary>Publishes the parts that nobody has published yet; returns the ids of all.</summary>
    static async Task<IEnumerable<Guid>> Publish(ImportBillOfMaterials c, HashSet<Guid> known, Command command, IDocumentSession session, CancellationToken cancel)
    {
        var parts = (c.Parts ?? []).DistinctBy(part => PublishComponentDecider.PartOf(part).ComponentId)
            .ToDictionary(part => PublishComponentDecider.PartOf(part).ComponentId);
        foreach (var (id, part) in parts.Where(part => !known.Contains(part.Key)))
        {
            var stream = await session.Events.FetchForWriting<Component>(id, cancel);
            Decisions.AppendDecided(stream, component => component is null ? DecideOn(part, id, c.Bill, command) : []);
        }

        return parts.Keys;
    }

    /// <summary>A part that cannot be published is a fault of the line that names it.</summary>
    static object[] DecideOn(PublishComponent part, Guid id, ReleaseBillOfMaterials bill, Command command)
    {
        try
        {
            return PublishComponentDecider.Decide(part, null, command.Caller, command.At);
        }
        catch (Rejected rejected)
        {
            var line = bill.Lines.ToList().FindIndex(line => line.Component is { } named && BillLineRules.IdOf(named) == id);
            throw new Rejected(rejected.Status, [.. rejected.Faults.Select(fault => fault with { Field = $"lines[{line}].{fault.Field}" })]);
        }
    }

    static async Task<HashSet<Guid>> KnownParts(ReleaseBillOfMaterials bill, IQuerySession session, CancellationToken cancel)
    {
        var named = bill.Lines
            .SelectMany(line => (line.Substitutes ?? []).Append(line.Component).OfType<PartReference>())
            .Select(BillLineRules.IdOf).OfType<Guid>().Distinct().ToArray();
        return [.. await session.Query<Component>().Where(component => component.Id.IsOneOf(named)).Select(component => component.Id).ToListAsync(cancel)];
    }
}
