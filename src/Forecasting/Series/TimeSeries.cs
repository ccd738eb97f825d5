namespace SupplyChain.Forecasting.Series;

/// <summary>One row of a file of series.</summary>
/// <param name="Frequency">As in the file, such as <c>monthly</c>.</param>
/// <param name="Period">Observations a season, 1 where there is none. Also the lag of the scale of MASE.</param>
/// <param name="Horizon">Steps to forecast, at least 1.</param>
/// <param name="Train">Oldest first. NaN marks a missing value; at least one value is known.</param>
/// <param name="Test">The held-out values of step 1, 2, ... NaN where missing. Empty when there are none.</param>
public sealed record TimeSeries(string Id, string Frequency, int Period, int Horizon, double[] Train, double[] Test);

/// <summary>The result of parsing a row: a series, or what is wrong with it.</summary>
/// <param name="Line">Its line in the file. The header is line 1.</param>
/// <param name="Id">Empty when it could not be read.</param>
public sealed record SeriesRow(int Line, string Id, TimeSeries? Series, string? Problem);

/// <summary>A file that cannot be read. The message says why.</summary>
public sealed class SeriesFileException(string message) : Exception(message);
