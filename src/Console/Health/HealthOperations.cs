using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Health;

/// <summary>What an administrator asks and does about the platform's services.</summary>
static class HealthOperations
{
    public static readonly Operation<PlatformStateAnswer> State = Operation.Of<PlatformStateAnswer>("Health/PlatformState.graphql");
    public static readonly Operation<HealthAnswer> Health = Operation.Of<HealthAnswer>("Health/PlatformHealth.graphql");
    public static readonly Operation<ReleaseAnswer> Release = Operation.Of<ReleaseAnswer>("Health/ReleaseSetAside.graphql");
    public static readonly Operation<PutBackAnswer> PutBack = Operation.Of<PutBackAnswer>("Health/PutBackMessages.graphql");
}

public sealed record PlatformStateAnswer(PlatformStateAnswer.Known Platform)
{
    public sealed record Known(IReadOnlyList<Service>? Services);

    /// <param name="SetAsideCount">Null where the service did not answer.</param>
    /// <param name="FailedQueues">Null where the service did not answer.</param>
    public sealed record Service(string Name, long? SetAsideCount, IReadOnlyList<Queue>? FailedQueues)
    {
        public bool IsWell => SetAsideCount == 0 && FailedQueues is { Count: 0 };
    }

    public sealed record Queue([property: JsonPropertyName("queue")] string Name, long Messages);

    /// <summary>The services that do not answer, or that could not work with something. Null where nothing came.</summary>
    public IReadOnlyList<Service>? Ailing => Platform.Services is { } services ? [.. services.Where(service => !service.IsWell)] : null;
}

public sealed record HealthAnswer(HealthAnswer.Known Platform)
{
    public sealed record Known(string Version, IReadOnlyList<Service>? Services);

    /// <param name="SetAside">The first twenty; null where the service did not answer.</param>
    /// <param name="FailedQueues">Null where the service did not answer.</param>
    public sealed record Service(string Name, long? SetAsideCount, Connection? SetAside, IReadOnlyList<Queue>? FailedQueues)
    {
        public bool IsWell => SetAsideCount == 0 && FailedQueues is { Count: 0 };
    }

    public sealed record Connection(IReadOnlyList<Item> Nodes);

    public sealed record Item(
        Guid Id, string Kind, Guid Subject, string Reason, DateTimeOffset Since, int Attempts, DateTimeOffset NextAttempt,
        bool NeedsAttention);

    public sealed record Queue([property: JsonPropertyName("queue")] string Name, long Messages, Message? Oldest);

    public sealed record Message(string? MessageType, string? Reason, DateTimeOffset? FailedAt, string? PutsBackTo);
}

public sealed record ReleaseAnswer(ReleaseAnswer.Payload? ReleaseSetAside)
{
    public sealed record Payload(Named? Service);
}

public sealed record PutBackAnswer(PutBackAnswer.Payload? PutBackMessages)
{
    public sealed record Payload(Outcome? Outcome);

    /// <param name="Stopped">Why it stopped early; null where it did not.</param>
    public sealed record Outcome(string Queue, int PutBack, int WithoutQueue, string? Stopped);
}
