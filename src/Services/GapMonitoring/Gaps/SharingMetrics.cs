using System.Diagnostics.Metrics;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>How often shared capacity was not decided exactly, because too much of it is linked.</summary>
static class SharingMetrics
{
    public const string Name = "SupplyChain.GapMonitoring";

    static readonly Meter Meter = new(Name);

    /// <summary>Decisions in which more balances are linked than are decided together.</summary>
    public static readonly Counter<long> Apart = Meter.CreateCounter<long>("sharing.decided_apart");

    /// <summary>Weeks in which more claims of several suppliers depend on each other than are decided exactly.</summary>
    public static readonly Counter<long> Rough = Meter.CreateCounter<long>("sharing.weeks_decided_roughly");
}
