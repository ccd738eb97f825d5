using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Who may read that a requirement changed: who is told of the gap that it may cause. That is the alliance, and OEMs that contribute.
/// </summary>
public static class ReadableRequirements
{
    public static async Task<IReadOnlySet<Guid>> Of(
        Caller reader, IQuerySession session, IReadOnlyCollection<Guid> streams, CancellationToken cancel)
    {
        if (!reader.Is(Roles.Alliance) && !reader.Is(Roles.Oem)) return new HashSet<Guid>();
        var requirements = await session.LoadManyAsync<Requirement>(cancel, streams);
        return requirements
            .Where(sum => reader.Is(Roles.Alliance) || sum.Contributors.Contains(reader.Organisation))
            .Select(sum => sum.Id).ToHashSet();
    }
}
