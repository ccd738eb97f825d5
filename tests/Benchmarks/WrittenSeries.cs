using System.Globalization;

using SupplyChain.Forecasting.Series;

namespace SupplyChain.Benchmarks;

/// <summary>A file of so many series for the command line: those of <see cref="ForecastSeries"/> over and over.</summary>
sealed class WrittenSeries : IDisposable
{
    public WrittenSeries(int count)
    {
        var (_, series) = ForecastSeries.Get();
        File.WriteAllLines(
            Path, Enumerable.Range(0, count).Select(at => Row(at, series[at % series.Length])).Prepend("id,freq,m,h,train,test"));
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);

    static string Row(int at, TimeSeries series)
    {
        var (train, test) = (ForecastSeries.Text(series.Train), ForecastSeries.Text(series.Test));
        return string.Create(CultureInfo.InvariantCulture, $"{at},{series.Frequency},{series.Period},{series.Horizon},{train},{test}");
    }
}
