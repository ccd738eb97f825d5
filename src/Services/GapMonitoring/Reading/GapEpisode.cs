using JasperFx.Events;

using Marten.Events.Projections;

using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>A time during which a gap was open. A gap may open and close several times.</summary>
public sealed record GapEpisode(Guid Id, Guid GapId, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt);

public sealed partial class GapEpisodes : EventProjection
{
    public GapEpisodes() => Name = "gap-closures";

    public static GapEpisode Create(IEvent<GapClosed> e) => new(e.Id, e.StreamId, e.Data.OpenedAt, e.Data.At);
}
