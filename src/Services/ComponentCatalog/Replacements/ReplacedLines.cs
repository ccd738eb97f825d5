using SupplyChain.ComponentCatalog.BillsOfMaterials;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>The lines of a bill with one component in the place of another.</summary>
public static class ReplacedLines
{
    public const int MostSubstitutes = 50;

    /// <summary>Quantities and all else stay. A component is not allowed as a substitute of itself, nor twice.</summary>
    /// <param name="keep">Whether lines go on to allow the component that is replaced, as a substitute.</param>
    public static IReadOnlyList<Line> Of(IReadOnlyList<Line> lines, Guid replaced, Guid by, bool keep) =>
        [.. lines.Select(line => Of(line, replaced, by, keep))];

    /// <summary>Whether a line names it itself.</summary>
    public static bool Names(Line line, Guid component) => line.ComponentId == component;

    /// <summary>Whether a line allows it as a substitute.</summary>
    public static bool Allows(Line line, Guid component) => line.Substitutes.Contains(component);

    static Line Of(Line line, Guid replaced, Guid by, bool keep)
    {
        if (!Names(line, replaced) && !Allows(line, replaced)) return line;
        var component = Names(line, replaced) ? by : line.ComponentId;
        var substitutes = line.Substitutes
            .SelectMany(substitute => substitute != replaced ? [substitute] : keep ? new[] { by, replaced } : [by])
            .Concat(keep && Names(line, replaced) ? [replaced] : [])
            .Where(substitute => substitute != component).Distinct();
        return line with { ComponentId = component, Substitutes = [.. substitutes] };
    }
}
