using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ComponentMerger = SupplyChain.ComponentCatalog.Components.ComponentMerger;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

public static class MergeComponentsDecider
{
    /// <summary>Aliases that one component may have.</summary>
    const int MaxAliases = 100;

    /// <summary>Mergers are rare, and each depends on the others.</summary>
    internal static readonly Guid Turn = NamedId.Of("component-mergers");

    /// <summary>
    /// A component is merged into one that stays, of the same manufacturer, class and unit. A component is never two steps from the one
    /// that stays. Idempotent.
    /// </summary>
    /// <param name="merger">Of the component whose id becomes an alias.</param>
    /// <param name="into">The component that stays; null where the catalogue has none.</param>
    /// <param name="from">The other one; null where the catalogue has none.</param>
    /// <param name="ofInto">What the one that is to stay stands for.</param>
    /// <param name="ofFrom">What the other one stands for.</param>
    /// <param name="names">Manufacturers' names that stay, by those that are merged into them.</param>
    public static object[] Decide(
        MergeComponents c, ComponentMerger? merger, Component? into, Component? from, ComponentIdentity ofInto, ComponentIdentity ofFrom,
        IReadOnlyDictionary<string, string> names, Guid by, DateTimeOffset now)
    {
        var faults = new Faults().Within(c)
            .Require(into is not null, "intoId", $"the catalogue has no component {c.IntoId}")
            .Require(from is not null, "fromId", $"the catalogue has no component {c.FromId}")
            .Require(c.IntoId != c.FromId, "fromId", "is the same component");
        faults.ThrowIfAny();
        if (merger is { IsActive: true } known)
            return known.IntoId == c.IntoId ? []
                : throw Rejected.Conflict("fromId", $"is merged into {known.Into} already: separate them first");
        RequireOnePart(faults, into!, from!, names);
        if (ofInto.IntoId is { } other) throw Rejected.Conflict("intoId", $"is itself merged into {other}: merge into that one");
        if (ofFrom.Aliases.Count > 0) throw Rejected.Conflict("fromId", "has aliases itself: separate them first");
        if (ofInto.Aliases.Count >= MaxAliases) throw Rejected.Conflict("intoId", $"has {MaxAliases} aliases already");
        return [new ComponentsMerged(
            ComponentMerger.IdOf(c.FromId), c.IntoId, into!.Part, c.FromId, from!.Part, c.Reason.Trim(), by, now)];
    }

    static void RequireOnePart(Faults faults, Component into, Component from, IReadOnlyDictionary<string, string> names)
    {
        var (own, other) = (into.Specification, from.Specification);
        string NameOf(Component part) => names.GetValueOrDefault(part.Part.Manufacturer, part.Part.Manufacturer);
        faults
            .Require(
                FoldedName.Comparer.Equals(NameOf(into), NameOf(from)), "fromId",
                $"is of {from.Part.Manufacturer}, and the other one of {into.Part.Manufacturer}: merge the manufacturers' names first")
            .Require(own.Class == other.Class, "fromId", $"is of the class {other.Class}, and the other one of {own.Class}")
            .Require(own.Unit == other.Unit, "fromId", $"is counted in {other.Unit}, and the other one in {own.Unit}")
            .ThrowIfAny();
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components/mergers", (MergeComponents c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Merge(work, c, command), cancel))
        .RequireAnyRole(Roles.Alliance, Roles.Admin);

    static async Task<Receipt> Merge(Work work, MergeComponents c, Command command)
    {
        // No stream has the empty id.
        new Faults()
            .Require(c.IntoId != Guid.Empty, "intoId", "is missing").Require(c.FromId != Guid.Empty, "fromId", "is missing").ThrowIfAny();
        var merger = work.Stream<ComponentMerger>(ComponentMerger.IdOf(c.FromId), Turn);
        var (into, from) = (work.Document<Component>(c.IntoId), work.Document<Component>(c.FromId));
        var (ofInto, ofFrom) = (work.Document<ComponentIdentity>(c.IntoId), work.Document<ComponentIdentity>(c.FromId));
        await work.Load();
        var merged = new[] { into.Value, from.Value }.OfType<Component>()
            .Select(part => work.Document<ManufacturerMerger>(ManufacturerMerger.IdOf(part.Part.Manufacturer))).ToList();
        if (merged.Count > 0) await work.Load();

        var names = merged.Select(each => each.Value).Where(each => each is { IsActive: true }).DistinctBy(each => each!.Id)
            .ToDictionary(each => each!.From, each => each!.Into, FoldedName.Comparer);
        var events = Decide(
            c, merger.State, into.Value, from.Value, ofInto.Value ?? ComponentIdentity.Itself(c.IntoId),
            ofFrom.Value ?? ComponentIdentity.Itself(c.FromId), names, command.Caller.Organisation, command.At);
        var receipt = merger.Append(events);
        if (events.Length > 0) await work.Identify(c.FromId, c.IntoId, merger.Version);
        return receipt;
    }
}
