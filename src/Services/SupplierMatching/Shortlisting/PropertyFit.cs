using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Whether a component has a property that is asked for.</summary>
public static class PropertyFit
{
    /// <summary>Why the component does not fit, with both figures; null if it fits.</summary>
    public static Reason? Misfit(PropertyDemand demand, IReadOnlyList<ComponentProperty> properties)
    {
        var stated = properties.FirstOrDefault(property => property.Name.Equals(demand.Name, StringComparison.OrdinalIgnoreCase));
        return demand.Number is { } asked ? NumberMisfit(demand, asked, stated) : TextMisfit(demand, demand.Text ?? "", stated);
    }

    static Reason? NumberMisfit(PropertyDemand demand, decimal asked, ComponentProperty? stated)
    {
        if (stated is null) return Because(ExclusionReasons.PropertyNotStated);
        // A range reaches from its lower to its upper end; one that has one end alone is known there.
        if ((stated.Number ?? stated.Least ?? stated.Most) is not { } lower
            || (stated.Number ?? stated.Most ?? stated.Least) is not { } upper)
            return Because(ExclusionReasons.PropertyNotANumber, stated.Text ?? "");
        if (UcumUnit.Convert(lower, stated.Unit, demand.Unit) is not { } least
            || UcumUnit.Convert(upper, stated.Unit, demand.Unit) is not { } most)
            return Because(ExclusionReasons.PropertyOfOtherDimension, stated.Unit ?? "1", demand.Unit ?? "1");

        var fits = demand.Comparator switch
        {
            Comparator.AtLeast => most >= asked - demand.Tolerance,
            Comparator.AtMost => least <= asked + demand.Tolerance,
            _ => least <= asked + demand.Tolerance && asked - demand.Tolerance <= most,
        };
        return fits ? null : Because(ExclusionReasons.PropertyMissed, Measured(stated));

        Reason Because(ReasonCode code, params IReadOnlyList<object> found) =>
            code.With([demand.Name, .. found, demand.Comparator, Measure(asked, demand.Unit), demand.Tolerance]);
    }

    static Reason? TextMisfit(PropertyDemand demand, string asked, ComponentProperty? stated)
    {
        if (stated is null) return ExclusionReasons.TextNotStated.With(demand.Name, asked);
        var text = stated.Text ?? Measured(stated);
        return text.Equals(asked, StringComparison.OrdinalIgnoreCase) ? null : ExclusionReasons.TextDiffers.With(demand.Name, text, asked);
    }

    static string Measured(ComponentProperty stated) => stated.Number is { } number
        ? Measure(number, stated.Unit)
        : $"{stated.Least:0.######}..{(stated.Most is { } most ? Measure(most, stated.Unit) : stated.Unit)}";

    static string Measure(decimal number, string? unit) => unit is null or "1" ? $"{number:0.######}" : $"{number:0.######} {unit}";
}
