using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Stock;

public static class ReportStockDecider
{
    /// <summary>Stock counted longer ago than this says nothing about what is there now.</summary>
    public const int MaxAgeWeeks = 13;

    /// <param name="known">Whether the catalogue has published the component.</param>
    public static object[] Decide(ReportStock c, ComponentStock? stock, bool known, Caller caller, DateTimeOffset now)
    {
        var current = IsoWeek.Of(now);
        var week = c.Week ?? current;
        new Faults()
            .Require(known, "componentId", $"the catalogue has no component {c.ComponentId}")
            .Within(c)
            .Require(IsoWeek.IsMonday(week), "week", $"{week:yyyy-MM-dd} is no Monday")
            .Require(week <= current
                && week >= current.AddDays(-7 * MaxAgeWeeks), "week", $"the current week or one of the {MaxAgeWeeks} before it")
            .Require(stock is null || week >= stock.Week, "week", $"stock of {stock?.Week:yyyy-MM-dd} was reported already")
            .RequireWeeks("incoming", c.Incoming, week, WeekRules.Latest(now), fewest: 0)
            .ThrowIfAny();

        var incoming = c.Incoming.InOrder();
        if (stock is not null && stock.Week == week && stock.OnHand == c.OnHand && stock.Incoming.SequenceEqual(incoming)) return [];
        var correction = CorrectionRules.CorrectionOf(
            c.Reason, caller, now, stock?.Week == week ? [.. Replaced(stock, c.OnHand, incoming)] : []);
        return [new StockReported(caller.Organisation, c.ComponentId, c.Region, week, c.OnHand, incoming, now, correction)];
    }

    static IEnumerable<CorrectedFigure> Replaced(ComponentStock stock, decimal onHand, IReadOnlyList<WeekQuantity> incoming)
    {
        if (stock.OnHand != onHand) yield return new CorrectedFigure(stock.Week, ReportedFigure.OnHand, stock.OnHand, onHand);
        var (was, now) = (stock.Incoming.ToDictionary(week => week.Week), incoming.ToDictionary(week => week.Week));
        foreach (var week in was.Keys.Union(now.Keys).Order())
        {
            var (before, after) = (was.GetValueOrDefault(week)?.Quantity ?? 0, now.GetValueOrDefault(week)?.Quantity ?? 0);
            if (before != after) yield return new CorrectedFigure(week, ReportedFigure.Incoming, before, after);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/stock", (ReportStock c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var component = work.Component(c.ComponentId);
                var stock = work.Stream<ComponentStock>(ComponentStock.IdOf(command.Caller.Organisation, c.ComponentId, c.Region));
                await work.Load();
                return stock.Append(Decide(c, stock.State, component.IsKnown(), command.Caller, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);
}
