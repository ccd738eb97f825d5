using System.Text;

using CsvHelper;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// A CSV file as in RFC 4180: UTF-8, commas, a header. The whole file is read once before any of it is used, so that a
/// file that breaks off or cannot be decoded has no effect at all.
/// </summary>
sealed class CsvFile
{
    public const int MaxRows = 100_000;
    const int MaxColumns = 500;
    const int MaxRowBytes = 256 * 1024;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowBytes,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    readonly Stream content;

    CsvFile(Stream content, IReadOnlyList<string> header) => (this.content, Header) = (content, header);

    public IReadOnlyList<string> Header { get; }

    /// <summary>Checks that the file can be read to its end.</summary>
    public static async Task<CsvFile> Check(Stream content)
    {
        IReadOnlyList<string>? header = null;
        var rows = 0;
        await foreach (var (_, cells) in Read(content))
        {
            header ??= HeaderOf(cells);
            if (rows++ > MaxRows) throw new Rejected(413, new Fault("file", $"has more rows than the limit of {MaxRows}"));
        }

        return new CsvFile(content, header ?? throw Rejected.Field("file", "is empty; the first line must be a header"));
    }

    /// <summary>The rows after the header, each with the line it starts on.</summary>
    public IAsyncEnumerable<(int Line, string[] Cells)> Rows() => Read(content).Skip(1);

    static async IAsyncEnumerable<(int Line, string[] Cells)> Read(Stream content)
    {
        content.Position = 0;
        using var text = new StreamReader(content, StrictUtf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var reader = CsvReader.Create(text, Options, leaveOpen: true);
        while (await Next(reader)) yield return ((int)reader.LineNumber, reader.Current.ToArray());
    }

    static async Task<bool> Next(CsvReader reader)
    {
        var line = reader.LineNumber;
        try
        {
            return await reader.ReadAsync();
        }
        catch (DecoderFallbackException)
        {
            throw Rejected.Field($"line {line + 1}", "or one soon after it is not UTF-8");
        }
        catch (CsvFormatException broken)
        {
            throw Rejected.Field($"line {broken.LineNumber}", broken.Message);
        }
    }

    static List<string> HeaderOf(string[] cells)
    {
        var names = cells.Select(cell => cell.Trim().TrimStart('\uFEFF')).ToList();
        if (names.Count > MaxColumns) throw Rejected.Field("header", $"has {names.Count} columns, the limit is {MaxColumns}");
        if (names.FirstOrDefault(name => name.Length == 0) is not null) throw Rejected.Field("header", "has a column without a name");
        if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Rejected.Field(twice.Key, "stands in the header twice");
        return names;
    }
}
