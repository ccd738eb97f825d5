using Marten;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>What the service has set aside, for its administrators: they look at it, and release it when its cause is mended.</summary>
sealed class SetAsideItems(IDocumentStore store, ILogger<SetAsideItems> log)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations/set-aside",
            (SetAsideItems items, Paging page, CancellationToken cancel) => items.List(page, cancel)).RequireAnyRole(Roles.Admin);
        routes.MapPost("/operations/set-aside/{id:guid}/release",
            (Guid id, SetAsideItems items, Command command, CancellationToken cancel) => items.Release(id, command, cancel))
            .RequireAnyRole(Roles.Admin);
    }

    async Task<Page<SetAsideItem>> List(Paging page, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var listed = await page.Of(session.Query<SetAsideDeadline>(), ItemOf, item => item.Id, cancel);
        return listed with { Total = await session.Query<SetAsideDeadline>().CountAsync(cancel) };
    }

    /// <summary>
    /// Forgets that it failed, so that the next look at what is due finds it. What fails again is set aside again; what is no longer
    /// due just leaves the list.
    /// </summary>
    async Task<Receipt> Release(Guid id, Command command, CancellationToken cancel)
    {
        SetAsideDeadline? released = null;
        var receipt = await store.Decide(command, async work =>
        {
            var document = work.Document<SetAsideDeadline>(id);
            await work.Load();
            released = document.Value ?? throw Rejected.NotFound("setAsideId", id);
            document.Delete();
            return new Receipt(id, 0, ["set_aside_released"]);
        }, cancel);
        if (released is not null)
            log.Done(command.Caller, $"released {released.Kind} {released.Subject}, set aside since {released.Since:O}: {released.Reason}");
        return receipt;
    }

    static SetAsideItem ItemOf(SetAsideDeadline deadline) => new(
        deadline.Id, deadline.Kind, deadline.Subject, deadline.Reason, deadline.Since, deadline.Tries, deadline.NextTry, deadline.Parked);
}
