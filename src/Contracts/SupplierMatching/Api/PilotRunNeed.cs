namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>The pilot run by which an awarded supplier qualifies if it is not qualified yet.</summary>
/// <param name="Steps">Process steps of the taxonomy that a line must offer, such as <c>nanoimprint</c>; 1 to 20, each once.</param>
/// <param name="DurationMinutes">Time on the line, 1 minute to 14 days (20160).</param>
/// <param name="NotBefore">Earliest start.</param>
/// <param name="NotAfter">Latest end; at least the duration after <paramref name="NotBefore"/>.</param>
public sealed record PilotRunNeed(
    [Entries(1, 20), Name(60)] IReadOnlyList<string> Steps, [Minutes(1, 20160)] int DurationMinutes, DateTimeOffset NotBefore,
    DateTimeOffset NotAfter, QualificationCriteria Criteria);

/// <summary>The criteria that pilot runs must meet to qualify the supplier.</summary>
/// <param name="MinimumYield">Good / started, 0 to 1, in each run.</param>
/// <param name="MinimumCpk">
/// Minimum Cpk of every measured characteristic, above 0 and at most 10; null if only the yield counts.
/// </param>
/// <param name="Runs">Number of runs that must meet all criteria, 1 to 10.</param>
/// <param name="MinimumSample">
/// Minimum number of pieces started in a run, 1 to 1,000,000. A run with fewer is inconclusive and does not count. 30 if omitted; null
/// in requests from before it was asked for.
/// </param>
public sealed record QualificationCriteria(
    [Share] decimal MinimumYield, [Cpk] decimal? MinimumCpk = null, [Count(1, 10)] int Runs = 1,
    [Count(1, 1_000_000)] int? MinimumSample = null);
