using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>Who is told that an offer changed: its supplier, and OEMs as far as they may read it.</summary>
public static class OfferChanges
{
    public static IEnumerable<Told> Of(Offer? before, Offer after, IReadOnlyList<object> events)
    {
        var oems = Audiences.Of(Roles.Oem);
        yield return new(ChangeKind.Offer, after.Id, Audiences.Of(Roles.Supplier, after.SupplierId));
        if (after.IsForOems) yield return new(ChangeKind.Offer, after.Id, oems, From: FirstDay(after));
        else if (before?.IsForOems == true) yield return new(ChangeKind.Offer, after.Id, oems, Gone: true);
    }

    /// <summary>Before it an OEM does not see the offer; null where it has come.</summary>
    static DateTimeOffset? FirstDay(Offer offer)
    {
        var begin = new DateTimeOffset(offer.Terms.ValidFrom, default, TimeSpan.Zero);
        return begin > offer.PublishedAt ? begin : null;
    }
}
