using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier came to another state of qualification for a component.</summary>
public sealed record QualificationMoved(
    Guid SupplierId, Guid ComponentId, QualificationState State, long Version, Guid MessageId, DateTimeOffset At);

/// <summary>A supplier offers a component, in one of its offers.</summary>
public sealed record OfferMade(Guid SupplierId, Guid ComponentId, Guid OfferId, long Version, DateTimeOffset At);

/// <summary>One of the offers ended.</summary>
public sealed record OfferEnded(Guid SupplierId, Guid ComponentId, Guid OfferId, long Version, DateTimeOffset At);

public sealed record Qualification(QualificationState State, long Version, GapCause Cause, DateTimeOffset At);

public sealed record Offer(Guid Id, long Version, bool Open);

/// <summary>What one supplier said about one component: how far it is qualified, and whether it offers it.</summary>
public sealed record Supply(Guid Id, Guid SupplierId, Guid ComponentId, Qualification? Qualification, IReadOnlyList<Offer> Offers)
{
    public bool Offered => Offers.Any(offer => offer.Open);

    public static Guid IdOf(Guid supplier, Guid component) =>
        NamedId.Of("supply", supplier.ToString("N"), component.ToString("N"));

    public static Supply Create(QualificationMoved e) => Empty(e.SupplierId, e.ComponentId).Apply(e);
    public static Supply Create(OfferMade e) => Empty(e.SupplierId, e.ComponentId).Apply(e);
    public static Supply Create(OfferEnded e) => Empty(e.SupplierId, e.ComponentId).Apply(e);

    public Supply Apply(QualificationMoved e) => this with
    {
        Qualification = new Qualification(
            e.State, e.Version, new GapCause(e.MessageId, nameof(QualificationChanged), e.SupplierId), e.At),
    };

    public Supply Apply(OfferMade e) => With(new Offer(e.OfferId, e.Version, Open: true));
    public Supply Apply(OfferEnded e) => With(new Offer(e.OfferId, e.Version, Open: false));

    /// <summary>Whether a version of one of the offers is newer than what is known of it.</summary>
    public bool IsNews(Guid offer, long version) => !Offers.Any(known => known.Id == offer && known.Version >= version);

    static Supply Empty(Guid supplier, Guid component) => new(IdOf(supplier, component), supplier, component, null, []);

    Supply With(Offer changed) =>
        this with { Offers = [.. Offers.Where(offer => offer.Id != changed.Id).Append(changed).OrderBy(offer => offer.Id)] };
}
