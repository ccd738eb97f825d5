using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>A file's header seen through a mapping: turns rows into lines of the platform's columns.</summary>
sealed class MappedHeader
{
    const int MaxLineCharacters = 512 * 1024;

    readonly ImportKind kind;
    readonly Mapping mapping;
    readonly IReadOnlyList<string> header;
    readonly Dictionary<string, int> positions = []; // in the file, by our column
    readonly IReadOnlyDictionary<string, string> constants;
    readonly IReadOnlyDictionary<string, MappedText> fallbacks;
    readonly HashSet<string> columns;
    readonly List<Fault> faults = [];
    readonly bool isMapped, isCorrected;

    public MappedHeader(ImportKind kind, IReadOnlyList<string> header, Mapping? given)
    {
        this.kind = kind;
        isCorrected = header.Any(RejectedRows.IsReason);
        this.header = [.. header.Select(name => name.TrimStart('\uFEFF')).Select(name => isCorrected ? CsvCell.TextOf(name) : name)];
        (mapping, isMapped) = (given ?? new Mapping(), given is not null);
        constants = mapping.Constants ?? new Dictionary<string, string>();
        fallbacks = (mapping.Fallbacks ?? new Dictionary<string, string>())
            .ToDictionary(text => text.Key, text => new MappedText(text.Value, [.. this.header]));
        Place();
        if (faults is []) Require();
        columns = [.. positions.Where(column => !IsJson(column.Value)).Select(column => column.Key), .. constants.Keys, .. fallbacks.Keys];
        if (kind.HasProperties && positions.Values.Any(IsJson)) columns.Add(PropertyColumn.All);
    }

    /// <summary>Each column of the file and the field that it fills.</summary>
    public IReadOnlyList<RecognisedColumn> Columns =>
    [
        .. header.Index().Where(column => column.Item.Length > 0).Select(column => new RecognisedColumn(
            column.Item, positions.Where(place => place.Value == column.Index && !IsUnknown(place.Key))
                .Select(place => place.Key).FirstOrDefault())),
    ];

    /// <exception cref="Rejected">What the header lacks, has twice or should not have.</exception>
    public void RequireComplete(SheetFormat format)
    {
        // Who is told that a column is missing has to know where it was looked for.
        if (faults is not []) throw new Rejected(422, [.. faults, new Fault("header", format.Told())]);
    }

    /// <summary>Whether a text names a column, so that a row of such texts is a header.</summary>
    public static bool IsColumn(ImportKind kind, Mapping? mapping, string text) =>
        text.Length > 0 && (mapping?.Columns?.ContainsKey(text) == true || mapping?.Json?.ContainsKey(text) == true
            || kind.Has(OursOf(kind, mapping, text)));

    /// <summary>Whether a row repeats the header, as on each page of a printed list.</summary>
    public bool IsRepeatedBy(string[] cells) => cells.Select(cell => cell.Trim()).SequenceEqual(header);

    /// <summary>What a row is that is none of the table's: a sum or a sentence between rows. Null for a row of the table.</summary>
    public FaultText? AsideIn(string[] cells, ImportLine line)
    {
        var missing = kind.Columns.Count(column => column.IsRequired && line.OptionalText(column.Name) is null);
        if (missing > 0 && cells.Any(Synonyms.IsSum)) return "is a sum";
        return missing > 1 && cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList() is [var only] && only.Any(char.IsLetter)
            ? (FaultText)"is a remark"
            : null;
    }

