using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>A worksheet: formulas by their last value, dates as 2026-12-07, numbers with a point.</summary>
sealed class XlsxSheet(XlsxWorkbook workbook, string name, string part) : Sheet
{
    public string Name => name;

    public override async IAsyncEnumerable<SheetRow> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = workbook.Open(part);
        var number = 0;
        while (await Next(reader, "row"))
        {
            cancel.ThrowIfCancellationRequested();
            number = int.TryParse(reader.GetAttribute("r"), out var given) ? given : number + 1;
            yield return new SheetRow(number, await CellsOf(reader));
        }
    }

    static async Task<bool> Next(XmlReader reader, string element)
    {
        try
        {
            while (await reader.ReadAsync())
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element) return true;
            return false;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw XlsxWorkbook.Broken();
        }
    }

    // Cells that are empty at the end of a row are not there.
    async Task<string[]> CellsOf(XmlReader reader)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement) return [];
        var depth = reader.Depth;
        var column = -1;
        try
        {
            while (await reader.ReadAsync() && reader.Depth > depth)
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                var text = await ValueOf(reader);
                if (text.Length == 0) continue;
                if (column >= MaxColumns)
                    throw new Rejected(422, new Fault("file", $"has more columns than the limit of {MaxColumns}"));
                while (cells.Count <= column) cells.Add("");
                cells[column] = text;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw XlsxWorkbook.Broken();
        }
        return [.. cells];
    }

    /// <summary>Of <c>AB12</c> the number of the column AB; A is 0.</summary>
    static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MaxColumns) return MaxColumns;
        }
        return column == 0 ? null : column - 1;
    }

    async Task<string> ValueOf(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var value = "";
        while (await reader.ReadAsync() && reader.Depth > depth)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) value = await XlsxWorkbook.TextWithin(reader);
        return type switch
        {
            "s" => workbook.TextOf(int.TryParse(value, out var index) ? index : -1),
            "b" => value == "1" ? "true" : "false",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => NumberOf(value, int.TryParse(style, out var number) && workbook.IsDate(number)),
        };
    }

    // What is kept is a double: 0.1 stands there as 0.10000000000000001.
    string NumberOf(string text, bool isDate)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
        if (!isDate || number is < 0 or > 2_958_465) return ShortestOf(number);
        var moment = DateTime.FromOADate(number + (workbook.From1904 ? 1_462 : 0));
        return moment.ToString(moment.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    static string ShortestOf(double number) => Math.Abs(number) is > 1e-6 and < 1e15 or 0
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
