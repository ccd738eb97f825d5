using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Validation of the lines of a bill of materials.</summary>
public static class BillLineRules
{
    const int MaxSubstitutes = 50;

    /// <summary>Adds the faults of a line that do not depend on the catalogue.</summary>
    public static void Check(Faults faults, NewBillLine line, string field)
    {
        faults
            .Require(line.Component is null != line.SubAssembly.Tidy() is null, field, "names either a component or a sub-assembly")
            .Require(
                line.Substitutes is not { Count: > 0 } || line.Component is not null, $"{field}.substitutes",
                "only a component has substitutes");
    }

    /// <summary>
    /// Adds a fault for every component of the line that is not among <paramref name="known"/>, and for a substitute that is none.
    /// </summary>
    public static void CheckParts(Faults faults, NewBillLine line, string field, IReadOnlySet<Guid> known)
    {
        foreach (var (part, at) in Named(line, field)) CheckPart(faults, part, at, known);
        foreach (var (i, substitute) in (line.Substitutes ?? []).Take(MaxSubstitutes).Index())
            faults.Require(
                line.Component is null || IdOf(substitute) != IdOf(line.Component),
                $"{field}.substitutes[{i}]", "a component is no substitute of itself");
    }

    /// <summary>The component of a line and its substitutes, each with the field that names it.</summary>
    public static IEnumerable<(PartReference Part, string Field)> Named(NewBillLine line, string field)
    {
        if (line.Component is { } component)
            yield return (component, component.PartNumber is null ? $"{field}.component" : $"{field}.partNumber");
        foreach (var (i, substitute) in (line.Substitutes ?? []).Take(MaxSubstitutes).Index())
            yield return (substitute, $"{field}.substitutes[{i}]");
    }

    /// <summary>The referenced component; null unless the reference is exactly one of id and name.</summary>
    public static Guid? IdOf(PartReference part) => part switch
    {
        { Id: { } id, Manufacturer: null, PartNumber: null } => id,
        { Id: null, Manufacturer: { } manufacturer, PartNumber: { } number } => new PartName(manufacturer, number).ComponentId,
        _ => null,
    };

    /// <summary>The line in its stored form.</summary>
    public static Line Kept(NewBillLine line) => new(
        line.Component is null ? null : IdOf(line.Component), line.SubAssembly.Tidy(), line.Quantity, line.Attrition,
        line.SetupQuantity, line.OrderMultiple, line.Optional,
        [.. (line.Substitutes ?? []).Select(substitute => IdOf(substitute)!.Value).Distinct()],
        line.Reference.Tidy(), line.Note.Tidy());

    static void CheckPart(Faults faults, PartReference part, string field, IReadOnlySet<Guid> known)
    {
        if (IdOf(part) is not { } id) faults.Require(false, field, "either its id or its manufacturer and part number");
        else faults.Require(
            known.Contains(id), field,
            part.Id is null
                ? (FaultText)$"the catalogue has no {part.PartNumber} of {part.Manufacturer}"
                : $"the catalogue has no component {id}");
    }
}
