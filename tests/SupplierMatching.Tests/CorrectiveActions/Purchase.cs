using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.CorrectiveActions;

/// <summary>What an OEM needs before it may ask for a corrective action.</summary>
static class Purchase
{
    public const string Finding = "Dust in the lens";

    /// <summary>The OEM awards the loop's supplier; the request.</summary>
    public static async Task<Guid> Buys(this Loop loop, MatchingService service, Guid oem)
    {
        var buyer = service.As(oem, "oem");
        var request = (await buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request);
        service.Clock.Advance(loop.QuoteTime);
        await Eventually.Get(
            () => buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), seen => seen.State == SourcingState.QuotesOpened);
        await buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        return request;
    }

    public static AskForCorrectiveAction Ask(MatchingService service, Guid supplier) =>
        new(supplier, CorrectiveActionSubject.Quality, Finding, service.Today.AddDays(7));
}
