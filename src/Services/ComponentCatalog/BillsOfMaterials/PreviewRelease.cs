using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>What would a release change? It is refused for what the release would be refused for, and stores nothing.</summary>
static class PreviewRelease
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/previews/by-draft", async (
            ReleaseBillOfMaterials draft, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        {
            var (organisation, now) = (caller.Organisation, clock.GetUtcNow());
            new Faults().Within(draft).ThrowIfAny();
            draft = (await BillNames.Resolved([new ImportBillOfMaterials(draft)], session, cancel))[0].Bill;
            var batch = session.CreateBatchQuery();
            var bills = ProductStructure.BillsOf(organisation, batch);
            var inForce = BillsInEffect.InForce(organisation, batch);
            var named = NamedParts.KnownOf(draft, batch);
            var retired = NamedParts.RetiredOf(draft, batch);
            await batch.Execute(cancel);

            var structure = new ProductStructure(await bills);
            var release = draft with { Product = structure.SpellingOf(draft.Product.Trim()) };
            var day = release.EffectiveFrom ?? ChinaDay.Of(now);
            var before = BillsInEffect.On(day, await inForce).GetValueOrDefault(release.Product)?.Id;
            var id = BillOfMaterials.IdOf(organisation, release.Product, release.Revision.Trim());
            Guid[] ids = [id, before ?? id];
            var known = (await session.Read(await session.LoadManyAsync<BillOfMaterials>(cancel, ids), cancel))
                .ToDictionary(bill => bill.Id);
            ReleaseBillOfMaterialsDecider.Decide(
                release, known.GetValueOrDefault(id), organisation, (await named).Select(part => part.Id).ToHashSet(), structure, structure,
                now);
            var replaced = before is { } previous && previous != id ? known[previous] : null;
            return new BillPreview(
                replaced?.Id, release.EffectiveFrom ?? ChinaDay.Of(now),
                BillComparison.Of(replaced is null ? [] : BillList.Shown(replaced).Lines, LinesOf(release)),
                structure.Containing(release.Product), RetiredParts.In(release, await retired));
        })
        .RequireAnyRole(Roles.Oem);

    static IReadOnlyList<BillLine> LinesOf(ReleaseBillOfMaterials release) =>
        [.. release.Lines.Select(BillLineRules.Kept).Select(BillList.Shown)];
}
