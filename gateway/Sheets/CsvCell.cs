using System.Buffers;

namespace SupplyChain.Gateway.Sheets;

/// <summary>A text as a cell of a CSV file (RFC 4180) that a person opens in a spreadsheet program.</summary>
static class CsvCell
{
    /// <summary>Characters with which a cell becomes a formula there; some programs take the full-width ones for the others.</summary>
    static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>In quotes, with an apostrophe before what would else be a formula.</summary>
    public static string Of(string text) => Quoted(IsFormula(text) ? "'" + text : text);

    public static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The text of a cell that was written so.</summary>
    public static string TextOf(string cell) => cell.StartsWith('\'') && IsFormula(cell[1..]) ? cell[1..] : cell;

    static bool IsFormula(string text) => text.Length > 0 && Formulas.Contains(text[0]);
}
