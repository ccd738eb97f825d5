using Marten;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Organisations;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// What was withdrawn from tokens that may not have expired yet: every service and the gateway ask for it again and again.
/// </summary>
sealed class Withdrawals(IDocumentStore store, TimeProvider clock) : IDisposable
{
    const string Path = "/connect/withdrawals";

    /// <summary>Anybody may ask, so the database is not asked each time.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    readonly SemaphoreSlim turn = new(1);
    AccessWithdrawals list = new(new Dictionary<string, long>());
    long? asked;

    public static void Register(StoreOptions options) =>
        options.Schema.For<Organisation>().Duplicate(organisation => organisation.WithdrawnAt);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(Path, (Withdrawals withdrawals, CancellationToken cancel) => withdrawals.OfLately(cancel)).AllowAnonymous();

    public static AccessWithdrawals Of(IEnumerable<Organisation> organisations)
    {
        var clients = new Dictionary<string, long>();
        foreach (var organisation in organisations)
        {
            foreach (var client in organisation.Clients)
                clients[AccessWithdrawals.KeyOf(client.ClientId)] = organisation.AccessVersion;
            foreach (var client in organisation.RevokedLately)
                clients[AccessWithdrawals.KeyOf(client.ClientId)] = AccessWithdrawals.Revoked;
        }

        return new AccessWithdrawals(clients);
    }

    public void Dispose() => turn.Dispose();

    async Task<AccessWithdrawals> OfLately(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (asked is { } before && TimeProvider.System.GetElapsedTime(before) < Fresh) return list;
            var asking = TimeProvider.System.GetTimestamp();
            var since = clock.GetUtcNow() - Organisation.Remembered;
            await using var session = store.QuerySession();
            list = Of(await session.Query<Organisation>().Where(organisation => organisation.WithdrawnAt > since).ToListAsync(cancel));
            asked = asking;
            return list;
        }
        finally
        {
            turn.Release();
        }
    }
}
