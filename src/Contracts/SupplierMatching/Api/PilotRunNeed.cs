namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>The pilot run by which an awarded supplier qualifies that is not qualified yet.</summary>
/// <param name="Steps">Process steps of the taxonomy that a line must offer, such as <c>nanoimprint</c>; 1 to 20, each once.</param>
/// <param name="DurationMinutes">Time on the line, 1 minute to 14 days (20160).</param>
/// <param name="NotBefore">Earliest start.</param>
/// <param name="NotAfter">Latest end; at least the duration after <paramref name="NotBefore"/>.</param>
public sealed record PilotRunNeed(
    IReadOnlyList<string> Steps, int DurationMinutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    QualificationCriteria Criteria);

/// <summary>What runs must show before the supplier counts as qualified.</summary>
/// <param name="MinimumYield">Good / started, 0 to 1, in each run.</param>
/// <param name="MinimumCpk">Lowest Cpk of any measured characteristic, above 0 and at most 10; null where yield alone decides.</param>
/// <param name="Runs">Number of runs that must meet both, 1 to 10.</param>
public sealed record QualificationCriteria(decimal MinimumYield, decimal? MinimumCpk = null, int Runs = 1);
