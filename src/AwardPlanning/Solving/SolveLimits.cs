using System.Diagnostics;

namespace SupplyChain.AwardPlanning.Solving;

/// <summary>How long a run may take, and how exact it must be.</summary>
/// <param name="Time">For everything that one call solves.</param>
/// <param name="Gap">The search ends when the cost is proven to be within this share of the least.</param>
/// <param name="Parallel">Parts that are solved side by side. What is found does not depend on it unless the time ends.</param>
public sealed record SolveLimits(TimeSpan Time, double Gap = 0, int Parallel = 1)
{
    internal Clock Start(CancellationToken cancel) => new(this, cancel);
}

/// <summary>A run that has begun.</summary>
sealed class Clock(SolveLimits limits, CancellationToken cancel)
{
    readonly long started = Stopwatch.GetTimestamp();

    public SolveLimits Limits => limits;
    public CancellationToken Cancel => cancel;
    public TimeSpan Left => limits.Time - Stopwatch.GetElapsedTime(started);
    public bool IsOver => Left <= TimeSpan.Zero;
}
