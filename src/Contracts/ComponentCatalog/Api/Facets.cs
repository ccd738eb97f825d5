namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>What the components that match a filter have, so that it can be narrowed further.</summary>
/// <param name="Count">How many match; where <c>isComplete</c> is false, how many of them were counted.</param>
/// <param name="IsComplete">False where more than 20,000 match: all figures are then those of 20,000 of them.</param>
/// <param name="Facets">In the order in which they were asked for.</param>
public sealed record ComponentFacets(int Count, bool IsComplete, IReadOnlyList<Facet> Facets);

/// <summary>What the components have of one property, or of <c>class</c>, <c>lifecycle</c> or <c>manufacturer</c>.</summary>
/// <param name="Stated">How many state it.</param>
/// <param name="Values">Texts, the most frequent first; empty for a number.</param>
/// <param name="OtherValues">How many components have another text than those of the list.</param>
/// <param name="Histogram">Numbers in steps of equal width, by the lower end; empty for a text.</param>
/// <param name="Unit">UCUM unit of the steps; empty for pure numbers, null where there are none.</param>
public sealed record Facet(
    string Name, int Stated, IReadOnlyList<FacetValue> Values, int OtherValues, IReadOnlyList<HistogramStep> Histogram, string? Unit);

/// <param name="Value">As it can be asked for; a manufacturer in upper case.</param>
public sealed record FacetValue(string Value, int Count);

/// <param name="From">Belongs to it.</param>
/// <param name="Until">Does not belong to it, but in the last step.</param>
public sealed record HistogramStep(decimal From, decimal Until, int Count);
