namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>The parts of its class that are most like a part.</summary>
/// <param name="Compared">With how many parts of its class it was compared.</param>
/// <param name="IsComplete">Whether its class has no others. No more than 20,000 are compared.</param>
/// <param name="Components">The most alike first.</param>
public sealed record SimilarComponents(int Compared, bool IsComplete, IReadOnlyList<SimilarComponent> Components);

/// <param name="Distance">
/// From 0, where all that counts is the same, to 1. A part that does not state a property is half a step away in it.
/// </param>
/// <param name="Fit">Whether it can stand in.</param>
public sealed record SimilarComponent(Guid ComponentId, decimal Distance, ComponentFit Fit);

/// <summary>Whether a part can stand in for another by form, fit and function. The reverse does not follow.</summary>
/// <param name="ComponentId">The part that would stand in.</param>
/// <param name="Verdict">
/// Worse where one property is, then unknown where one is, then better where one is. Unknown where the part to be replaced states nothing.
/// </param>
/// <param name="Properties">What the part to be replaced states, form first, then fit, then function.</param>
public sealed record ComponentFit(Guid ComponentId, FitVerdict Verdict, IReadOnlyList<PropertyFit> Properties);

/// <param name="Name">A name of the taxonomy, or any other that the part states.</param>
/// <param name="Stated">What the part to be replaced states.</param>
/// <param name="Offered">What the other part states; null where it states nothing.</param>
public sealed record PropertyFit(
    string Name, PropertyRole Role, FitVerdict Verdict, ComponentProperty Stated, ComponentProperty? Offered);

/// <summary>
/// Unknown: the other part does not state it, in units that cannot be compared, or differently where nobody laid down which is better.
/// </summary>
public enum FitVerdict { Better, Equal, Worse, Unknown }
