using System.Runtime.CompilerServices;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>What a caller says of a file; null where it is to be recognised.</summary>
/// <param name="Encoding">Such as <c>gb18030</c>.</param>
/// <param name="Separator"><c>comma</c>, <c>semicolon</c> or <c>tab</c>.</param>
/// <param name="Sheet">The name of a worksheet.</param>
sealed record SheetRequest(string? Encoding = null, string? Separator = null, string? Sheet = null);

/// <summary>How a file is read.</summary>
/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="HeaderRow">The line or row of the header.</param>
sealed record SheetFormat(string Format, string? Encoding, string? Separator, string? Sheet, int HeaderRow)
{
    public FaultText Told() =>
        $"was taken from row {HeaderRow}, read as {string.Join(", ", new[] { Format, Encoding, Separator, Sheet }.OfType<string>())}";
}

/// <summary>A table in a file, CSV or a worksheet, with the header that was found in it.</summary>
sealed class SheetFile
{
    /// <summary>Title blocks above a header are not longer.</summary>
    const int HeaderWithin = 50;

    static readonly IReadOnlyDictionary<string, char> Separators =
        new Dictionary<string, char> { ["comma"] = ',', ["semicolon"] = ';', ["tab"] = '\t' };

    readonly Sheet sheet;

    SheetFile(Sheet sheet, SheetFormat format, IReadOnlyList<string> header) => (this.sheet, Format, Header) = (sheet, format, header);

    public SheetFormat Format { get; }

    /// <summary>The names in the header, without blanks around them.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <param name="isKnown">Whether a text is the name of a column: the header is the row that has most of these.</param>
    /// <exception cref="Rejected">What cannot be recognised without guessing.</exception>
    public static async Task<SheetFile> OpenAsync(
        Stream content, SheetRequest request, Func<string, bool> isKnown, CancellationToken cancel)
    {
        var first = new byte[8];
        content.Position = 0;
        await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel);
        if (first.AsSpan().StartsWith("PK\u0003\u0004"u8)) return await OfWorkbook(content, request, isKnown, cancel);
        if (first.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw Rejected.Field("file", "is a workbook of the old format; save it as .xlsx or as CSV");
        return await OfText(content, request, isKnown, cancel);
    }

    /// <summary>The rows below the header that say something.</summary>
    public async IAsyncEnumerable<SheetRow> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = 0;
        await foreach (var row in sheet.Rows(cancel))
        {
            if (row.Number <= Format.HeaderRow || row.IsBlank) continue;
            if (++rows > Sheet.MaxRows) throw new Rejected(413, new Fault("file", $"has more rows than the limit of {Sheet.MaxRows}"));
            yield return row with { Cells = Fitted(row.Cells) };
        }
    }

    // Empty cells behind the last column are none, and a worksheet keeps no empty cells at the end of a row.
    string[] Fitted(string[] cells)
    {
        if (cells.Length < Header.Count && Format.Sheet is not null)
            return [.. cells, .. Enumerable.Repeat("", Header.Count - cells.Length)];
        return cells.Length > Header.Count && cells.Skip(Header.Count).All(string.IsNullOrWhiteSpace) ? cells[..Header.Count] : cells;
    }

    static async Task<SheetFile> OfText(Stream content, SheetRequest request, Func<string, bool> isKnown, CancellationToken cancel)
    {
        if (request.Separator is { } asked && !Separators.ContainsKey(asked))
            throw Rejected.Field("separator", $"'{asked}' is none of {string.Join(", ", Separators.Keys)}");
        var (name, encoding) = await TextEncoding.OfAsync(content, request.Encoding, isKnown, cancel);
        var candidates = new List<(SheetFile File, int Names)>();
        Rejected? failure = null;
        foreach (var (separator, character) in Separators.Where(known => request.Separator is null || known.Key == request.Separator))
        {
            var sheet = new CsvSheet(content, encoding, character);
            try
            {
                if (await HeaderOf(sheet, isKnown, cancel) is var (row, names))
                    candidates.Add((new(sheet, new("csv", name, separator, null, row.Number), Trimmed(row)), names));
            }
            catch (Rejected malformed)
            {
                failure ??= malformed; // as it may well be with another separator than the file's
            }
        }
        return candidates is [] ? throw failure ?? Empty() : candidates.MaxBy(candidate => candidate.Names).File;
    }

    static async Task<SheetFile> OfWorkbook(Stream content, SheetRequest request, Func<string, bool> isKnown, CancellationToken cancel)
    {
        var workbook = await XlsxWorkbook.OpenAsync(content);
        var names = string.Join(", ", workbook.Sheets.Select(sheet => $"'{sheet.Name}'"));
        var asked = workbook.Sheets.Where(sheet => request.Sheet is null || sheet.Name == request.Sheet).ToList();
        if (asked is []) throw Rejected.Field("sheet", $"there is no worksheet '{request.Sheet}'; there are {names}");
        var found = new List<(SheetFile File, int Names)>();
        foreach (var sheet in asked)
            if (await HeaderOf(sheet, isKnown, cancel) is var (row, known))
                found.Add((new(sheet, new("xlsx", null, null, sheet.Name, row.Number), Trimmed(row)), known));
        if (found is []) throw Empty();
        var most = found.Max(candidate => candidate.Names);
        return found.Where(candidate => candidate.Names == most).ToList() is [var only]
            ? only.File
            : throw Rejected.Field("sheet", $"say which of the worksheets {names} is meant");
    }

    static Rejected Empty() => Rejected.Field("file", "is empty; the first line must be a header");

    /// <summary>Of the first rows the one with most names of columns; the first row that says something where none has any.</summary>
    static async Task<(SheetRow Row, int Names)?> HeaderOf(Sheet sheet, Func<string, bool> isKnown, CancellationToken cancel)
    {
        (SheetRow Row, int Names)? best = null;
        try
        {
            await foreach (var row in sheet.Rows(cancel).Take(HeaderWithin))
            {
                if (row.IsBlank) continue;
                var names = row.Cells.Select(cell => cell.Trim()).Distinct().Count(isKnown);
                if (best is null || names > best.Value.Names) best = (row, names);
            }
        }
        catch (Rejected) when (best is not null)
        {
            // What is wrong further down is said when the rows are read.
        }
        return best;
    }

    static List<string> Trimmed(SheetRow header) => [.. header.Cells.Select(cell => cell.Trim())];
}
