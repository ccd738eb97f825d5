using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

public static class DeclareAnalogueDecider
{
    /// <param name="counted">Whether the caller has actuals of the analogue in the region.</param>
    public static object[] Decide(DeclareAnalogue c, Adjustment about, bool counted)
    {
        var analogue = AnalogueOf(c);
        var field = c.AnalogueProduct is null ? "analogueComponentId" : "analogueProduct";
        new Faults()
            .RequireAbout(c, about.Known)
            .Require(c.AnalogueProduct is null ^ c.AnalogueComponentId is null, "analogueProduct",
                "name either an analogueProduct or an analogueComponentId")
            .Require(analogue.Key != about.Subject.Item.Key, field, "must be another item")
            .Require(counted, field, "has no actuals of yours in this region")
            .ThrowIfAny();
        var reason = c.Reason.Trim();
        return about.State.Analogue is { } now && (now.Item.Key, now.Scale, now.Reason) == (analogue.Key, c.Scale, reason)
            ? []
            : [new AnalogueDeclared(about.Subject, analogue, c.Scale, reason, about.Now)];
    }

    public static object[] Decide(WithdrawAnalogue c, Adjustment about)
    {
        new Faults()
            .RequireAbout(c, about.Known)
            .Require(about.State.Analogue is not null, "analogue", "none was declared")
            .ThrowIfAny();
        return [new AnalogueWithdrawn(about.Subject, about.Now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/adjustments/analogue", (DeclareAnalogue c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Adjust(c, command, work =>
            {
                var actuals = work.Document<ActualsLog>(ActualsLog.IdOf(command.Caller.Organisation, AnalogueOf(c), c.Region));
                return about => Decide(c, about, counted: actuals.Value is not null);
            }, cancel)).RequireAnyRole(Roles.Oem);
        routes.MapAdjustment<WithdrawAnalogue>("analogue/withdrawal", (c, about, _) => Decide(c, about));
    }

    static DemandedItem AnalogueOf(DeclareAnalogue c) => new(c.AnalogueProduct?.Trim(), c.AnalogueComponentId);
}
