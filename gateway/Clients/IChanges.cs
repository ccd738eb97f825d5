using Refit;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>The feed of what changed that services have.</summary>
interface IChanges
{
    /// <param name="kinds">Names of kinds with commas between them.</param>
    [Get("/changes")]
    Task<ChangePage> Changes(
        string kinds, [Query(Format = "O")] DateTimeOffset? since, int first, string? after, CancellationToken cancel);
}

/// <summary>The same client for each service.</summary>
sealed class ChangesClients(Func<string, IChanges> clientOf)
{
    public IChanges Of(string service) => clientOf(service);
}
