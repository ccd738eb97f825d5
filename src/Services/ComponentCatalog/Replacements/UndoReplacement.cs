using Marten;

using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using BillOfMaterialsWithdrawn = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterialsWithdrawn;

namespace SupplyChain.ComponentCatalog.Replacements;

public static class UndoReplacementDecider
{
    const int MostNamed = 10;

    /// <summary>
    /// The bills that are withdrawn, so that those before them are in effect again. Null where it was undone before. A successor that was
    /// withdrawn already stays so.
    /// </summary>
    /// <param name="inForce">The revisions of the organisation.</param>
    /// <exception cref="Rejected">
    /// Of a product a later revision was released, or the one before was withdrawn: withdrawing would not bring it back.
    /// </exception>
    public static (ReplacementUndone Undone, IReadOnlyList<BillOfMaterialsWithdrawn> Bills)? Decide(
        UndoReplacement c, Guid id, Replacement? replacement, Guid organisation, IReadOnlyList<ReleasedRevision> inForce,
        DateTimeOffset now)
    {
        if (replacement is null || replacement.Organisation != organisation) throw Rejected.NotFound("replacement", id);
        new Faults().Within(c).ThrowIfAny();
        if (replacement.UndoneAt is not null) return null;

        var known = inForce.Select(bill => bill.Id).ToHashSet();
        var standing = replacement.Bills.Where(bill => known.Contains(bill.BillOfMaterialsId)).ToList();
        var today = ChinaDay.Of(now);
        var before = BillsInEffect.Since(today, inForce);
        var after = BillsInEffect.Since(today, inForce.ExceptBy(standing.Select(bill => bill.BillOfMaterialsId), bill => bill.Id));
        var stuck = standing
            .Where(bill => !before.Contains(bill.BillOfMaterialsId) || !after.Contains(bill.PreviousId))
            .Select(bill => bill.Product).ToList();
        if (stuck.Count > 0)
            throw Rejected.Conflict(
                "replacement",
                $"of {Products(stuck)} a later revision was released, or the one before was withdrawn: release your own");
        return (
            new ReplacementUndone(id, organisation, c.Reason.Trim(), now),
            [.. standing.Select(bill => new BillOfMaterialsWithdrawn(
                bill.BillOfMaterialsId, organisation, bill.Product, bill.Revision, c.Reason.Trim(), now))]);
    }

    static string Products(IEnumerable<string> products) => string.Join(", ", products.Take(MostNamed));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/replacements/{id:guid}/undoing", (
            Guid id, UndoReplacement c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var organisation = command.Caller.Organisation;
                var turn = ProductStructure.TurnOf(organisation);
                work.Lock(turn);
                var replacement = work.Stream<Replacement>(id);
                var inForce = work.Ask(batch => BillsInEffect.InForce(organisation, batch));
                await work.Load();
                if (Decide(c, id, replacement.State, organisation, inForce.Value, command.At) is not var (undone, withdrawn))
                    return replacement.Append([]);
                var bills = withdrawn.Select(bill => work.Stream<BillOfMaterials>(bill.BillOfMaterialsId, turn)).ToList();
                await work.Load();
                foreach (var (stream, bill) in bills.Zip(withdrawn)) stream.Append([bill]);
                return replacement.Append([undone]);
            }, cancel))
        .RequireAnyRole(Roles.Oem);
}
