using System.Globalization;
using System.Text;

using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Exports;

/// <summary>Rows as CSV: RFC 4180 in UTF-8 with its mark, without which spreadsheet programs take Chinese for something else.</summary>
static class CsvExport
{
    public static async Task WriteAsync(
        Stream file, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        await text.WriteLineAsync(string.Join(',', headers.Select(CsvCell.Of)));
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            await text.WriteLineAsync(string.Join(',', row.Select(TextOf)));
        }
    }

    static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => CsvCell.Of(text),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
