using Marten;

using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Matching;

public static class SettleBillLineDecider
{
    /// <summary>Settles a line, or settles it otherwise. Idempotent. Bills that are released already stay as they are.</summary>
    /// <param name="isKnown">Whether the catalogue has the component that is chosen.</param>
    public static object[] Decide(SettleBillLine c, Guid id, BillLine? line, Guid organisation, bool isKnown, DateTimeOffset now)
    {
        if (line is null || line.Organisation != organisation) throw Rejected.NotFound("billLine", id);
        new Faults().Within(c)
            .Require(c.ComponentId is null == c.NoneOfThese, "componentId", "names either a component or none of these")
            .Require(c.ComponentId is null || isKnown, "componentId", $"the catalogue has no component {c.ComponentId}")
            .ThrowIfAny();
        return line.Settled && line.ComponentId == c.ComponentId ? [] : [new BillLineSettled(id, organisation, c.ComponentId, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/lines/{id:guid}/settlement", (
            Guid id, SettleBillLine c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var line = work.Stream<BillLine>(id);
                var identities = await work.IdentitiesOf(c.ComponentId is { } named ? [named] : []);
                c = c with { ComponentId = c.ComponentId is { } meant ? identities.Of(meant) : null };
                var chosen = c.ComponentId ?? Guid.Empty;
                var known = work.Ask(batch => batch.Query<Component>().Where(component => component.Id == chosen).Any());
                await work.Load();
                return line.Append(Decide(c, id, line.State, command.Caller.Organisation, known.Value, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);
}
