using System.Buffers.Text;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Changes;

/// <summary>
/// How far a reader has come in the feed of each service. The services do not share an order, so a cursor has a position for each:
/// none is passed over because another was faster.
/// </summary>
/// <param name="Kinds">The kinds that are followed. A position says nothing of other kinds.</param>
/// <param name="Positions">By service. A service that was not asked before is read from its beginning.</param>
sealed record ChangeCursor(IReadOnlyList<ChangeKind> Kinds, IReadOnlyDictionary<string, string> Positions)
{
    const int Longest = 2_000;
    const string All = "*";

    public static ChangeCursor Start(IReadOnlyList<ChangeKind> kinds) => new(kinds, new Dictionary<string, string>());

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(
        '|', Positions.OrderBy(position => position.Key, StringComparer.Ordinal).Select(position => $"{position.Key}:{position.Value}")
            .Prepend(TextOf(Kinds)))));

    /// <exception cref="Rejected">422 for what is no cursor, and for that of other kinds.</exception>
    public static ChangeCursor Read(string cursor, IReadOnlyList<ChangeKind> kinds)
    {
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor)) throw NoCursor();
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|');
        var positions = new Dictionary<string, string>();
        foreach (var part in parts.Skip(1))
        {
            if (part.Split(':') is not [var service, { Length: > 0 } position] || !Services.All.Contains(service)
                || !position.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || !positions.TryAdd(service, position))
                throw NoCursor();
        }
        if (parts[0] == TextOf(kinds)) return new ChangeCursor(kinds, positions);
        throw parts[0] == All || parts[0].Split(',').All(kind => Enum.IsDefined(typeof(ChangeKind), kind))
            ? Rejected.Field("after", "is a cursor of other kinds: it says nothing of those that are asked for now")
            : NoCursor();
    }

    static Rejected NoCursor() => Rejected.Field("after", "is not a cursor of this list");

    /// <summary>All kinds are also those that are added later.</summary>
    static string TextOf(IReadOnlyList<ChangeKind> kinds) =>
        kinds.Count == 0 ? All : string.Join(',', kinds.Distinct().Select(kind => $"{kind}").Order(StringComparer.Ordinal));
}
