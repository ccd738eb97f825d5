using System.Net.Http.Headers;
using System.Security;
using System.Text;

using SupplyChain.TestKit;

namespace SupplyChain.EndToEnd;

/// <summary>A request to an import, one thing of which is absurd.</summary>
/// <param name="At">What is absurd, such as <c>/import/boms encoding</c>.</param>
/// <param name="Content">Made anew for each time that it is sent.</param>
sealed record ImportProbe(string At, string Path, Func<HttpContent> Content, params (string Name, string Value)[] Headers);

/// <summary>What can be sent to the imports of one kind: cells, files that are none, parameters and headers.</summary>
/// <param name="columns">All columns of the kind.</param>
/// <param name="ordinary">A cell that is accepted, by its column.</param>
sealed class ImportInputs(string kind, IReadOnlyList<string> columns, Func<string, string> ordinary)
{
    const string Csv = "text/csv", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static readonly string[] Names = ["", " ", "nope", "清单", "..", "a\u0000b", "\n", ",", "0", "😀", new('x', 3_000)];
    static readonly string[] Encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "utf-7", "latin1", "UTF-32"];
    static readonly string[] Separators = ["comma", "semicolon", "tab", ";", "pipe"];
    static readonly string[] Truths = ["true", "false", "TRUE", "1", "yes", "null"];
    static readonly string[] MappingFields = ["columns", "constants", "values", "fallbacks", "separators", "json"];

    static readonly string[] Mappings =
    [
        "{}", "[]", "null", "1", "\"x\"", "{", "components", "boms", "../appsettings", "{\"columns\":{},\"columns\":{}}", "{\"nope\":{}}", "{\"columns\": /* */ {}}",
        new string('[', 5_000), $"{{\"columns\":{{\"{new string('x', 70_000)}\":\"\"}}}}", "{\"columns\":{\"\\ud800\":\"partNumber\"}}",
        "{\"columns\":{\"partNumber\":\"manufacturer\",\"manufacturer\":\"manufacturer\"}}", "{\"fallbacks\":{\"partNumber\":\"{partNumber}|{nope}|{|}|{}\"}}",
        "{\"json\":{\"manufacturer\":{\"\":\"\",\"a\":\"quantity\"}}}", "{\"separators\":{\"substitutes\":\"\",\"steps\":\"\\u0000\"}}",
        $"{{\"constants\":{{{string.Join(',', Enumerable.Range(0, 600).Select(i => $"\"c{i}\":\"x\""))}}}}}",
        .. from field in MappingFields
           from value in new[]
           {
               "null", "[]", "{\"\":\"\"}", "{\"manufacturer\":null}", "{\"manufacturer\":1}", "{\"manufacturer\":{\"*\":null}}", "{\"manufacturer\":{\"*\":\"\\u0000\"}}",
               "{\"quantity\":\"1e400\"}", "{\"partNumber\":\"{\"}", "{\"region\":\"\\ud800\"}",
           }
           select $"{{\"{field}\":{value}}}",
    ];

    static readonly (string Name, string[] Values)[] Headers =
    [
        ("Idempotency-Key", ["", "x", "00000000-0000-0000-0000-000000000000", "{ffffffff-ffff-ffff-ffff-ffffffffffff}", "é😀", new('a', 5_000), "a, b"]),
        ("Accept-Language", ["", "zh", "zh-Hant-TW-x-y, *;q=0", "en;q=NaN", "zh;q=1e400,en;q=-1", ";;,,", "中文", new('z', 5_000), "i-default;q=0.0000000000000001"]),
        ("Prefer", ["", "respond-async", "respond-async, wait=99999999999999999999", "respond-async;wait=-1", "return=minimal", "\"", "异步", new('p', 5_000)]),
        ("Accept", ["", "*/*;q=0", "text/csv", "text/csv;q=0", "text/event-stream", "application/json;q=NaN", "/", "a/b/c", "text", "\"", "文/本", new('a', 5_000)]),
    ];

    byte[] File => Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n{string.Join(',', columns.Select(ordinary))}\n");

    /// <summary>Every column absurd in turn.</summary>
    IEnumerable<IEnumerable<string>> Rows => from column in columns
                                             from cell in Absurd.Cells
                                             select columns.Select(other => other == column ? cell : ordinary(other));

    public IEnumerable<ImportProbe> Probes() =>
    [
        .. Files().Select(file => Sent("cells", Csv, file)),
        .. Workbooks().Select(file => Sent("workbook", Xlsx, file)),
        .. Parameter("dryRun", Truths), .. Parameter("encoding", Encodings), .. Parameter("separator", Separators), .. Parameter("sheet", []),
        .. Parameter("from", ["", "00000000-0000-0000-0000-000000000001", "no id"]),
        .. Parameter("mapping", Mappings),
        .. from header in Headers
           from value in header.Values
           select Sent($"header {header.Name}", Csv, File) with { Headers = [(header.Name, value)] },
    ];

    /// <summary>Headers of a query: the same, and what only a stream or a kept answer has.</summary>
    public static IEnumerable<(string Name, string Value)> HeadersOfAQuery() =>
        from header in Headers.Append(("If-None-Match", ["", "*", "W/\"", "\"a\",,", "é"])).Append(("Last-Event-ID", ["", "-1", "😀"]))
        from value in header.Values
        select (header.Name, value);

    ImportProbe Sent(string what, string type, byte[] file, string query = "") => new($"/import/{kind} {what}", $"/import/{kind}{query}", () => Body(type, file));

    /// <summary>In the query, where it fits, and as a field of a form.</summary>
    IEnumerable<ImportProbe> Parameter(string name, string[] values)
    {
        foreach (var value in values.Concat(Names))
        {
            if (value.Length < 4_000) yield return Sent($"?{name}", Csv, File, $"?{name}={Uri.EscapeDataString(value)}");
            yield return Sent($"form {name}", Csv, File) with
            {
                Content = () => new MultipartFormDataContent { { Body(Csv, File), "file", "rows.csv" }, { new StringContent(value), name } },
            };
        }
    }

    IEnumerable<byte[]> Files()
    {
        var text = string.Join('\n', Rows.Prepend(columns).Select(row => string.Join(',', row)));
        yield return Encoding.UTF8.GetBytes(text.Replace("\u0000", "", StringComparison.Ordinal));
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        yield return [.. Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n"), 0xFF, 0xFE, 0x00, 0x22, 0x0A];
        yield return [];
    }

    IEnumerable<byte[]> Workbooks()
    {
        var header = Row(columns.Select(Text));
        var table = header + string.Concat(Rows.Select(row => Row(row.Select(Text))));
        // Such a reference is no character of XML; the others are cells as a program writes them.
        var sound = Workbook.Of(("rows", table.Replace("&#0;", "", StringComparison.Ordinal)));
        yield return sound;
        yield return Workbook.Of(("rows", table));
        foreach (var cell in new[]
        {
            "<c t='n'><v>1e400</v></c>", "<c t='n'><v>NaN</v></c>", "<c t='d'><v>9999-99-99</v></c>", "<c t='b'><v>7</v></c>", "<c t='s'><v>99999</v></c>", "<c t='s'><v>-1</v></c>",
            "<c t='e'><v>#N/A</v></c>", "<c s='1'><v>-1e10</v></c>", "<c s='1'><v>2958466</v></c>", "<c s='999'><v>1</v></c>", "<c s='x'/>", "<c r='ZZZZ99999999'><v>1</v></c>",
            "<c r='A0'><v>1</v></c>", "<c t='str'><f>1/0</f></c>", "<c/>", "<c><is/></c>", "<c t='inlineStr'/>",
        })
            yield return Workbook.Of(("rows", header + string.Concat(columns.Select(column => Row(columns.Select(other => other == column ? cell : Text(ordinary(other))))))));
        yield return Workbook.Of();
        yield return Workbook.Of(("a", table), ("a", table));
        yield return Workbook.Of(("a", header), ("b", "<row r='x'/><row r='-1'/>"));
        yield return Workbook.Of(("a", "</sheetData>"));
        yield return sound[..(sound.Length / 2)];
        yield return [.. sound[..100], .. sound[200..]];
        yield return File;
        yield return "PK"u8.ToArray();

        static string Row(IEnumerable<string> cells) => $"<row>{string.Concat(cells)}</row>";
        static string Text(string cell) => $"<c t='inlineStr'><is><t>{SecurityElement.Escape(cell).Replace("\u0000", "&#0;", StringComparison.Ordinal)
            .Replace("\u0007", "&#0;", StringComparison.Ordinal)}</t></is></c>";
    }

    static ByteArrayContent Body(string type, byte[] file) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
