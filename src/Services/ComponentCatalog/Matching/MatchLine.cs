using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using CrossReference = SupplyChain.ComponentCatalog.CrossReferences.CrossReference;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>What an organisation has settled about a line.</summary>
/// <param name="ComponentId">Null where the catalogue does not have it.</param>
public sealed record Remembered(Guid? ComponentId);

/// <summary>Which component does a line of a bill mean?</summary>
public static class MatchLine
{
    /// <summary>
    /// From this confidence on a component is taken without a person, if it is the only one and nothing speaks against it.
    /// </summary>
    public const decimal Automatic = 0.9m;

    public const int MostCandidates = 10;

    const decimal LeastShown = 0.1m;

    /// <summary>The numbers of the line's cell, one a part; a line without one is one part.</summary>
    public static IReadOnlyList<WrittenLine> PartsOf(WrittenLine line) =>
        NotPopulated.Without(line.PartNumber) is { } cell
            ? [.. Alternates.Of(cell).Select(number => line with { PartNumber = number })]
            : [line with { PartNumber = null }];

    /// <param name="found">Components that may be meant, of each part of the line.</param>
    /// <param name="remembered">What was settled of each part; null for nothing.</param>
    /// <param name="identities">Of the components that were found: what was merged is taken for the one that stays.</param>
    /// <param name="references">Cross references of the numbers that each part names.</param>
    public static LineMatch Decide(
        WrittenLine line, IReadOnlyList<IReadOnlyList<Component>> found, IReadOnlyList<Remembered?> remembered, ManufacturerNames names,
        ComponentIdentities? identities = null, IReadOnlyList<IReadOnlyList<CrossReference>>? references = null)
    {
        var numbers = LineNumbers.Of(line);
        var parts = PartsOf(line).Select((part, i) => Decide(
            part, numbers[i], found[i], references?[i] ?? [], remembered[i], names, identities ?? ComponentIdentities.None));
        return new([.. parts], NotPopulated.IsSaidBy(line), Designators.Of(line.Reference)?.Count);
    }

    static PartMatch Decide(
        WrittenLine part, IReadOnlyList<NamedNumber> numbers, IReadOnlyList<Component> found, IReadOnlyList<CrossReference> references,
        Remembered? remembered, ManufacturerNames names, ComponentIdentities identities)
    {
        var evidence = new LineEvidence(part, numbers, names);
        List<LineCandidate> candidates =
        [
            .. found.DistinctBy(component => component.Id)
                .Select(component => evidence.For(component, isChosen: remembered?.ComponentId == component.Id))
                .Concat(ReferenceEvidence.Of(part, numbers, references, found, names))
                .Where(candidate => candidate.Confidence >= LeastShown)
                .Select(candidate => candidate with { ComponentId = identities.Of(candidate.ComponentId) })
                .OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.ComponentId)
                .DistinctBy(candidate => candidate.ComponentId),
        ];
        var automatic = remembered switch
        {
            { ComponentId: { } chosen } =>
                candidates.Exists(candidate => candidate.ComponentId == identities.Of(chosen)) ? identities.Of(chosen) : null,
            { } => null,
            null => OnlyOne(candidates),
        };
        return new(WrittenAs(part), automatic, [.. candidates.Take(MostCandidates)], remembered is { ComponentId: null });
    }

    /// <summary>
    /// The only candidate without doubt; of several the only one whose manufacturer the line names, or else names as the catalogue does.
    /// </summary>
    static Guid? OnlyOne(IEnumerable<LineCandidate> candidates)
    {
        List<LineCandidate> sure = [.. candidates.Where(each => each.Confidence >= Automatic && !each.Reasons.Any(IsAgainst))];
        if (sure.Count > 1) sure.RemoveAll(candidate => Has(candidate, MatchReasons.ManufacturerUnnamed));
        if (sure.Count > 1) sure.RemoveAll(candidate => !Has(candidate, MatchReasons.ManufacturerSame));
        return sure is [var only] ? only.ComponentId : null;
    }

    static bool Has(LineCandidate candidate, ReasonCode code) => candidate.Reasons.Any(reason => reason.Code == code.Code);

    static bool IsAgainst(Reason reason) => MatchReasons.Against.Contains(reason.Code);

    static string WrittenAs(WrittenLine part) => part.PartNumber
        ?? string.Join(' ', new[] { part.Value, part.Package }.OfType<string>().Where(text => text.Trim().Length > 0)) switch
        {
            { Length: > 0 } value => value,
            _ => part.Description ?? part.SupplierNumber ?? "",
        };
}
