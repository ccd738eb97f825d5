using System.IO.Compression;

namespace SupplyChain.Forecasting.Series;

/// <summary>
/// A csv or csv.gz file with a header and a series in each row. Columns: id, freq, m, h, train, test, in any order; others are
/// ignored. It is read row by row, so memory does not grow with the file.
/// </summary>
public static class SeriesFile
{
    static readonly string[] Required = ["id", "freq", "m", "train"];

    /// <summary>The rows of one frequency, or all.</summary>
    /// <param name="frequency">As in the column <c>freq</c>. Null for all.</param>
    /// <param name="limit">Largest number of rows, evenly spaced over the file. Null for all.</param>
    /// <exception cref="SeriesFileException">
    /// The file does not exist or its header lacks a column. Or it is damaged or truncated; the rows before are read.
    /// </exception>
    public static IEnumerable<SeriesRow> Read(string path, string? frequency = null, int? limit = null)
    {
        var wanted = limit is { } count ? new EvenlySpaced(Count(path, frequency), count) : null;
        var index = 0;
        foreach (var (line, fields, columns) in Rows(path, frequency))
            if (wanted is null || wanted.Includes(index++))
                yield return SeriesParser.Parse(line, fields, columns);
    }

    static int Count(string path, string? frequency)
    {
        var count = 0;
        try
        {
            foreach (var _ in Rows(path, frequency)) count++;
        }
        catch (SeriesFileException) when (count > 0)
        {
            // The second reading reports it, after the rows before.
        }
        return count;
    }

    static IEnumerable<(int Line, List<string> Fields, Columns Columns)> Rows(string path, string? frequency)
    {
        using var text = Open(path);
        var columns = Columns.Of(Line(text, path) ?? throw new SeriesFileException($"{path} is empty"), path);
        for (var number = 2; Line(text, path) is { } line; number++)
        {
            if (line.Length == 0) continue;
            var fields = CsvLine.Split(line);
            if (frequency is null || columns.Value(fields, "freq") == frequency) yield return (number, fields, columns);
        }
    }

    static StreamReader Open(string path)
    {
        try
        {
            var file = File.OpenRead(path);
            // Recognised by its first two bytes (RFC 1952), not by its name.
            var zipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            file.Position = 0;
            return new StreamReader(zipped ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SeriesFileException($"{path} cannot be read: {problem.Message}");
        }
    }

    static string? Line(StreamReader text, string path)
    {
        try
        {
            return text.ReadLine();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new SeriesFileException($"{path} is damaged: {problem.Message}");
        }
    }

    /// <summary>The position of each column.</summary>
    internal sealed class Columns(Dictionary<string, int> positions)
    {
        public static Columns Of(string header, string path)
        {
            var names = CsvLine.Split(header.TrimStart('\uFEFF'));
            var missing = Required.Except(names).ToArray();
            if (missing.Length > 0)
            {
                var wanted = string.Join(", ", Required);
                throw new SeriesFileException($"{path} has no column {string.Join(", ", missing)} (wanted: {wanted}, h or test)");
            }
            return new Columns(names.Select((name, at) => (name, at)).DistinctBy(column => column.name)
                .ToDictionary(column => column.name, column => column.at));
        }

        /// <summary>Empty when the row has no such field.</summary>
        public string Value(List<string> fields, string column) =>
            positions.TryGetValue(column, out var at) && at < fields.Count ? fields[at] : "";
    }
}
