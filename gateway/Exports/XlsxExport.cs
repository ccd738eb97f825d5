using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace SupplyChain.Gateway.Exports;

/// <summary>Rows as a workbook: what the file is on the first sheet, the rows on the second. A text is never a formula in it.</summary>
static class XlsxExport
{
    const int LabelWidth = 24, ValueWidth = 48, ColumnWidth = 18;

    public static async Task WriteAsync(
        Stream file, ExportAbout about, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        await using var book = await Spreadsheet.CreateNewAsync(file, new SpreadCheetahOptions(), cancel);
        var styles = new Styles(
            book.AddStyle(new Style { Font = { Bold = true } }),
            book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") }),
            book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") }));
        await book.StartWorksheetAsync(about.Sheet, AboutSheet(), cancel);
        foreach (var (label, value) in about.Lines())
            await book.AddRowAsync([new Cell(label, styles.Header), styles.CellOf(value)], cancel);

        await book.StartWorksheetAsync(about.List.Name, RowsSheet(headers.Count), cancel);
        await book.AddHeaderRowAsync([.. headers], styles.Header, cancel);
        foreach (var row in rows) await book.AddRowAsync([.. row.Select(styles.CellOf)], cancel);
        await book.FinishAsync(cancel);
    }

    static WorksheetOptions AboutSheet()
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = LabelWidth;
        sheet.Column(2).Width = ValueWidth;
        return sheet;
    }

    static WorksheetOptions RowsSheet(int columns)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 1; column <= columns; column++) sheet.Column(column).Width = ColumnWidth;
        return sheet;
    }

    sealed record Styles(StyleId Header, StyleId Day, StyleId Moment)
    {
        public Cell CellOf(object? value) => value switch
        {
            decimal number => new Cell(number),
            bool truth => new Cell(truth),
            DateOnly day => new Cell(day.ToDateTime(TimeOnly.MinValue), Day),
            DateTimeOffset moment => new Cell(moment.UtcDateTime, Moment),
            _ => new Cell((string?)value),
        };
    }
}
