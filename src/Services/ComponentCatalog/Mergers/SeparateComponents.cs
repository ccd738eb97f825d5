using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using ComponentMerger = SupplyChain.ComponentCatalog.Components.ComponentMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

public static class SeparateComponentsDecider
{
    /// <summary>What was said of the part meanwhile stays with the component that stayed. Idempotent.</summary>
    public static object[] Decide(SeparateComponents c, Guid id, ComponentMerger? merger, Guid by, DateTimeOffset now)
    {
        if (merger is null) throw Rejected.NotFound("componentMerger", id);
        new Faults().Within(c).ThrowIfAny();
        return merger.IsActive ? [new ComponentsSeparated(id, merger.IntoId, merger.FromId, merger.From, c.Reason.Trim(), by, now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/components/mergers/{id:guid}/separation", (
            Guid id, SeparateComponents c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var merger = work.Stream<ComponentMerger>(id, MergeComponentsDecider.Turn);
                await work.Load();
                var events = Decide(c, id, merger.State, command.Caller.Organisation, command.At);
                var receipt = merger.Append(events);
                if (events.Length > 0) await work.Identify(merger.State!.FromId, into: null, merger.Version);
                return receipt;
            }, cancel))
        .RequireAnyRole(Roles.Alliance, Roles.Admin);
}
