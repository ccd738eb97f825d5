using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Which awards tell something of a buyer's weights, and who reads it.</summary>
[Collection(nameof(OwnTime))]
public sealed class PastAwardsTests(OwnTimeService service)
{
    static readonly RankedSupplier First = Ranked(Deal.Supplier, 1, 0.2m), Second = Ranked(Deal.Rival, 0.5m, 1);

    [Fact]
    public void An_award_tells_who_was_chosen_of_those_that_were_ranked()
    {
        var award = PastAwards.Of(Awarded([First, Second], (Deal.Supplier, 100), (Deal.Rival, 300)))!;
        award.Shares.ShouldBe([0.25, 0.75]);
        award.Winner.ShouldBe(1);
        award.Candidates.Select(figures => (figures.Length, figures[0], figures[1])).ShouldBe([(8, 1, 0.2), (8, 0.5, 1)]);
    }

    [Fact]
    public void Without_a_choice_it_tells_nothing()
    {
        PastAwards.Of(Awarded([First], (Deal.Supplier, 100))).ShouldBeNull("there was one candidate");
        PastAwards.Of(Awarded([First, Second], (Guid.NewGuid(), 100))).ShouldBeNull("who was awarded was not ranked");
        PastAwards.Of(Awarded([First, Second]) with { Shortlist = null }).ShouldBeNull();
    }

    [Fact]
    public async Task An_oem_reads_what_its_own_awards_tell_and_nobody_else_does()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request, quantity: 400);
        await loop.Quotes(request, rival, 350);
        await loop.QuotesOpened(request);
        (await Told(loop.Buyer)).Awards.ShouldBe(0);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());

        (await Told(loop.Buyer)).ShouldBe(new ProposedWeights(1, 5, null, null, null));
        (await Told(service.As(Guid.NewGuid(), "oem"))).Awards.ShouldBe(0);
        foreach (var role in new[] { "supplier", "alliance", "operator" })
            (await service.As(loop.Oem, role).GetAsync("/sourcing-requests/learnt-weights")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static Task<ProposedWeights> Told(HttpClient client) => client.Get<ProposedWeights>("/sourcing-requests/learnt-weights");

    static SourcingRequest Awarded(RankedSupplier[] ranked, params (Guid Supplier, decimal Quantity)[] parts) =>
        SourcingRequest.Create(Deal.Requested) with
        {
            State = SourcingState.Awarded,
            Shortlist = new(ranked, []),
            Parts = [.. parts.Select(part => new AwardedPart(part.Supplier, Deal.Component, [new(Deal.FirstWeek, part.Quantity)]))],
        };

    static RankedSupplier Ranked(Guid supplier, decimal price, decimal leadTime) => new(
        1, supplier, Deal.Component, 50,
        [new ScorePart(Criterion.Price, null, price, 30, 0, ""), new ScorePart(Criterion.LeadTime, null, leadTime, 15, 0, "")],
        SupplierRating.Unrated, 1, []);
}
