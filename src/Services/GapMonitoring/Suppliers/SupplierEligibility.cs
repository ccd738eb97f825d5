using System.Text.Json.Serialization;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>Whether a supplier's capacity of a component counts against a requirement.</summary>
/// <param name="Qualification">Null until one was published.</param>
/// <param name="Cause">The event that led to this eligibility; null where nothing happened yet.</param>
/// <param name="At">When that event happened.</param>
public sealed record SupplierEligibility(QualificationState? Qualification, bool Suspended, GapCause? Cause, DateTimeOffset At)
{
    public static readonly SupplierEligibility Unknown = new(null, false, null, StoredValue.Never);

    [JsonIgnore]
    public bool Counts => Qualification is QualificationState.Qualified && !Suspended;

    /// <summary>The capacity does not count, but would if the supplier were qualified.</summary>
    [JsonIgnore]
    public bool WouldCountIfQualified => Qualification is not QualificationState.Qualified && !Suspended;

    /// <summary>
    /// Combines the supplier's suspension and its qualification, which may arrive in any order. The cause is the latest of
    /// the two events, but a suspension always takes precedence.
    /// </summary>
    public static SupplierEligibility Of(Supplier? supplier, Supply? supply) => Of(supplier, [supply]);

    /// <summary>Of several ids of a component the qualification that counts is taken, otherwise the latest.</summary>
    public static SupplierEligibility Of(Supplier? supplier, IEnumerable<Supply?> supplies)
    {
        var qualification = supplies.Select(supply => supply?.Qualification).OfType<Qualification>()
            .OrderByDescending(each => each.State is QualificationState.Qualified).ThenByDescending(each => each.At).FirstOrDefault();
        var supplierDecides = supplier is not null && (supplier.Suspended || !(qualification?.At > supplier.At));
        return new SupplierEligibility(
            qualification?.State, supplier?.Suspended == true, supplierDecides ? supplier!.Cause : qualification?.Cause,
            new[] { supplier?.At, qualification?.At }.Max() ?? StoredValue.Never);
    }
}
