using System.Text.Json.Serialization;

using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>Whether a supplier's capacity of a component counts against a requirement.</summary>
/// <param name="Qualification">Null while nothing was said about it.</param>
/// <param name="Cause">What made it so; null while nothing did.</param>
/// <param name="At">When that happened.</param>
public sealed record Standing(QualificationState? Qualification, bool Suspended, GapCause? Cause, DateTimeOffset At)
{
    public static readonly Standing Unknown = new(null, false, null, DateTimeOffset.MinValue);

    [JsonIgnore]
    public bool Counts => Qualification is QualificationState.Qualified && !Suspended;

    /// <summary>It does not count, but would if the supplier were qualified.</summary>
    [JsonIgnore]
    public bool MayCome => Qualification is not QualificationState.Qualified && !Suspended;

    /// <summary>
    /// What is known of the supplier and of what it said about the component, each of which may have come first. The
    /// cause is what happened last, except that a suspension outweighs all.
    /// </summary>
    public static Standing Of(Supplier? supplier, Supply? supply)
    {
        var qualification = supply?.Qualification;
        var supplierDecides = supplier is not null && (supplier.Suspended || !(qualification?.At > supplier.At));
        return new Standing(
            qualification?.State, supplier?.Suspended == true, supplierDecides ? supplier!.Cause : qualification?.Cause,
            new[] { supplier?.At, qualification?.At }.Max() ?? DateTimeOffset.MinValue);
    }
}

public static class Standings
{
    /// <summary>
    /// The supplier's standing, which nobody changes until the session's transaction ends: capacity that is just being
    /// taken in cannot miss a qualification, nor a qualification that capacity.
    /// </summary>
    public static async Task<Standing> HoldStanding(
        this IDocumentSession session, Guid supplier, Guid component, CancellationToken cancel)
    {
        var batch = session.CreateBatchQuery();
        var locked = batch.Lock(supplier);
        var suspended = batch.Load<Supplier>(supplier);
        var supply = batch.Load<Supply>(Supply.IdOf(supplier, component));
        await batch.Execute(cancel);
        await locked;
        return Standing.Of(await suspended, await supply);
    }
}
