using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>What speaks for a component and against it, by a line of a bill. Evidence does not add up: the strongest counts.</summary>
sealed class LineEvidence(WrittenLine line, IReadOnlyList<NamedNumber> numbers, ManufacturerNames names)
{
    const decimal Chosen = 1, ByValue = 0.6m, ByPackage = 0.2m, BySupplier = 0.95m, ByWords = 0.5m;

    /// <summary>No more confidence than this where something speaks against it.</summary>
    const decimal Contradicted = 0.6m;

    readonly WrittenMeasure? measure = WrittenMeasure.Of(NotPopulated.Without(line.Value), line.Reference)
        ?? (line.PartNumber is null ? WrittenMeasure.Of(line.Description, line.Reference) : null);
    readonly string[] words = DescriptionWords.Of(line);

    public LineCandidate For(Component component, bool isChosen)
    {
        if (isChosen) return new(component.Id, Chosen, [MatchReasons.ChosenBefore.With()]);
        var number = new NumberEvidence(line, names).Of(component.Part, numbers);
        var (confidence, reasons) = number ?? (0, []);
        var supplierNumber = SupplierNumbers.Of(line);
        if (supplierNumber is { } own && SupplierNumbers.TermsOf(component).Intersect(own.Terms).Any())
        {
            confidence = Math.Max(confidence, BySupplier);
            reasons.Add(MatchReasons.SupplierNumber.With(own.Number));
        }
        var isEqual = ValueReason(component, reasons);
        var isPackage = PackageReason(component, reasons);
        if (isEqual == true) confidence = Math.Max(confidence, ByValue + (isPackage == true ? ByPackage : 0));
        if (confidence == 0 && SharedWords(component) is { Length: > 0 } shared)
        {
            confidence = Math.Round(ByWords * shared.Length / words.Length, 2);
            reasons.Add(MatchReasons.WordsShared.With((object)string.Join(' ', shared)));
        }
        if (number is null && line.PartNumber is { } written && confidence > 0)
            reasons.Add(MatchReasons.NumberDiffers.With(written, component.Part.Number));
        if (number is null && names.Compare(line.Manufacturer, component.Part.Manufacturer) == Kinship.Other && confidence > 0)
            reasons.Add(MatchReasons.ManufacturerDiffers.With(line.Manufacturer!, component.Part.Manufacturer));
        var isContradicted = reasons.Exists(reason => MatchReasons.Against.Contains(reason.Code));
        return new(component.Id, isContradicted ? Math.Min(confidence, Contradicted) : confidence, reasons);
    }

    bool? ValueReason(Component component, List<Reason> reasons)
    {
        if (measure is null) return null;
        var stated = component.Specification.Properties
            .FirstOrDefault(property => property.Name == measure.Property && property.Number is not null);
        if (stated is null || measure.IsSameAs(stated.Number!.Value, stated.Unit) is not { } same) return null;
        reasons.Add(same
            ? MatchReasons.ValueEqual.With($"{stated.Number:0.############} {stated.Unit}")
            : MatchReasons.ValueDiffers.With(line.Value ?? line.Description!, $"{stated.Number:0.############} {stated.Unit}"));
        return same;
    }

    bool? PackageReason(Component component, List<Reason> reasons)
    {
        var stated = component.Specification.Properties.FirstOrDefault(property => property.Name == "package")?.Text;
        if (Packages.AreSame(line.Package, stated) is not { } same) return null;
        reasons.Add(same ? MatchReasons.PackageEqual.With(stated!) : MatchReasons.PackageDiffers.With(line.Package!, stated!));
        return same;
    }

    string[] SharedWords(Component component)
    {
        var said = FoldedName.Of($"{component.Part.Manufacturer} {component.Part.Number} {component.Specification.Description}");
        return [.. words.Where(word => said.Contains(word, StringComparison.Ordinal))];
    }
}
