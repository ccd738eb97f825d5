using System.Text;

namespace SupplyChain.TestKit;

/// <summary>A table with a header, as RFC 4180 has it, read without any of the code that is judged.</summary>
public static class CsvTable
{
    /// <summary>Its rows by column; a row with more or fewer cells than the header is none.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string text)
    {
        var rows = Rows(text).ToList();
        return [.. rows.Skip(1).Where(row => row.Length == rows[0].Length)
            .Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    static IEnumerable<string[]> Rows(string text)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && text[i] is ',' or '\n' && !isQuoted)
            {
                cells.Add(cell.ToString().Trim('\r'));
                cell.Clear();
                if (text[i] == ',') continue;
                yield return [.. cells];
                cells.Clear();
            }
            else cell.Append(text[i]);
        }
    }
}
