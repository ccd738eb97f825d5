using System.Globalization;
using System.Text;

using Microsoft.Net.Http.Headers;

using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Import;

/// <summary>A report as a CSV file, for those who mend a file in the program that they wrote it with.</summary>
static class ReportFile
{
    public const string Type = "text/csv";

    public static bool IsAskedFor(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types) && types is [{ MediaType.Value: Type }];

    public static IResult Of(ImportReport report) => Results.File(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TextOf(report))], $"{Type}; charset=utf-8", "report.csv");

    public static string TextOf(ImportReport report)
    {
        var text = new StringBuilder("what,row,column,value,reason\r\n");
        foreach (var error in report.Errors) Add("error", error);
        foreach (var warning in report.Warnings) Add("warning", new(warning.Row, warning.Column, warning.Reason, warning.Value));
        foreach (var note in report.Notes) Add("note", note);
        return text.ToString();

        void Add(string what, CellFault row) => text.Append(CultureInfo.InvariantCulture,
            $"{what},{row.Row},{CsvCell.Of(row.Column)},{CsvCell.Of(row.Value ?? "")},{CsvCell.Of(row.Reason)}\r\n");
    }
}
