using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Who is told that a sourcing request changed: whoever is shown something else than before. Of a quote before the deadline the OEM
/// learns that there is one more or less, and no rival anything. The same holds of a question that is not answered.
/// </summary>
public static class RequestChanges
{
    public static IEnumerable<Told> Of(SourcingRequest? before, SourcingRequest after, IReadOnlyList<object> events)
    {
        if (before is null || BuyersSide(before) != BuyersSide(after))
            yield return new(ChangeKind.SourcingRequest, after.Id, Audiences.Of(Roles.Oem, after.Organisation));
        foreach (var supplier in after.InvitedSuppliers.Where(supplier => IsShownElse(before, after, supplier)))
            yield return new(ChangeKind.SourcingRequest, after.Id, Audiences.Of(Roles.Supplier, supplier));
    }

    static bool IsShownElse(SourcingRequest? before, SourcingRequest after, Guid supplier) =>
        before?.InvitedSuppliers.Contains(supplier) != true
        || !SuppliersSide(before, supplier).Equals(SuppliersSide(after, supplier));

    static string BuyersSide(SourcingRequest request) => JsonSerializer.Serialize(SourcingView.ForBuyer(request));

    /// <summary>What <see cref="SourcingView"/> shows a supplier and can change. Its quote is one that it can read or not.</summary>
    static object SuppliersSide(SourcingRequest request, Guid supplier) =>
        (request.SeenBy(supplier).State, request.AwardBy, request.PartOf(supplier), request.SealedOf(supplier), request.QuoteOf(supplier),
            request.SeenBy(supplier).Round.QuoteDeadline, request.Published, request.OpenQuestionsOf(supplier));
}
