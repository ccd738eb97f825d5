using SupplyChain.Console.Api;

namespace SupplyChain.Console.History;

/// <summary>The people whom the filter of the audit trail offers.</summary>
/// <param name="Shown">Those whose names have the text that was asked for, by name.</param>
/// <param name="AreMore">Whether there are more than are offered.</param>
sealed record KnownPeople(IReadOnlyList<AuditPeopleAnswer.Person> Shown, bool AreMore)
{
    /// <summary>As many as a list can be looked through, and pages of a hundred that are read for a name: 2,000 people.</summary>
    const int MostShown = 100, MostPages = 20;

    public static readonly KnownPeople Nobody = new([], false);

    /// <summary>Reads pages of people until as many as are offered have the text in their names.</summary>
    public static async Task<KnownPeople> FindAsync(Gateway gateway, string? text)
    {
        var (found, after) = (new List<AuditPeopleAnswer.Person>(), (string?)null);
        for (var read = 0; read < MostPages && found.Count <= MostShown; read++)
        {
            if ((await gateway.Ask(HistoryOperations.People, new { after })).Data?.People is not { } page) break;
            found.AddRange(page.Nodes.Where(person => text is null || person.Name.Contains(text, StringComparison.OrdinalIgnoreCase)));
            after = page.PageInfo.Next;
            if (after is null) break;
        }

        return new(ByName(found.Take(MostShown)), after is not null || found.Count > MostShown);
    }

    /// <summary>With the one who is chosen already, whatever is looked for.</summary>
    public KnownPeople With(AuditPeopleAnswer.Person? chosen) =>
        chosen is null ? this : this with { Shown = ByName(Shown.Union([chosen])) };

    static IReadOnlyList<AuditPeopleAnswer.Person> ByName(IEnumerable<AuditPeopleAnswer.Person> people) =>
        [.. people.OrderBy(person => person.Name, StringComparer.Ordinal)];
}
