using Marten.Events.Projections;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>What was measured in a completed run, as it stands after corrections. Runs themselves keep only evaluated figures.</summary>
public sealed record MeasuredRun(Guid Id, IReadOnlyList<MeasuredCharacteristic> Characteristics);

public sealed partial class MeasuredRunProjection : MultiStreamProjection<MeasuredRun, Guid>
{
    public MeasuredRunProjection()
    {
        Identity<RunCompleted>(e => e.BookingId);
        Identity<RunCorrected>(e => e.BookingId);
    }

    public static MeasuredRun Create(RunCompleted e) => new(e.BookingId, e.Characteristics);

    /// <summary>The first that is known of a run whose result was stored before measurements were kept for charts.</summary>
    public static MeasuredRun Create(RunCorrected e) => new(e.BookingId, e.Characteristics);

    public static MeasuredRun Apply(RunCorrected e, MeasuredRun run) => run with { Characteristics = e.Characteristics };
}