    public ImportLine LineOf(int row, string[] cells)
    {
        if (isCorrected) cells = [.. cells.Select(CsvCell.TextOf)];
        var line = new Dictionary<string, string>(constants);
        var wrong = new List<(string Column, FaultText Reason, string? Value)>();
        foreach (var (ours, position) in positions)
        {
            var text = position < cells.Length ? cells[position] : "";
            if (!IsJson(position)) line[ours] = ValueOf(ours, text);
            else if (text.Trim().Length > 0) Expand(ours, position, text, line, wrong);
        }

        foreach (var (ours, template) in fallbacks)
            if (line.GetValueOrDefault(ours, "").Trim().Length == 0) line[ours] = ValueOf(ours, template.Fill(cells));
        foreach (var (ours, text) in line)
        {
            if (CellText.BadIn(text) is not { } bad) continue;
            wrong.Add((ours, $"contains the character U+{(int)bad:X4}, which is not text; remove it", text));
            line[ours] = CellText.WithoutBad(text);
        }
        if (line.Count > Sheet.MaxColumns || line.Sum(cell => (long)cell.Value.Length) > MaxLineCharacters)
        {
            wrong.Add(("", $"comes to more than {Sheet.MaxColumns} columns or {MaxLineCharacters} characters with its mapping", null));
            line = line.Where(cell => kind.Keys.Contains(cell.Key)).ToDictionary();
        }
        var result = new ImportLine(row, line, ColumnOfFile, columns);
        foreach (var (column, reason, value) in wrong) result.Fault(column, reason, value);
        if (cells.Length != header.Count) result.Fault("", $"has {cells.Length} columns, the header has {header.Count}");
        return result;
    }

    void Place()
    {
        if (!isMapped && header.Contains("")) faults.Add(new Fault("header", "has a column without a name"));
        foreach (var (position, column) in header.Index())
        {
            if (column.Length == 0 || OursOf(kind, mapping, column) is not { Length: > 0 } ours) continue;
            if (isMapped && mapping.Columns?.ContainsKey(column) != true && !IsJson(position) && !kind.Has(ours)) continue;
            if (positions.TryAdd(ours, position)) continue;
            faults.Add(new Fault(column, header[positions[ours]] == column
                ? (FaultText)"stands in the header twice"
                : $"means {ours}, and so does '{header[positions[ours]]}'; name one of them in a mapping"));
        }
    }

    void Require()
    {
        var missing = kind.Columns
            .Where(column => column.IsRequired && !positions.ContainsKey(column.Name) && !constants.ContainsKey(column.Name)
                && !fallbacks.ContainsKey(column.Name))
            .Select(column => new Fault(column.Name, "is required, and the header does not have it"));
        // A mapping says which columns count; without one, a column nobody knows is a misspelt one.
        var unknown = isMapped ? [] : positions.Keys.Where(IsUnknown).Select(name => new Fault(
            name, $"is not a column of {kind.Name}; there are {string.Join(", ", kind.Columns.Select(column => column.Name))}"));
        faults.AddRange([.. missing, .. unknown]);
    }

    bool IsUnknown(string ours) => !isMapped && !kind.Has(ours);

    // A mapping that names columns says all; otherwise a name may be a synonym.
    static string OursOf(ImportKind kind, Mapping? mapping, string column)
    {
        if (mapping?.Columns?.GetValueOrDefault(column) is { } mapped) return mapped;
        if (RejectedRows.IsReason(column)) return "";
        if (mapping?.Json?.ContainsKey(column) == true || kind.Has(column)) return PropertyColumn.Tidy(column);
        if (mapping?.Columns is not null) return column;
        var synonym = kind.ColumnFor(Synonyms.ColumnOf(column));
        return kind.Has(synonym) ? synonym : PropertyColumn.Tidy(column);
    }

    bool IsJson(int position) =>
        mapping.Json?.ContainsKey(header[position]) == true || kind.HasProperties && header[position] == PropertyColumn.All;

    string ColumnOfFile(string ours) => positions.TryGetValue(ours, out var position) ? header[position] : ours;

    string ValueOf(string ours, string text)
    {
        if (mapping.Separators?.GetValueOrDefault(ours) is { Length: > 0 } separator) text = text.Replace(separator, "|");
        return mapping.Values?.GetValueOrDefault(ours) is { } values
            ? values.GetValueOrDefault(text.Trim()) ?? values.GetValueOrDefault(Mapping.AllOthers) ?? text
            : text;
    }

    void Expand(string column, int position, string text, Dictionary<string, string> line, List<(string, FaultText, string?)> faults)
    {
        var names = mapping.Json?.GetValueOrDefault(header[position]);
        if (!JsonCell.TryRead(text, names, out var entries)) faults.Add((column, "is not a JSON object", text));
        foreach (var (ours, value) in entries.Take(Sheet.MaxColumns + 1)) line[ours] = ValueOf(ours, value);
    }
}
