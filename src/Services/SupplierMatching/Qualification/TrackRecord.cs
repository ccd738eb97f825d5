using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>What is known from earlier: the mean of a share (0 to 1) over periods with activity.</summary>
/// <param name="Periods">Number of periods with activity; 0 where there is no history.</param>
public sealed record Track(int Periods, decimal Mean)
{
    public static readonly Track None = new(0, 0);
}

/// <summary>What a supplier's runs, of whatever component, tell of its quality.</summary>
public static class TrackRecord
{
    const int KeptMonths = 24;

    /// <summary>Most qualifications have no run: an index holds those that have, and this is how it is asked.</summary>
    public const string HasRuns = "(data ->> 'runs') <> '[]'";

    static readonly QuantityAttribute Quantity = new();
    static readonly QuantityAboveZeroAttribute AboveZero = new();

    /// <summary>
    /// Mean of the months' yields over the last two years, each month counting once however many runs it had. A run that was stored
    /// before quantities had bounds, with more than can be summed, does not count, nor does one that waits for a confirmation.
    /// </summary>
    public static Track Of(IEnumerable<RunAssessed> runs, DateTimeOffset now)
    {
        var months = runs
            .Where(run => run.At > now.AddMonths(-KeptMonths) && AboveZero.Spans(run.Run.Started) && Quantity.Spans(run.Run.Good)
                && !SupplierQualification.IsUnconfirmed(run))
            .GroupBy(run => (run.At.UtcDateTime.Year, run.At.UtcDateTime.Month)).OrderBy(month => month.Key)
            .Select(month => new { Good = month.Sum(run => run.Run.Good), Started = month.Sum(run => run.Run.Started) }).ToList();
        return months.Count == 0 ? Track.None : new Track(months.Count, months.Average(month => month.Good / month.Started));
    }

    /// <summary>What is known of these suppliers' runs, of whatever component.</summary>
    public static Task<IReadOnlyList<SupplierQualification>> AssessedOf(
        this IQuerySession session, Guid[] suppliers, CancellationToken cancel) => session.Query<SupplierQualification>()
            .Where(qualification => qualification.SupplierId.IsOneOf(suppliers) && qualification.MatchesSql(HasRuns)).ToListAsync(cancel);

    /// <summary>The records of those suppliers that have one.</summary>
    public static IReadOnlyDictionary<Guid, Track> TracksOf(IEnumerable<SupplierQualification> assessed, DateTimeOffset now) =>
        assessed.GroupBy(qualification => qualification.SupplierId)
            .ToDictionary(own => own.Key, own => Of(own.SelectMany(qualification => qualification.Runs), now));
}
