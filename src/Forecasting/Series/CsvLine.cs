namespace SupplyChain.Forecasting.Series;

/// <summary>
/// Splits one line of comma-separated values. Quotes inside quoted fields are doubled (RFC 4180, section 2, without line breaks in
/// fields).
/// </summary>
static class CsvLine
{
    public static List<string> Split(string line)
    {
        var fields = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] == '"')
            {
                fields.Add(Quoted(line, ref at));
            }
            else
            {
                var end = line.IndexOf(',', at);
                if (end < 0) end = line.Length;
                fields.Add(line[at..end]);
                at = end;
            }
        }
        return fields;
    }

    /// <summary>Leaves <paramref name="at"/> at the comma after the field, or at the end of the line.</summary>
    static string Quoted(string line, ref int at)
    {
        var text = new System.Text.StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"') text.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"') text.Append(line[at++]);
            else break;
        }
        while (at < line.Length && line[at] != ',') at++;
        return text.ToString();
    }
}
