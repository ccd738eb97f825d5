using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Schema.Risks;

/// <summary>Why a part may fail a product.</summary>
public enum PartRiskKind
{
    /// <summary>Nobody offers it. 60 points.</summary>
    NoSupplier,

    /// <summary>It is obsolete. 60 points.</summary>
    Obsolete,

    /// <summary>It has an open gap beyond the maximum capacity. 50 points.</summary>
    GapBeyondMaximum,

    /// <summary>It is offered, and nobody is qualified for it. 45 points.</summary>
    NobodyQualified,

    /// <summary>It is at its end of life. 40 points.</summary>
    EndOfLife,

    /// <summary>It has an open gap within the maximum capacity. 25 points.</summary>
    GapWithinMaximum,

    /// <summary>One supplier alone is qualified for it. 25 points.</summary>
    SingleSource,

    /// <summary>It is not recommended for new products. 15 points.</summary>
    NotRecommended,

    /// <summary>The shortest lead time that a qualified supplier tells is more than 90 days. 15 points.</summary>
    LongLeadTime,

    /// <summary>Several are qualified for it, and all of their factories are in one province. 10 points.</summary>
    OneRegion,
}

/// <summary>A risk of a part and how much it counts.</summary>
/// <param name="Points">What it adds to the part's score.</param>
/// <param name="GapId">The gap, of a risk that is one.</param>
sealed record PartRisk(PartRiskKind Kind, int Points, Guid? GapId = null);

/// <summary>
/// The risks of a part from what the caller is told of it, and from nothing else. What is not told is no risk: it is said that it is not
/// known.
/// </summary>
static class RiskScore
{
    public const int Highest = 100;

    /// <summary>Days from order to delivery above which a lead time is long.</summary>
    const int LongLeadDays = 90;

    /// <summary>The part's score: the sum of the points of its risks, 100 at most.</summary>
    public static int Of(IEnumerable<PartRisk> risks) => Math.Min(Highest, risks.Sum(risk => risk.Points));

    public static int PointsOf(PartRiskKind kind) => kind switch
    {
        PartRiskKind.NoSupplier or PartRiskKind.Obsolete => 60,
        PartRiskKind.GapBeyondMaximum => 50,
        PartRiskKind.NobodyQualified => 45,
        PartRiskKind.EndOfLife => 40,
        PartRiskKind.GapWithinMaximum or PartRiskKind.SingleSource => 25,
        PartRiskKind.NotRecommended or PartRiskKind.LongLeadTime => 15,
        PartRiskKind.OneRegion => 10,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The risks of a part, those with most points first.</summary>
    /// <param name="lifecycle">Null where the catalogue does not know the part.</param>
    /// <param name="suppliers">Null where it is not known who offers it.</param>
    /// <param name="gaps">Its open gaps that the caller sees.</param>
    /// <param name="provincesOf">Of a supplier's factories, or of all of its sites where it names no factory; two digits each.</param>
    public static IReadOnlyList<PartRisk> RisksOf(
        Lifecycle? lifecycle, ComponentSuppliers? suppliers, IEnumerable<Gap> gaps, Func<Guid, IReadOnlyCollection<string>> provincesOf) =>
    [
        .. gaps.Where(gap => gap.State is GapState.BottleneckRed or GapState.BottleneckOrange)
            .Select(gap => Risk(
                gap.State is GapState.BottleneckRed ? PartRiskKind.GapBeyondMaximum : PartRiskKind.GapWithinMaximum, gap.Id))
            .Concat(OfLifecycle(lifecycle).Concat(OfSuppliers(suppliers, provincesOf)).Select(kind => Risk(kind)))
            .OrderByDescending(risk => risk.Points).ThenBy(risk => risk.Kind).ThenBy(risk => risk.GapId),
    ];

    /// <summary>Whether it is told who offers a part and who is qualified for it.</summary>
    public static bool IsKnown(ComponentSuppliers? suppliers) =>
        suppliers is { HasMore: false } && suppliers.Suppliers.All(supplier => supplier.Qualification is not null);

    static PartRisk Risk(PartRiskKind kind, Guid? gap = null) => new(kind, PointsOf(kind), gap);

    static IEnumerable<PartRiskKind> OfLifecycle(Lifecycle? lifecycle) => lifecycle switch
    {
        Lifecycle.Obsolete => [PartRiskKind.Obsolete],
        Lifecycle.EndOfLife => [PartRiskKind.EndOfLife],
        Lifecycle.NotRecommended => [PartRiskKind.NotRecommended],
        _ => [],
    };

    static IEnumerable<PartRiskKind> OfSuppliers(
        ComponentSuppliers? suppliers, Func<Guid, IReadOnlyCollection<string>> provincesOf)
    {
        if (suppliers is null) yield break;
        if (suppliers.Suppliers.Count == 0) yield return PartRiskKind.NoSupplier;
        if (suppliers.Suppliers.Count == 0 || !IsKnown(suppliers)) yield break;

        var qualified = suppliers.Suppliers.Where(supplier => supplier.Qualification is QualificationState.Qualified).ToList();
        if (qualified.Count == 0) yield return PartRiskKind.NobodyQualified;
        if (qualified.Count == 1) yield return PartRiskKind.SingleSource;
        if (qualified.Count > 1 && qualified.SelectMany(supplier => provincesOf(supplier.SupplierId)).Distinct().Count() == 1)
            yield return PartRiskKind.OneRegion;
        if (qualified.SelectMany(supplier => supplier.Offers).Min(offer => (int?)offer.Terms.LeadTimeDays) > LongLeadDays)
            yield return PartRiskKind.LongLeadTime;
    }
}
