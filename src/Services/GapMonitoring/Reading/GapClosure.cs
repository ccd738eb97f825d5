using JasperFx.Events;

using Marten.Events.Projections;

using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>One time that a gap was closed; a gap may open and close again.</summary>
public sealed record GapClosure(Guid Id, Guid GapId, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt);

public sealed partial class GapClosures : EventProjection
{
    public GapClosures() => Name = "gap-closures";

    public static GapClosure Create(IEvent<GapClosed> e) => new(e.Id, e.StreamId, e.Data.OpenedAt, e.Data.At);
}
