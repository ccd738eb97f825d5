using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>What a decision about an item's adjustments may look at.</summary>
/// <param name="Known">Whether the catalogue has told of the component, where one is named.</param>
public sealed record Adjustment(ForecastSubject Subject, AdjustedDemand State, bool Known, DateTimeOffset Now);

/// <summary>What the commands by which a planner adjusts a forecast have in common.</summary>
public static class AdjustDemand
{
    /// <summary>Only the OEM whose demand it is can name the stream: its organisation is part of the id.</summary>
    public static void MapAdjustment<T>(this IEndpointRouteBuilder routes, string path, Func<T, Adjustment, Command, IEnumerable<object>> decide)
        where T : IAboutDemand => routes
        .MapPost($"/adjustments/{path}", async (T c, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            var known = await session.KnowsComponent(c.ComponentId, cancel);
            var subject = c.SubjectOf(command.Caller.Organisation);
            return await store.Handle<AdjustedDemand>(
                command, AdjustedDemand.IdOf(subject),
                state => decide(c, new Adjustment(subject, state ?? AdjustedDemand.None(subject), known, command.At), command), cancel);
        })
        .RequireAnyRole(Roles.Oem);

    public static ForecastSubject SubjectOf(this IAboutDemand about, Guid organisation) =>
        new(organisation, new DemandedItem(about.Product?.Trim(), about.ComponentId), about.Region);

    public static Faults RequireAbout(this Faults faults, IAboutDemand about, bool known) =>
        faults.RequireItem(about.Product, about.ComponentId, known).RequireRegion(about.Region);

    /// <summary>Space around a reason does not count; it is stored without.</summary>
    public static Faults RequireReason(this Faults faults, string reason) =>
        faults.Require(reason.Trim() is { Length: > 0 and <= 500 }, "reason", "1 to 500 characters");
}
