using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// Brings the lines of one key together, however they lie in a file: a first reading notes where each key has its last line, in the
/// second a group is complete with that line. So only groups that are open wait in memory.
/// </summary>
sealed class Gathering(ImportKind kind)
{
    /// <summary>Lines of one command, such as a bill of materials.</summary>
    const int MaxLines = 5_000;

    /// <summary>Of all lines that wait for the last one of their group.</summary>
    const long MaxWaitingBytes = 64 * 1024 * 1024;

    readonly Dictionary<string, int> lastRows = [];
    readonly Dictionary<string, int> torn = []; // by key, the row that may belong to the group
    readonly Dictionary<string, Group> open = [];
    long waiting;
    string? above;
    int? homeless;

    /// <summary>First reading.</summary>
    public void Note(ImportLine line)
    {
        if (kind.Keys is []) return;
        if (kind.KeyOf(line) is not { } key)
        {
            homeless = line.Row;
            if (above is not null) torn.TryAdd(above, line.Row);
            return;
        }
        if (homeless is { } row) torn.TryAdd(key, row);
        (lastRows[key], above, homeless) = (line.Row, key, null);
    }

    /// <summary>Second reading: the group that is complete with this line, null while it is not.</summary>
    public Group? Add(ImportLine line)
    {
        if (kind.Keys is [] || kind.KeyOf(line) is not { } key) return new Group([line]);
        if (!open.TryGetValue(key, out var group)) open.Add(key, group = NewGroup(key, line));
        group.Rows.Add(line.Row);
        if (group.Fault is null)
        {
            group.Lines.Add(line);
            waiting += line.Weight;
            if (group.Lines.Count > MaxLines)
                Refuse(group, $"belongs to more than {MaxLines} rows of one {kind.Name} entry, which is the limit");
            else if (waiting > MaxWaitingBytes)
                Refuse(
                    group, $"belongs to rows that lie too far apart in so large a file; sort it by {string.Join(" and ", kind.Keys)}");
        }
        if (line.Row != lastRows[key]) return null;
        open.Remove(key);
        waiting -= group.Lines.Sum(each => each.Weight);
        return group;
    }

    Group NewGroup(string key, ImportLine first) => new([])
    {
        First = first,
        Fault = torn.TryGetValue(key, out var row)
            ? (FaultText)$"may lack row {row}, which does not say its {string.Join(" and ", kind.Keys)}"
            : null,
    };

    void Refuse(Group group, FaultText reason)
    {
        group.Fault = reason;
        waiting -= group.Lines.Sum(line => line.Weight);
        group.Lines.Clear();
    }

    /// <summary>Lines of one command.</summary>
    public sealed class Group(List<ImportLine> lines)
    {
        /// <summary>In the order of the file; none of a group that is refused.</summary>
        public List<ImportLine> Lines => lines;
        public ImportLine First { get => field ?? lines[0]; init; }

        /// <summary>Of the file, also those of a group that is refused.</summary>
        public List<int> Rows { get; } = [.. lines.Select(line => line.Row)];

        /// <summary>Why the group is refused as a whole.</summary>
        public FaultText? Fault { get; set; }
    }
}
