using System.Text;

using SupplyChain.Gateway.Sheets;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// The rows of a file that were not taken, as a CSV file to be corrected and brought again: the columns of the file, and behind them what
/// is wrong with the row, which an import passes over.
/// </summary>
static class RejectedRows
{
    const string Reason = "Reason for rejection", ChineseReason = "拒绝原因";

    public static bool IsReason(string column) => column is Reason or ChineseReason;

    /// <param name="reasons">By the row in the file. What lies behind the last of them is not read.</param>
    public static async Task WriteAsync(
        Stream target, SheetFile file, IReadOnlyDictionary<int, string> reasons, Language language, CancellationToken cancel)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        // A file that was corrected before has reasons of its own, which are past.
        var header = file.Header;
        var past = header.Index().Where(column => IsReason(column.Item)).Select(column => column.Index).ToHashSet();
        await WriteAsync(header, language == Language.Chinese ? ChineseReason : Reason);
        var left = reasons.Count;
        if (left == 0) return;
        await foreach (var row in file.Rows(cancel))
        {
            if (!reasons.TryGetValue(row.Number, out var reason)) continue;
            await WriteAsync(past.Count == 0 ? row.Cells : [.. row.Cells.Select(CsvCell.TextOf)], reason);
            if (--left == 0) return;
        }

        // Cells of a row that has more of them than the header stand behind the reason.
        async Task WriteAsync(IReadOnlyList<string> cells, string reason)
        {
            var own = cells.Concat(Enumerable.Repeat("", Math.Max(0, header.Count - cells.Count))).Index()
                .Where(cell => !past.Contains(cell.Index)).Select(cell => CellOf(cell.Item)).ToList();
            own.Insert(header.Count - past.Count, CsvCell.Of(reason));
            await text.WriteLineAsync(string.Join(',', own).AsMemory(), cancel);
        }
    }

    // -40 is a number, and no formula.
    static string CellOf(string text) => CellText.IsNumber(text, out _) ? CsvCell.Quoted(text) : CsvCell.Of(text);
}
