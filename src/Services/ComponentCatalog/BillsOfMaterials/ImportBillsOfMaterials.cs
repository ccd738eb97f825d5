using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// Imports bills of materials with their parts. A bill and its new parts are stored in one transaction; nothing is stored of a bill
/// with a fault.
/// </summary>
public static class ImportBillsOfMaterials
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/boms", async (
            ImportBatch<ImportBillOfMaterials> batch, Command command, Imports imports, ComponentSearch search, IDocumentStore store,
            IQuerySession session, CancellationToken cancel) =>
        {
            batch.RequireSize();
            var named = await BillNames.Resolved([.. batch.Rows.Select(row => row.Command)], session, cancel);
            var matched = await MatchedBills.Of(named, command.Caller.Organisation, search, session, cancel);
            var byCommand = matched.ToDictionary<MatchedBill, object>(bill => bill.Command, ReferenceEqualityComparer.Instance);
            ReleaseBillOfMaterials[] bills = [.. matched.Select(bill => bill.Command.Bill)];
            var answer = await imports.Decide(
                batch with { Rows = [.. batch.Rows.Zip(matched, (row, bill) => row with { Command = bill.Command })] }, command,
                (work, c, each) => Release(work, byCommand[c], bills, each), cancel, BuildOrder.Of(bills));
            if (!batch.DryRun) await OpenLines.Keep(matched, command, store, cancel);
            return answer;
        })
        .RequireAnyRole(Roles.Oem);

    static async Task<Receipt> Release(Work work, MatchedBill bill, IReadOnlyList<ReleaseBillOfMaterials> together, Command command)
    {
        if (bill.Faults.Count > 0) throw new Rejected(422, bill.Faults);
        var receipt = await Release(work, bill.Command, together, command);
        return receipt with { Warnings = [.. bill.Warnings, .. receipt.Warnings ?? []] };
    }

    /// <param name="together">The bills that are released together with this one; may contain it.</param>
    public static async Task<Receipt> Release(
        Work work, ImportBillOfMaterials c, IReadOnlyList<ReleaseBillOfMaterials> together, Command command)
    {
        var organisation = command.Caller.Organisation;
        work.Lock(ProductStructure.TurnOf(organisation));
        var brought = (c.Parts ?? []).DistinctBy(IdOf).Select(part => (
            Part: part, Stream: work.Stream<Component>(IdOf(part)),
            Claim: work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(part.Manufacturer)))).ToList();
        var bills = work.Ask(batch => ProductStructure.BillsOf(organisation, batch));
        var named = work.Ask(batch => NamedParts.KnownOf(c.Bill, batch));
        var retired = work.Ask(batch => NamedParts.RetiredOf(c.Bill, batch));
        await work.Load();

        // A product that is written in another way is the product that its bills know.
        var structure = new ProductStructure(bills.Value);
        var units = brought.Select(each => (each.Stream.Id, each.Stream.State?.Specification.Unit ?? each.Part.Unit))
            .Concat(named.Value.Select(part => (part.Id, part.Unit))).DistinctBy(part => part.Item1).ToDictionary();
        var (counted, notes) = LineUnits.Converted(c, units);
        var release = counted with { Product = structure.SpellingOf(c.Bill.Product.Trim()) };
        var bill = work.Stream<BillOfMaterials>(
            BillOfMaterials.IdOf(organisation, release.Product, release.Revision.Trim()), turn: ProductStructure.TurnOf(organisation));
        await work.Load();
        var known = bill.State is { } before ? before.With(await work.IdentitiesOf(before.Components)) : null;

        var published = brought.Where(each => each.Stream.State is null)
            .Select(each => (each.Stream, Events: DecideOn(each.Part, each.Claim.Value?.Holder, c.Bill, command))).ToList();
        var released = ReleaseBillOfMaterialsDecider.Decide(
            release, known, organisation, units.Keys.ToHashSet(),
            structure, structure.With(together.Select(BuildOrder.Planned)), command.At);
        foreach (var (stream, events) in published) stream.Append(events);
        return bill.Append(released).With([.. RetiredParts.In(c.Bill, retired.Value), .. notes]);
    }

    /// <summary>A part that cannot be published is a fault of the line that names it.</summary>
    static object[] DecideOn(PublishComponent part, Guid? holder, ReleaseBillOfMaterials bill, Command command)
    {
        try
        {
            return
            [
                .. PublishComponentDecider.Decide(part, null, command.Caller, command.At, holder)
                    .Select(each => each is ComponentPublished published ? published with { FromBill = true } : each),
            ];
        }
        catch (Rejected rejected)
        {
            var id = IdOf(part);
            var line = bill.Lines.ToList().FindIndex(line => line.Component is { } named && BillLineRules.IdOf(named) == id);
            throw new Rejected(
                rejected.Status, [.. rejected.Faults.Select(fault => fault with { Field = $"lines[{line}].{fault.Field}" })]);
        }
    }

    static Guid IdOf(PublishComponent part) => PublishComponentDecider.PartOf(part).ComponentId;
}
