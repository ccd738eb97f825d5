using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Identity.Organisations;

/// <summary>
/// How alike two entries are, from 0 to 1. From <see cref="Candidate"/> on a person is told. From <see cref="Same"/> on, where only
/// one entry is as alike, it is taken for the same company without asking anybody.
/// </summary>
public static class Likeness
{
    public const double Candidate = 0.5, Same = 0.8;
    public const int MaxCandidates = 10;

    /// <summary>The same legal body: characters 9 to 17 of the code (GB 11714) stay when a company moves or is registered anew.</summary>
    const double SameBody = 0.9;

    /// <summary>Another legal body may have the same name: that alone never decides.</summary>
    const double SameName = 0.75;

    /// <summary>Longest first. What every company has in its name tells nothing.</summary>
    static readonly string[] LegalForms =
    [
        "股份有限公司", "有限责任公司", "有限公司", "集团", "公司",
        "incorporated", "corporation", "company", "limited", "gmbh", "corp", "inc", "ltd", "llc", "co",
    ];

    public static double Of(string name, string uscc, string otherName, string otherUscc) =>
        BodyOf(uscc) is { } body && body == BodyOf(otherUscc) ? SameBody : SameName * Overlap(Folded(name), Folded(otherName));

    /// <summary>The entries that may be the same company, the most alike first.</summary>
    public static IReadOnlyList<PossibleDuplicate> Among(
        string name, string uscc, IEnumerable<(Guid Id, string Name, string Uscc)> entries) =>
        [.. entries.Select(entry => new PossibleDuplicate(entry.Id, Of(name, uscc, entry.Name, entry.Uscc)))
            .Where(found => found.Likeness >= Candidate)
            .OrderByDescending(found => found.Likeness).ThenBy(found => found.OrganisationId).Take(MaxCandidates)];

    static string? BodyOf(string uscc) => uscc.Length == 18 ? uscc[8..17] : null;

    /// <summary>Letters and digits alone, in one width and case, without the words of the legal form.</summary>
    static string Folded(string name)
    {
        var text = FoldedName.Of(name).ToLowerInvariant();
        var words = text
            .Split([.. text.Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !LegalForms.Contains(word));
        var folded = string.Concat(words);
        foreach (var form in LegalForms.Where(form => form[0] > 0x2E80)) folded = folded.Replace(form, "", StringComparison.Ordinal);
        return folded.Length > 0 ? folded : text;
    }

    /// <summary>Dice's coefficient of the pairs of neighbouring characters.</summary>
    static double Overlap(string one, string other)
    {
        if (one == other) return 1;
        var (ours, theirs) = (Pairs(one), Pairs(other));
        return ours.Count + theirs.Count == 0 ? 0 : 2.0 * ours.Count(theirs.Contains) / (ours.Count + theirs.Count);
    }

    static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
