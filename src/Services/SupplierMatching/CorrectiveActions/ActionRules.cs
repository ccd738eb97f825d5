using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>What the steps of a corrective action have in common.</summary>
static class ActionRules
{
    public const int MaxOpen = 20, MaxReturns = 10, MaxReopenings = 10, MaxExtensions = 10, MaxDaysAhead = 730;

    /// <summary>A day in China on which something is due: today or later, and not too far off.</summary>
    public static Faults RequireAhead(this Faults faults, DateOnly day, string field, DateTimeOffset now)
    {
        var today = ChinaDay.Of(now);
        return faults
            .Require(day >= today, field, $"is past; today is {today:yyyy-MM-dd}")
            .Require(day <= today.AddDays(MaxDaysAhead), field, $"{today.AddDays(MaxDaysAhead):yyyy-MM-dd} at the latest");
    }

    /// <exception cref="Rejected">409 where it is in none of these states.</exception>
    public static void RequireState(this CorrectiveAction action, params ReadOnlySpan<CorrectiveActionState> states)
    {
        if (!states.Contains(action.State)) throw Rejected.Conflict("correctiveAction", $"does not take this step: it is {action.State}");
    }

    /// <summary>Maps a step that the OEM takes.</summary>
    public static void MapForOem<TCommand>(
        this IEndpointRouteBuilder routes, string step, Func<TCommand, CorrectiveAction, DateTimeOffset, object[]> decide) =>
        routes.MapPost($"/corrective-actions/{{id:guid}}/{step}", (
            Guid id, TCommand c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<CorrectiveAction>(
                command, id, action => decide(c, action.RequireOf(action?.Organisation, id, command), command.At), cancel))
            .RequireAnyRole(Roles.Oem);

    /// <summary>Maps a step that the supplier takes.</summary>
    public static void MapForSupplier<TCommand>(
        this IEndpointRouteBuilder routes, string step, Func<TCommand, CorrectiveAction, DateTimeOffset, object[]> decide) =>
        routes.MapPost($"/corrective-actions/{{id:guid}}/{step}", (
            Guid id, TCommand c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<CorrectiveAction>(
                command, id, action => decide(c, action.RequireOf(action?.SupplierId, id, command), command.At), cancel))
            .RequireAnyRole(Roles.Supplier);

    /// <exception cref="Rejected">404 for an action in which the caller is not the party that takes the step.</exception>
    static CorrectiveAction RequireOf(this CorrectiveAction? action, Guid? party, Guid id, Command command) =>
        action is not null && party == command.Caller.Organisation ? action : throw Rejected.NotFound("correctiveAction", id);
}
