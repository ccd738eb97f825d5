using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>The state on which a decision about an item's adjustments is based.</summary>
/// <param name="Known">Whether the catalogue has published the component, where one is named.</param>
public sealed record Adjustment(ForecastSubject Subject, AdjustedDemand State, bool Known, DateTimeOffset Now);

/// <summary>Common parts of the commands that adjust a forecast.</summary>
public static class AdjustDemand
{
    public static void MapAdjustment<T>(
        this IEndpointRouteBuilder routes, string path, Func<T, Adjustment, Command, IEnumerable<object>> decide)
        where T : IAboutDemand => routes
        .MapPost($"/adjustments/{path}", (T c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Adjust(c, command, _ => about => decide(c, about, command), cancel))
        .RequireAnyRole(Roles.Oem);

    /// <summary>Only the OEM whose demand it is can name the stream: its organisation is part of the id.</summary>
    /// <param name="decide">Requests further data of the work, and decides after it is loaded.</param>
    public static Task<Receipt> Adjust(
        this IDocumentStore store, IAboutDemand c, Command command, Func<Work, Func<Adjustment, IEnumerable<object>>> decide,
        CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var subject = c.SubjectOf(command.Caller.Organisation);
            var demand = work.Stream<AdjustedDemand>(AdjustedDemand.IdOf(subject));
            var component = work.Component(c.ComponentId);
            var decideAbout = decide(work);
            await work.Load();
            var about = new Adjustment(subject, demand.State ?? AdjustedDemand.None(subject), component.IsKnown(), command.At);
            return demand.Append(decideAbout(about)).WarningOf(c.Region);
        }, cancel);

    public static ForecastSubject SubjectOf(this IAboutDemand about, Guid organisation) =>
        new(organisation, new DemandedItem(about.Product?.Trim(), about.ComponentId), about.Region);

    public static Faults RequireAbout(this Faults faults, IAboutDemand about, bool known) =>
        faults.RequireItem(about.Product, about.ComponentId, known).Within(about);
}
