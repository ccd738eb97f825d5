using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.CrossReferences;

public static class StateCrossReferenceDecider
{
    /// <summary>References that one organisation may state.</summary>
    public const int MaxReferences = 50_000;

    /// <summary>Roles that may state them.</summary>
    public static readonly string[] Staters = [Roles.Supplier, Roles.Alliance, Roles.Admin];

    /// <summary>
    /// Who may revise a component states what it takes the place of: the holder of the manufacturer's name, while nobody holds it the
    /// publisher, and the alliance. Idempotent.
    /// </summary>
    /// <param name="component">Ours; null where the catalogue has none.</param>
    /// <param name="holder">The organisation that holds the name of its manufacturer; null for none.</param>
    /// <param name="stated">References that the organisation states.</param>
    /// <param name="field">What names our component in the command.</param>
    public static object[] Decide(
        StateCrossReference c, CrossReference? reference, Component? component, Caller caller, Guid? holder, int stated,
        DateTimeOffset now, string field = "componentId")
    {
        new Faults().Within(c)
            .Require(component is not null, field, $"the catalogue has no component {c.ComponentId}")
            .ThrowIfAny();
        var (theirs, note) = (TheirsOf(c), c.Note.Tidy());
        new Faults()
            .Require(PartKey.Of(theirs.Number).Length > 0, "theirPartNumber", "has neither a letter nor a digit")
            .Require(theirs.ComponentId != component!.Id, "theirPartNumber", "is the same component")
            .ThrowIfAny();
        if (!component.MayBeChangedBy(caller, holder))
            throw Rejected.Conflict(field, $"what {component.Part} takes the place of is stated by who maintains it and by the alliance");

        if (reference is { IsActive: true })
            return reference.Grade == c.Grade && reference.Note == note ? []
                : [new CrossReferenceRevised(reference.Id, c.Grade, note, now)];
        if (stated >= MaxReferences)
            throw Rejected.Conflict("theirPartNumber", $"an organisation states at most {MaxReferences} cross references");
        var organisation = caller.Organisation;
        return [new CrossReferenceStated(
            CrossReference.IdOf(organisation, theirs, component.Id), organisation, theirs, component.Id, c.Grade, note, now)];
    }

    public static PartName TheirsOf(StateCrossReference c) => new(c.TheirManufacturer.Trim(), c.TheirPartNumber.Trim());

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/cross-references", (StateCrossReference c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => State(work, c, command), cancel))
        .RequireAnyRole(Staters);

    /// <summary>A component that was merged into another one is taken for the one that stays.</summary>
    public static async Task<Receipt> State(Work work, StateCrossReference c, Command command, string field = "componentId")
    {
        // No stream has the empty id.
        new Faults().Require(c.ComponentId != Guid.Empty, field, "is missing").ThrowIfAny();
        var organisation = command.Caller.Organisation;
        var turn = StatedReferences.TurnOf(organisation);
        work.Lock(turn);
        var count = work.Document<StatedReferences>(organisation);
        var identities = await work.IdentitiesOf(c.ComponentId);
        c = c with { ComponentId = identities.Of(c.ComponentId) };
        var component = work.Document<Component>(c.ComponentId);
        var reference = work.Stream<CrossReference>(CrossReference.IdOf(organisation, TheirsOf(c), c.ComponentId), turn);
        await work.Load();
        var holder = component.Value is { } known ? await work.HolderOf(known.Part.Manufacturer) : null;
        var stated = count.Value ?? new StatedReferences(organisation, 0);
        var events = Decide(c, reference.State, component.Value, command.Caller, holder, stated.Count, command.At, field);
        if (stated.After(events) is var after && after != stated) count.Store(after);
        return reference.Append(events);
    }
}
