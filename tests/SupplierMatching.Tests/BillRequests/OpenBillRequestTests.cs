using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Sourcing;

using static SupplyChain.SupplierMatching.Tests.BillRequests.BillDeal;
using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.BillRequests;

/// <summary>Requesting the parts of a bill, and closing what is open.</summary>
public sealed class OpenBillRequestTests
{
    static IEnumerable<string> Refused(OpenBillRequest c) =>
        Should.Throw<Rejected>(() => OpenBillRequestDecider.Decide(c, Id, Oem, PartOf, Now)).Faults.Select(fault => fault.Field);

    [Fact]
    public void Each_part_becomes_a_request_with_the_same_region_and_conditions()
    {
        var (bill, lots) = OpenBillRequestDecider.Decide(BillDeal.Wanted, Id, Oem, PartOf, Now);

        lots.Select(lot => (lot.Organisation, lot.Ask.ComponentId, lot.Ask.Region, lot.Conditions.QuoteDeadline, lot.Lot))
            .ShouldBe([
                (Oem, Component, Qingdao, Conditions.QuoteDeadline, new Lot(Id, 1)),
                (Oem, Lens, Qingdao, Conditions.QuoteDeadline, new Lot(Id, 2))]);
        lots[1].Ask.Weeks.ShouldBe([new(FirstWeek, 50), new(SecondWeek, 50)]);
        bill.Lots.Select(lot => (lot.Number, lot.RequestId)).ShouldBe([(1, lots[0].RequestId), (2, lots[1].RequestId)]);
        bill.Lots[1].Lines.ShouldBe([2, 4]);
        (bill.Lots[1].Alternates.Single(), bill.LeftOut.Single()).ShouldBe((Rival, NotPopulated));
        lots.Select(lot => lot.RequestId).ShouldBe(
            OpenBillRequestDecider.Decide(BillDeal.Wanted, Id, Oem, PartOf, Now).Lots.Select(lot => lot.RequestId), "ids are derived");
    }

    public static TheoryData<OpenBillRequest, string> Bad => new()
    {
        { BillDeal.Wanted with { Lots = [] }, "lots" },
        { BillDeal.Wanted with { Lots = [.. Enumerable.Range(0, 201).Select(n => new NewLot(Guid.NewGuid(), Weeks, [1]))] }, "lots" },
        { BillDeal.Wanted with { Lots = [new(Lens, Weeks, [1]), new(Lens, Weeks, [2])] }, "lots" },
        { BillDeal.Wanted with { Lots = [new(Lens, Weeks, [1]), new(Rival, Weeks, [2])] }, "lots[1].componentId" },
        { BillDeal.Wanted with { Lots = [new(Lens, [], [1])] }, "lots[0].weeks" },
        { BillDeal.Wanted with { Lots = [new(Lens, [new(FirstWeek, 0)], [1])] }, "lots[0].weeks[0].quantity" },
        { BillDeal.Wanted with { Lots = [new(Lens, [new(FirstWeek, 2e9m)], [1])] }, "lots[0].weeks[0].quantity" },
        { BillDeal.Wanted with { Builds = [] }, "builds" },
        { BillDeal.Wanted with { Builds = [new(Today.AddDays(-7), 1)] }, "builds[0].week" },
        { BillDeal.Wanted with { Region = "3702" }, "region" },
        { BillDeal.Wanted with { Conditions = Conditions with { QuoteDeadline = Now } }, "conditions.quoteDeadline" },
        { BillDeal.Wanted with { Conditions = Conditions with { Currency = "RMB" } }, "conditions.currency" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_makes_no_sense_is_refused_by_field(OpenBillRequest c, string field) => Refused(c).ShouldContain(field);

    [Fact]
    public void Lots_that_are_open_are_closed_and_others_stay()
    {
        var bill = BillRequest.Create(BillDeal.Opened);
        var first = SourcingRequest.Create(Requested with { Lot = new(Id, 1) });
        var second = first with { Lot = new(Id, 2), State = SourcingState.Awarded };

        CloseBillRequestDecider.Decide(new("stopped"), bill, Id, Oem, [first, second], Now)!.Lots.ShouldBe([1]);
        CloseBillRequestDecider.Decide(new("stopped"), bill, Id, Oem, [second], Now).ShouldBeNull();
        Should.Throw<Rejected>(() => CloseBillRequestDecider.Decide(new(" "), bill, Id, Oem, [first], Now)).Status.ShouldBe(422);
        foreach (var (known, caller) in new[] { (bill, Rival), (null, Oem) })
            Should.Throw<Rejected>(() => CloseBillRequestDecider.Decide(new("x"), known, Id, caller, [first], Now)).Status.ShouldBe(404);
    }
}
