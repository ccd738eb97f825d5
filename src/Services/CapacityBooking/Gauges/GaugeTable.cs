using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

using Measured = SupplyChain.Quality.Gauges.GaugeStudy;

namespace SupplyChain.CapacityBooking.Gauges;

/// <summary>Readings as a table of parts, appraisers and trials.</summary>
static class GaugeTable
{
    const int MostParts = 25, MostAppraisers = 10, MostTrials = 10;

    /// <summary>Parts and appraisers in the order in which they are first named. Each appraiser measures each part equally often.</summary>
    public static Measured Of(IReadOnlyList<GaugeReading> readings)
    {
        string[] parts = [.. Parts(readings)], appraisers = [.. Appraisers(readings)];
        var cells = readings.ToLookup(each => (each.Part.Trim(), each.Appraiser.Trim()), each => each.Value);
        return new(
            [.. parts.Select(part => (IReadOnlyList<IReadOnlyList<double>>)
                [.. appraisers.Select(appraiser => (IReadOnlyList<double>)[.. cells[(part, appraiser)]])])]);
    }

    public static Faults RequireTable(this Faults faults, IReadOnlyList<GaugeReading> readings)
    {
        var (parts, appraisers) = (Parts(readings).Count(), Appraisers(readings).Count());
        var trials = readings.CountBy(each => (each.Part.Trim(), each.Appraiser.Trim())).Select(cell => cell.Value).ToList();
        return faults
            .Require(parts is >= 2 and <= MostParts, "readings", $"of 2 to {MostParts} parts, not {parts}")
            .Require(appraisers is >= 2 and <= MostAppraisers, "readings", $"by 2 to {MostAppraisers} appraisers, not {appraisers}")
            .Require(
                trials.Count == parts * appraisers && trials.Distinct().Count() == 1, "readings",
                "each appraiser must measure each part the same number of times")
            .Require(trials.All(count => count is >= 2 and <= MostTrials), "readings", $"2 to {MostTrials} of each part by each appraiser");
    }

    static IEnumerable<string> Parts(IEnumerable<GaugeReading> readings) => readings.Select(each => each.Part.Trim()).Distinct();

    static IEnumerable<string> Appraisers(IEnumerable<GaugeReading> readings) => readings.Select(each => each.Appraiser.Trim()).Distinct();
}
