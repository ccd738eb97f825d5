using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

public static class MergeManufacturersDecider
{
    /// <summary>Names that one name may have.</summary>
    const int MaxNames = 100;

    /// <summary>Mergers are rare, and each depends on the others.</summary>
    internal static readonly Guid Turn = NamedId.Of("manufacturer-mergers");

    /// <summary>
    /// A name is merged into one that stays itself. Nobody loses a name by it: what another organisation holds, or what is claimed, is
    /// decided first. Idempotent.
    /// </summary>
    /// <param name="merger">Of the name that becomes another spelling.</param>
    /// <param name="ofInto">Of the name that is to stay.</param>
    /// <param name="intoFrom">Names that are merged into the one that becomes another spelling.</param>
    /// <param name="intoInto">Names that are merged into the one that stays.</param>
    public static object[] Decide(
        MergeManufacturers c, ManufacturerMerger? merger, ManufacturerMerger? ofInto, int intoFrom, int intoInto,
        ManufacturerClaim? claimOfInto, ManufacturerClaim? claimOfFrom, Guid by, DateTimeOffset now)
    {
        new Faults().Within(c)
            .Require(!FoldedName.Comparer.Equals(c.Into, c.From), "from", "is the same name")
            .ThrowIfAny();
        if (merger is { IsActive: true } known)
            return known.IntoKey == FoldedName.Of(c.Into) ? []
                : throw Rejected.Conflict("from", $"is a name of {known.Into} already: separate them first");
        if (ofInto is { IsActive: true } other)
            throw Rejected.Conflict("into", $"is itself another name of {other.Into}: merge into that one");
        if (intoFrom > 0) throw Rejected.Conflict("from", "has other names itself: separate them first");
        if (intoInto >= MaxNames) throw Rejected.Conflict("into", $"has {MaxNames} names already");
        if (claimOfFrom is { Disputed: true }) throw Rejected.Conflict("from", "is claimed: decide who holds it first");
        if (claimOfFrom?.Holder is { } holder && holder != claimOfInto?.Holder)
            throw Rejected.Conflict("from", "is held by an organisation that does not hold the other name: decide who holds them first");
        return [new ManufacturersMerged(ManufacturerMerger.IdOf(c.From), c.Into.Trim(), c.From.Trim(), c.Reason.Trim(), by, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/manufacturers/mergers", (MergeManufacturers c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Merge(work, c, command), cancel))
        .RequireAnyRole(Roles.Alliance, Roles.Admin);

    static async Task<Receipt> Merge(Work work, MergeManufacturers c, Command command)
    {
        var merger = work.Stream<ManufacturerMerger>(ManufacturerMerger.IdOf(c.From), Turn);
        var ofInto = work.Document<ManufacturerMerger>(ManufacturerMerger.IdOf(c.Into));
        var (into, from) = (FoldedName.Of(c.Into), FoldedName.Of(c.From));
        var intoFrom = work.Ask(batch => batch.Query<ManufacturerMerger>().Where(each => each.IsActive && each.IntoKey == from).Count());
        var intoInto = work.Ask(batch => batch.Query<ManufacturerMerger>().Where(each => each.IsActive && each.IntoKey == into).Count());
        var claimOfInto = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(c.Into));
        var claimOfFrom = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(c.From));
        await work.Load();
        return merger.Append(Decide(
            c, merger.State, ofInto.Value, (int)intoFrom.Value, (int)intoInto.Value, claimOfInto.Value, claimOfFrom.Value,
            command.Caller.Organisation, command.At));
    }
}
