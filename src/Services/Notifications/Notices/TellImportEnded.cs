using Marten;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Notifications.Notices;

/// <summary>
/// The gateway, which keeps the jobs, tells the end of one with the token of who imported. So an organisation can tell nobody but itself
/// anything, and its notice goes the way of all others.
/// </summary>
public static class TellImportEndedDecider
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/notices/import-ended",
        (TellImportEnded c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                await work.Load();
                var caller = command.Caller;
                work.Session.Give([new Notice(NoticeKind.ImportEnded, c.JobId, caller.Organisation, [.. caller.Roles])]);
                return new(c.JobId, 0, ["notices_issued"]);
            }, cancel));
}
