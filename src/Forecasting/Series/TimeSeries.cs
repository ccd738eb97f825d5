namespace SupplyChain.Forecasting.Series;

/// <summary>One row of a file of series.</summary>
/// <param name="Frequency">As the file says it, such as <c>monthly</c>.</param>
/// <param name="Period">Observations a season, 1 where there is none; also the lag of the scale of MASE.</param>
/// <param name="Horizon">Steps to forecast, at least 1.</param>
/// <param name="Train">Oldest first; <see cref="double.NaN"/> where a value is missing; at least one is not.</param>
/// <param name="Test">The values held out, of step 1, 2, ...; NaN where missing; empty where nothing was held out.</param>
public sealed record TimeSeries(string Id, string Frequency, int Period, int Horizon, double[] Train, double[] Test);

/// <summary>What a row turned out to be: a series, or the reason why it is none.</summary>
/// <param name="Line">Its line in the file, of which the header is the first.</param>
/// <param name="Id">As far as it could be read; empty otherwise.</param>
public sealed record SeriesRow(int Line, string Id, TimeSeries? Series, string? Problem);

/// <summary>A file that cannot be read as a whole, with the reason.</summary>
public sealed class SeriesFileException(string message) : Exception(message);
