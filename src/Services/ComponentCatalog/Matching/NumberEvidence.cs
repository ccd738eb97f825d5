using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>What the numbers that a line names say of a component, with the manufacturer's name.</summary>
sealed class NumberEvidence(WrittenLine line, ManufacturerNames names)
{
    /// <summary>By what the manufacturers' names are to each other: not named, the same, an alias, another.</summary>
    sealed record Grade(decimal Unnamed, decimal Same, decimal Alias, decimal Other)
    {
        public decimal By(Kinship kin) => kin switch
        {
            Kinship.Unnamed => Unnamed,
            Kinship.Same => Same,
            Kinship.Alias => Alias,
            _ => Other,
        };
    }

    static readonly Grade Equal = new(0.93m, 1, 0.97m, 0.6m), ButSigns = new(0.7m, 0.8m, 0.8m, 0.5m),
        ButPackaging = new(0.65m, 0.75m, 0.75m, 0.4m), Begins = new(0.45m, 0.55m, 0.55m, 0.2m);

    /// <summary>Neither side names a manufacturer: two people may call different parts alike.</summary>
    const decimal NobodyNamed = 0.85m;
    const decimal Indistinct = 0.6m, InText = 0.02m, AmongWords = 0.75m;
    const int ShortestBeginning = 5;

    /// <summary>The strongest evidence of a number; null where none has anything in common with the component's.</summary>
    public (decimal Confidence, List<Reason> Reasons)? Of(PartName part, IReadOnlyList<NamedNumber> numbers)
    {
        (decimal Confidence, List<Reason> Reasons)? best = null;
        foreach (var number in numbers)
            if (Of(part, number) is { } found && (best is null || found.Confidence > best.Value.Confidence)) best = found;
        return best;
    }

    (decimal Confidence, List<Reason> Reasons)? Of(PartName part, NamedNumber named)
    {
        var (kin, place) = (names.Compare(line.Manufacturer, part.Manufacturer), named.Place);
        if (named.Manufacturer is { } before)
        {
            // What stands before the number is a manufacturer only if it is this one.
            if (names.Compare(before, part.Manufacturer) is not (Kinship.Same or Kinship.Alias) and var other)
                place = other == Kinship.Unnamed ? place : NumberPlace.Word;
            else if (kin == Kinship.Unnamed) kin = Kinship.Alias;
        }
        if (Compared(part, named.Number, kin, place) is not ({ } confidence, { } reason)) return null;
        List<Reason> reasons = [reason];
        if (place == NumberPlace.Text) reasons.Add(MatchReasons.NumberInText.With(named.Number));
        if (place == NumberPlace.Word) reasons.Add(MatchReasons.NumberAmongWords.With(named.Number));
        reasons.Add(Said(kin, part, named.Manufacturer));
        return (place switch
        {
            NumberPlace.Text => confidence - InText,
            NumberPlace.Word => Math.Min(confidence, AmongWords),
            _ => confidence,
        }, reasons);
    }

    (decimal, Reason)? Compared(PartName part, string written, Kinship kin, NumberPlace place)
    {
        var known = part.Number;
        if (PartKey.Of(known) == PartKey.Of(written))
        {
            if (PartKey.WithSigns(known) != PartKey.WithSigns(written)) return (ButSigns.By(kin), MatchReasons.NumberButSigns.With(known));
            if (kin == Kinship.Unnamed && !PartKey.IsDistinct(written)) return (Indistinct, MatchReasons.NumberIndistinct.With(known));
            return (kin == Kinship.Unnamed && IsNobodyNamed(part) ? NobodyNamed : Equal.By(kin), MatchReasons.NumberEqual.With(known));
        }
        if (place == NumberPlace.Word || PartKey.Rest(known, written) is not { } rest) return null;
        if (Math.Min(PartKey.Of(known).Length, PartKey.Of(written).Length) < ShortestBeginning) return null;
        if (PartKey.IsPackaging(rest)) return (ButPackaging.By(kin), MatchReasons.NumberButPackaging.With(known, rest));
        return (Begins.By(kin), MatchReasons.NumberBegins.With(known));
    }

    bool IsNobodyNamed(PartName part) => ManufacturerNames.IsNobody(part.Manufacturer) && ManufacturerNames.IsNobody(line.Manufacturer);

    Reason Said(Kinship kin, PartName part, string? before) => kin switch
    {
        Kinship.Unnamed => MatchReasons.ManufacturerUnnamed.With(),
        Kinship.Same => MatchReasons.ManufacturerSame.With(part.Manufacturer),
        Kinship.Alias => MatchReasons.ManufacturerAlias.With(line.Manufacturer ?? before ?? "", part.Manufacturer),
        _ => MatchReasons.ManufacturerDiffers.With(line.Manufacturer!, part.Manufacturer),
    };
}
