using System.Globalization;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>A supplier offers a component on these terms; an offer of the same component, currency and first day is replaced.</summary>
public sealed record OfferPublished(
    Guid OfferId, Guid SupplierId, Guid ComponentId, Terms Terms, bool Public, DateTimeOffset At);

/// <summary>A supplier takes its offer back; it may publish it again.</summary>
public sealed record OfferWithdrawn(Guid OfferId, Guid SupplierId, Guid ComponentId, DateTimeOffset At);

public sealed record Offer(
    Guid Id, Guid SupplierId, Guid ComponentId, Terms Terms, bool Public, bool Withdrawn, DateTimeOffset PublishedAt)
{
    /// <summary>Null while it stands, and where it was withdrawn before this was kept.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public static Offer Create(OfferPublished e) =>
        new(e.OfferId, e.SupplierId, e.ComponentId, e.Terms, e.Public, Withdrawn: false, e.At);

    public Offer Apply(OfferPublished e) =>
        this with { Terms = e.Terms, Public = e.Public, Withdrawn = false, PublishedAt = e.At, WithdrawnAt = null };

    public Offer Apply(OfferWithdrawn e) => this with { Withdrawn = true, WithdrawnAt = e.At };

    public static Guid IdOf(Guid supplier, Guid component, string currency, DateOnly validFrom) => NamedId.Of(
        "offer", supplier.ToString("N"), component.ToString("N"), currency, validFrom.ToString("O", CultureInfo.InvariantCulture));

    public bool Says(Terms terms, bool isPublic) => !Withdrawn && Public == isPublic
        && Terms.Prices.SequenceEqual(terms.Prices) && Terms with { Prices = [] } == terms with { Prices = [] };

    /// <summary>Whether OEMs may read it while it is valid.</summary>
    [JsonIgnore]
    public bool IsForOems => Public && !Withdrawn;

    [JsonIgnore]
    public string TermsText => Offers.TermsText.Of(Terms);

    public SupplierOffer View => new(Id, SupplierId, ComponentId, Terms, Public, Withdrawn, PublishedAt);
}
