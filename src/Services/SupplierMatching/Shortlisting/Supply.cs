using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Offers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>A supplier and a component of it.</summary>
public readonly record struct Source(Guid SupplierId, Guid ComponentId);

/// <summary>What there is of some components in the weeks and region asked, and who of its suppliers is qualified.</summary>
/// <param name="offers">Offers that are not withdrawn.</param>
/// <param name="weeks">What everybody can deliver, whether it offers at the moment or not.</param>
/// <param name="states">Who is not merely declared.</param>
sealed class Supply(
    ILookup<Source, Offer> offers, IReadOnlyDictionary<Source, IReadOnlyList<CapacityWeek>> weeks,
    IReadOnlyDictionary<Source, QualificationState> states)
{
    static readonly QuantityAttribute Quantity = new();

    Dictionary<Guid, decimal> qualified = [];

    public IEnumerable<Guid> Suppliers => weeks.Keys.Select(source => source.SupplierId);

    public IEnumerable<Offer> Offers(Source source) => offers[source];

    /// <summary>Who does not count for the shares, such as a supplier that is suspended, is left out of them.</summary>
    public void CountFor(IReadOnlySet<Guid> suppliers) => qualified = weeks.Keys
        .Where(source => suppliers.Contains(source.SupplierId)).GroupBy(source => source.ComponentId)
        .ToDictionary(component => component.Key, component => component.Sum(Qualified));

    public IReadOnlyList<CapacityWeek> Weeks(Source source) => weeks.GetValueOrDefault(source, []);

    public QualificationState State(Source source) => states.GetValueOrDefault(source);

    /// <summary>
    /// The supplier's share of the qualified actual capacity, 0 to 1 in hundredths: finer, it would tell what others can deliver.
    /// </summary>
    public decimal Share(Source source) =>
        qualified.GetValueOrDefault(source.ComponentId) is var all and > 0 ? Math.Round(Qualified(source) / all, 2) : 0;

    /// <summary>Weeks that were stored before quantities had bounds, with more than can be summed, do not count.</summary>
    decimal Qualified(Source source) => State(source) == QualificationState.Qualified
        ? Weeks(source).Where(week => Quantity.Spans(week.Actual)).Sum(week => week.Actual)
        : 0;
}
