using Marten;

using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

public static class ReleaseBillOfMaterialsDecider
{
    const int MaxLines = 2000, MaxYearsAhead = 5;

    /// <summary>Releases a revision. Idempotent. Another content under the same revision is a conflict.</summary>
    /// <param name="known">The components named in it that are in the catalogue.</param>
    /// <param name="structure">The organisation's products in force.</param>
    /// <param name="planned">The same, with what is being released together with this bill.</param>
    public static object[] Decide(
        ReleaseBillOfMaterials c, BillOfMaterials? bill, Guid organisation, IReadOnlySet<Guid> known,
        ProductStructure structure, ProductStructure planned, DateTimeOffset now)
    {
        Check(c, known, structure, planned);
        var (product, revision, lines) = (c.Product.Trim(), c.Revision.Trim(), c.Lines.Select(BillLineRules.Kept).ToList());
        if (bill is null)
        {
            CheckEffectivity(c.EffectiveFrom, ChinaDay.Of(now));
            return [new BillOfMaterialsReleased(
                BillOfMaterials.IdOf(organisation, product, revision), organisation, product, revision, c.Description.Tidy(), lines, now,
                c.EffectiveFrom)];
        }

        if (!bill.InForce)
            throw Rejected.Conflict(
                "revision", $"{revision} of {product} was withdrawn and cannot be released again: release the next one");
        return bill.Description == c.Description.Tidy() && bill.EffectiveFrom == c.EffectiveFrom && bill.Lines.SequenceEqual(lines)
            ? []
            : throw Rejected.Conflict("revision", $"{revision} of {product} is released and never changes: release the next one");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms", async (
            ReleaseBillOfMaterials c, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            var named = (await BillNames.Resolved([new ImportBillOfMaterials(c)], session, cancel))[0];
            return await store.Decide(command, work => ImportBillsOfMaterials.Release(work, named, [], command), cancel);
        })
        .RequireAnyRole(Roles.Oem);

    static void CheckEffectivity(DateOnly? from, DateOnly today) => new Faults()
        .Require(from is null || from >= today, "effectiveFrom", $"is past; today is {today:yyyy-MM-dd}")
        .Require(
            from is null || from <= today.AddYears(MaxYearsAhead), "effectiveFrom",
            $"{today.AddYears(MaxYearsAhead):yyyy-MM-dd} at the latest")
        .ThrowIfAny();

    static void Check(ReleaseBillOfMaterials c, IReadOnlySet<Guid> known, ProductStructure structure, ProductStructure planned)
    {
        var faults = new Faults().Within(c);
        foreach (var (i, line) in c.Lines.Take(MaxLines).Index())
        {
            BillLineRules.Check(faults, line, $"lines[{i}]");
            BillLineRules.CheckParts(faults, line, $"lines[{i}]", known);
            if (line.SubAssembly.Tidy() is { } part)
                CheckSubAssembly(faults, c.Product.Trim(), part, $"lines[{i}].subAssembly", structure, planned);
        }

        faults.ThrowIfAny();
    }

    static void CheckSubAssembly(
        Faults faults, string product, string part, string field, ProductStructure structure, ProductStructure planned)
    {
        if (planned.Path(part, product) is { } back)
            faults.Require(false, field, $"makes a cycle: {string.Join(" → ", back.Prepend(product))}");
        else
            faults.Require(structure.Has(part), field, $"no bill of materials of '{part}' is in force: release it first");
    }
}
