using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using CrossReference = SupplyChain.ComponentCatalog.CrossReferences.CrossReference;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>
/// Components that are stated to take the place of a part that the line names and the catalogue does not hold. What somebody states of
/// a part of another manufacturer is never taken without a person.
/// </summary>
static class ReferenceEvidence
{
    /// <summary>Where the line does not name the manufacturer.</summary>
    const decimal Unnamed = 0.1m;

    /// <param name="numbers">Those that the line names.</param>
    /// <param name="references">Those whose number is one of them.</param>
    /// <param name="found">Components that the line may mean itself.</param>
    public static IEnumerable<LineCandidate> Of(
        WrittenLine line, IReadOnlyList<NamedNumber> numbers, IReadOnlyList<CrossReference> references, IReadOnlyList<Component> found,
        ManufacturerNames names) =>
        from reference in references
        where !found.Any(part => IsTheirs(part, reference, names))
        let kins = numbers.Where(number => IsSame(number.Number, reference.Theirs.Number))
            .Select(number => KinOf(line, number, reference, names)).OfType<Kinship>().ToList()
        where kins.Count > 0
        select new LineCandidate(
            reference.ComponentId, Confidence(reference.Grade) - (kins.All(kin => kin == Kinship.Unnamed) ? Unnamed : 0),
            [MatchReasons.CrossReference.With($"{reference.Theirs}", $"{reference.Grade}")], reference.Organisation);

    static decimal Confidence(CrossReferenceGrade grade) => grade switch
    {
        CrossReferenceGrade.DropIn => 0.8m,
        CrossReferenceGrade.Functional => 0.7m,
        _ => 0.5m,
    };

    /// <summary>Null where the line means another manufacturer's part, or a number that says too little by itself.</summary>
    static Kinship? KinOf(WrittenLine line, NamedNumber number, CrossReference reference, ManufacturerNames names)
    {
        var kin = names.Compare(line.Manufacturer, reference.Theirs.Manufacturer);
        // What stands before the number is a manufacturer only if it is this one.
        if (kin == Kinship.Unnamed && number.Manufacturer is { } before
            && names.Compare(before, reference.Theirs.Manufacturer) is Kinship.Same or Kinship.Alias) return Kinship.Alias;
        return kin == Kinship.Other || kin == Kinship.Unnamed && !PartKey.IsDistinct(number.Number) ? null : kin;
    }

    static bool IsTheirs(Component part, CrossReference reference, ManufacturerNames names) =>
        IsSame(part.Part.Number, reference.Theirs.Number)
        && names.Compare(part.Part.Manufacturer, reference.Theirs.Manufacturer) != Kinship.Other;

    static bool IsSame(string one, string other) => PartKey.WithSigns(one) == PartKey.WithSigns(other);
}
