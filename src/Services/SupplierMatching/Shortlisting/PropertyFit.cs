using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Whether a component has a property that is asked for.</summary>
public static class PropertyFit
{
    /// <summary>Why the component does not fit, with both figures; null where it fits.</summary>
    public static string? Misfit(PropertyDemand demand, IReadOnlyList<ComponentProperty> properties)
    {
        var stated = properties.FirstOrDefault(property => property.Name.Equals(demand.Name, StringComparison.OrdinalIgnoreCase));
        if (stated is null) return $"{demand.Name} is not stated; {Asked(demand)}";
        return demand.Number is { } asked ? NumberMisfit(demand, asked, stated) : TextMisfit(demand, stated);
    }

    static string? NumberMisfit(PropertyDemand demand, decimal asked, ComponentProperty stated)
    {
        if (stated.Number is not { } number) return $"{demand.Name} is '{stated.Text}', not a number; {Asked(demand)}";
        if (UcumUnit.Convert(number, stated.Unit, demand.Unit) is not { } value)
            return $"{demand.Name} is in {stated.Unit ?? "1"}, which cannot be compared with {demand.Unit ?? "1"}; {Asked(demand)}";

        var fits = demand.Comparator switch
        {
            Comparator.AtLeast => value >= asked - demand.Tolerance,
            Comparator.AtMost => value <= asked + demand.Tolerance,
            _ => Math.Abs(value - asked) <= demand.Tolerance,
        };
        return fits ? null : $"{demand.Name} is {Measure(number, stated.Unit)}; {Asked(demand)}";
    }

    static string? TextMisfit(PropertyDemand demand, ComponentProperty stated)
    {
        var text = stated.Text ?? Measure(stated.Number ?? 0, stated.Unit);
        return text.Equals(demand.Text, StringComparison.OrdinalIgnoreCase) ? null : $"{demand.Name} is '{text}'; {Asked(demand)}";
    }

    static string Asked(PropertyDemand demand)
    {
        if (demand.Number is not { } number) return $"'{demand.Text}' is asked";
        var tolerance = demand.Tolerance > 0 ? $" ± {demand.Tolerance:0.######}" : "";
        var relation = demand.Comparator switch { Comparator.AtLeast => "at least ", Comparator.AtMost => "at most ", _ => "" };
        return $"{relation}{Measure(number, demand.Unit)}{tolerance} is asked";
    }

    static string Measure(decimal number, string? unit) => unit is null or "1" ? $"{number:0.######}" : $"{number:0.######} {unit}";
}
