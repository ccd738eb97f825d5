using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier's qualification for a component.</summary>
/// <param name="Version">Version of the qualification that stated it.</param>
/// <param name="At">When it changed.</param>
public sealed record Qualification(QualificationState State, long Version, GapCause Cause, DateTimeOffset At);

/// <summary>An offer of the component.</summary>
/// <param name="Version">Version of the offer that opened or closed it.</param>
public sealed record Offer(Guid Id, long Version, bool Open);

/// <summary>
/// What a supplier published about a component: its qualification and its offers. Messages may come in any order and more
/// than once. A message that is not newer than what is known of its qualification or offer changes nothing.
/// </summary>
/// <param name="Qualification">Null until one was published.</param>
/// <param name="Offers">Open and withdrawn ones. A withdrawn offer is kept, so that its late publication is recognised as older.</param>
public sealed record Supply(Guid Id, Guid SupplierId, Guid ComponentId, Qualification? Qualification, IReadOnlyList<Offer> Offers)
{
    public bool Offered => Offers.Any(offer => offer.Open);

    public static Guid IdOf(Guid supplier, Guid component) =>
        NamedId.Of("supply", supplier.ToString("N"), component.ToString("N"));

    public static Supply Unknown(Guid supplier, Guid component) => new(IdOf(supplier, component), supplier, component, null, []);

    public Supply After(QualificationChanged c, Delivery delivery) => Qualification?.Version >= delivery.Version
        ? this
        : this with
        {
            Qualification = new Qualification(
                c.State, delivery.Version, new GapCause(delivery.MessageId, nameof(QualificationChanged), c.SupplierId), delivery.At),
        };

    public Supply After(OfferPublished c, long version) => With(new Offer(c.OfferId, version, Open: true));
    public Supply After(OfferWithdrawn c, long version) => With(new Offer(c.OfferId, version, Open: false));

    Supply With(Offer changed) => Offers.Any(known => known.Id == changed.Id && known.Version >= changed.Version)
        ? this
        : this with { Offers = [.. Offers.Where(offer => offer.Id != changed.Id).Append(changed).OrderBy(offer => offer.Id)] };
}
