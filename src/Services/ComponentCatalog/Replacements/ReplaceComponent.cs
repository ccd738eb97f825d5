using Marten;

using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using BillOfMaterialsReleased = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterialsReleased;
using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Replacements;

public static class ReplaceComponentDecider
{
    /// <summary>The replacement, and the bills that are released with it, in the order of the command.</summary>
    /// <param name="bills">Those of the command that are there, in any order.</param>
    /// <param name="inForce">All of the organisation.</param>
    /// <param name="revisions">All of the organisation, withdrawn ones too.</param>
    /// <exception cref="Rejected">
    /// A component is unknown or counted otherwise, or a bill is not in effect, does not name the component or would have too many
    /// substitutes.
    /// </exception>
    public static (ComponentReplaced Replacement, IReadOnlyList<BillOfMaterialsReleased> Bills) Decide(
        ReplaceComponent c, Guid id, Guid organisation, Component? replaced, Component? by, IReadOnlyList<BillOfMaterials> bills,
        IReadOnlyList<ReleasedRevision> inForce, IReadOnlyList<Revision> revisions, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        var faults = new Faults();
        faults.RequireReplaceable(c.ReplacedId, c.ById, replaced, by);
        var inEffect = BillsInEffect.Since(ChinaDay.Of(now), inForce);
        var own = bills.Where(bill => bill.Organisation == organisation).ToDictionary(bill => bill.Id);
        var released = new List<BillOfMaterialsReleased>();
        var taken = revisions.ToLookup(each => each.Product, each => each.Name, FoldedName.Comparer);
        foreach (var (i, billId) in c.BillsOfMaterials.Index())
        {
            var field = $"billsOfMaterials[{i}]";
            faults.Require(c.BillsOfMaterials.Take(i).All(other => other != billId), field, "stands there twice");
            if (!own.TryGetValue(billId, out var bill)) faults.Require(false, field, $"you have no bill of materials {billId}");
            else if (!inEffect.Contains(billId))
                faults.Require(
                    false, field, $"{bill.Revision} of {bill.Product} is not in effect: another one was released, or it was withdrawn");
            else if (!bill.Components.Contains(c.ReplacedId))
                faults.Require(false, field, $"{bill.Revision} of {bill.Product} does not name it");
            else released.Add(SuccessorOf(bill, c, taken[bill.Product], faults, field, now));
        }
        faults.ThrowIfAny();

        var previous = released.Zip(c.BillsOfMaterials.Select(each => own[each]), (next, bill) =>
            new ReplacedBill(next.Product, next.BillOfMaterialsId, next.Revision, bill.Id, bill.Revision));
        return (
            new ComponentReplaced(
                id, organisation, c.ReplacedId, c.ById, c.Reason.Trim(), c.KeepAsSubstitute, [.. previous], now),
            released);
    }

    /// <summary>Adds the faults of two components of which one cannot take the place of the other.</summary>
    public static void RequireReplaceable(this Faults faults, Guid replacedId, Guid byId, Component? replaced, Component? by)
    {
        faults
            .Require(replaced is not null, "replacedId", $"the catalogue has no component {replacedId}")
            .Require(by is not null, "byId", $"the catalogue has no component {byId}")
            .Require(replacedId != byId, "byId", "a component does not replace itself");
        if (replaced?.Specification.Unit is { } unit && by?.Specification.Unit is { } other)
            faults.Require(
                unit == other, "byId",
                $"is counted in {other}, and what it replaces in {unit}: change the quantities in a revision of your own");
    }

    static BillOfMaterialsReleased SuccessorOf(
        BillOfMaterials bill, ReplaceComponent c, IEnumerable<string> taken, Faults faults, string field, DateTimeOffset now)
    {
        var lines = ReplacedLines.Of(bill.Lines, c.ReplacedId, c.ById, c.KeepAsSubstitute);
        var revision = NextRevision.Of(bill.Revision, taken);
        foreach (var (index, (before, after)) in bill.Lines.Zip(lines).Index())
            faults.Require(
                after.Substitutes.Count <= Math.Max(ReplacedLines.MostSubstitutes, before.Substitutes.Count), field,
                $"line {index + 1} of {bill.Product} has {before.Substitutes.Count} substitutes already");
        return new(
            BillOfMaterials.IdOf(bill.Organisation, bill.Product, revision), bill.Organisation, bill.Product, revision, bill.Description,
            lines, now, bill.From > ChinaDay.Of(now) ? bill.From : null);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/replacements", (ReplaceComponent c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Replace(work, c, command), cancel))
        .RequireAnyRole(Roles.Oem);

    static async Task<Receipt> Replace(Work work, ReplaceComponent c, Command command)
    {
        var organisation = command.Caller.Organisation;
        var turn = ProductStructure.TurnOf(organisation);
        var named = await work.IdentitiesOf(c.ReplacedId, c.ById);
        c = c with { ReplacedId = named.Of(c.ReplacedId), ById = named.Of(c.ById) };
        Guid[] parts = [c.ReplacedId, c.ById], chosen = [.. c.BillsOfMaterials];
        work.Lock(turn);
        var replacement = work.Stream<Replacement>(command.NewId("replacement"));
        var components = work.Ask(batch => batch.Query<Component>().Where(component => component.Id.IsOneOf(parts)).ToList());
        var bills = work.Ask(batch => batch.Query<BillOfMaterials>().Where(bill => bill.Id.IsOneOf(chosen)).ToList());
        var inForce = work.Ask(batch => BillsInEffect.InForce(organisation, batch));
        var revisions = work.Ask(batch => Revision.AllOf(organisation, batch));
        await work.Load();

        var identities = await work.IdentitiesOf(bills.Value.SelectMany(bill => bill.Components));
        var byId = components.Value.ToDictionary(component => component.Id);
        var (replaced, released) = Decide(
            c, replacement.Id, organisation, byId.GetValueOrDefault(c.ReplacedId), byId.GetValueOrDefault(c.ById),
            [.. bills.Value.Select(bill => bill.With(identities))],
            inForce.Value, revisions.Value, command.At);
        var successors = released.Select(bill => work.Stream<BillOfMaterials>(bill.BillOfMaterialsId, turn)).ToList();
        await work.Load();

        foreach (var (stream, bill) in successors.Zip(released)) stream.Append([bill]);
        var receipt = replacement.Append([replaced]);
        return WarningOf(byId[c.ById]) is { } warning ? receipt.With(warning) : receipt;
    }

    public static Warning? WarningOf(Component by) => PartWarnings.Of("byId", by.Part, by.Specification.Lifecycle);
}
