using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Platform;

/// <summary>A service of the platform with what it could not work with. A service that is unavailable costs its own fields only.</summary>
/// <param name="Name">As in queues and logs, such as capacity-booking.</param>
[Allow(Roles.Admin)]
sealed record PlatformService(string Name);

[Extends<Platform>, Allow(Roles.Admin)]
static class ServicesOfPlatform
{
    /// <summary>The services of the platform, for its administrators.</summary>
    public static IReadOnlyList<PlatformService> Services(Platform platform) =>
        [.. Contracts.Services.All.Select(name => new PlatformService(name))];
}

[ObjectType<PlatformService>, ObjectType<SetAsideItem>, ObjectType<FailedQueue>, ObjectType<FailedMessage>]
[ObjectType<MessagesPutBack>, Allow(Roles.Admin)]
static class PlatformServiceType
{
    /// <summary>What was due and could not be decided on. It is tried again by itself, an hour apart at most.</summary>
    public static Task<Connection<SetAsideItem>> SetAside(
        PlatformService service, PageArguments page, OperationsClients operations, CancellationToken cancel) =>
        page.Of((first, after) => operations.Of(service.Name).SetAside(first, after, cancel));

    /// <summary>How many items are set aside.</summary>
    public static async Task<long?> SetAsideCount(PlatformService service, OperationsClients operations, CancellationToken cancel) =>
        (await operations.Of(service.Name).SetAside(1, null, cancel)).Total;

    /// <summary>The queues in which messages wait that could not be handled. Empty ones are omitted.</summary>
    public static Task<IReadOnlyList<FailedQueue>> FailedQueues(
        PlatformService service, OperationsClients operations, CancellationToken cancel) =>
        operations.Of(service.Name).FailedQueues(cancel);
}

[Mutation, Allow(Roles.Admin)]
static class OperationsMutations
{
    /// <summary>Has something that is set aside tried again at once. What fails again is set aside again.</summary>
    /// <param name="service">The name of its service.</param>
    /// <param name="setAsideId">Its id in the list of what is set aside.</param>
    [return: Called("service")]
    public static async Task<PlatformService> ReleaseSetAside(
        string service, Guid setAsideId, Guid clientMutationId, OperationsClients operations, CancellationToken cancel)
    {
        await operations.Of(service).Release(setAsideId, clientMutationId, cancel);
        return new PlatformService(service);
    }

    /// <summary>
    /// Puts messages that could not be handled back to the queue that they failed in, the longest waiting first. None is lost, and none
    /// is handled twice.
    /// </summary>
    /// <param name="service">The name of the service whose queue it is.</param>
    /// <param name="queue">The queue in which they wait.</param>
    /// <param name="max">At most so many, 1 to 1,000. Never more than waited at the start.</param>
    [return: Called("outcome")]
    public static Task<MessagesPutBack> PutBackMessages(
        string service, string queue, Guid clientMutationId, OperationsClients operations, CancellationToken cancel,
        [Count(1, Contracts.Operations.PutBackMessages.MostTogether)] int max = 100) =>
        operations.Of(service).PutBack(new PutBackMessages(queue, max), clientMutationId, cancel);
}
