using Marten;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>The catalogue told of a component, or of another unit to count it in.</summary>
public sealed record ComponentBecameKnown(Guid ComponentId, string Unit, DateTimeOffset At);

/// <summary>A component of the catalogue, as far as demand needs to know it.</summary>
/// <param name="Unit">UCUM unit of its quantities; <c>1</c> is a piece.</param>
public sealed record KnownComponent(Guid Id, string Unit)
{
    public static KnownComponent Create(ComponentBecameKnown e) => new(e.ComponentId, e.Unit);

    public KnownComponent Apply(ComponentBecameKnown e) => this with { Unit = e.Unit };
}

public static class KnownComponents
{
    /// <summary>True also where no component is named.</summary>
    public static async Task<bool> KnowsComponent(this IQuerySession session, Guid? componentId, CancellationToken cancel) =>
        componentId is not { } id || await session.LoadAsync<KnownComponent>(id, cancel) is not null;
}
