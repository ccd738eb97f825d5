using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

public sealed class RequestSourcingTests
{
    static readonly PilotRunNeed Run = new(["nanoimprint"], 240, Now, Now.AddDays(30), new QualificationCriteria(0.9m, 1.33m, 2));

    static SourcingRequested Decide(Ask? ask = null, SourcingConditions? conditions = null) =>
        RequestSourcingDecider.Decide(Request, Oem, null, ask ?? Wanted, conditions ?? Conditions, Part, Now);

    static IEnumerable<string> Refused(Ask? ask = null, SourcingConditions? conditions = null) =>
        Should.Throw<Rejected>(() => Decide(ask, conditions)).Faults.Select(fault => fault.Field);

    [Fact]
    public void What_makes_sense_is_asked_and_invites_whom_the_shortlist_ranks()
    {
        Decide(conditions: Conditions with { PilotRun = Run, Weights = CriteriaWeights.Default }).Organisation.ShouldBe(Oem);
        var far = CandidateOf(Rival) with { Capacity = [] };
        var list = RequestSourcingDecider.Shortlist(Requested, [CandidateOf(Supplier), far]);
        var request = SourcingRequest.Create(Requested).Apply(RequestSourcingDecider.Invite(list, Now));
        request.InvitedSuppliers.ShouldBe([Supplier]);
        request.ComponentsOf(Supplier).ShouldBe([Component]);
        list.Excluded.Single().Reasons.Single().Rule.ShouldBe("capacity");
        list.Explained().Ranked.Single().Parts.ShouldAllBe(part => part.Note.Length > 0);
    }

    [Fact]
    public void A_class_with_properties_may_be_asked_for_instead_of_a_component() =>
        Decide(Wanted with
        {
            ComponentId = null,
            Class = "waveguide",
            Properties = [new PropertyDemand("fieldOfView", Comparator.AtLeast, 40, "deg")]
        })
            .Ask.Class.ShouldBe("waveguide");

    public static TheoryData<Ask, string> BadAsks => new()
    {
        { Wanted with { ComponentId = null }, "componentId" },
        { Wanted with { Class = "tof" }, "componentId" },
        { Wanted with { ComponentId = null, Class = "" }, "class" },
        { Wanted with { ComponentId = null, Class = "tof", AcceptSubstitutes = true }, "acceptSubstitutes" },
        { Wanted with { Region = "3702" }, "region" },
        { Wanted with { Weeks = [] }, "weeks" },
        { Wanted with { Weeks = [Weeks[0], Weeks[0]] }, "weeks" },
        { Wanted with { Weeks = [new(FirstWeek.AddDays(1), 1)] }, "weeks[0].week" },
        { Wanted with { Weeks = [new(Today.AddDays(-7), 1)] }, "weeks[0].week" },
        { Wanted with { Weeks = [Weeks[0], new(SecondWeek, 0)] }, "weeks[1].quantity" },
        { Wanted with { Weeks = [new(FirstWeek, -1)] }, "weeks[0].quantity" },
        { Wanted with { Properties = [new PropertyDemand("x", Comparator.Equal, 1)] }, "properties" },
        { OfClass(new PropertyDemand("x", Comparator.Equal, 1, "furlongs")), "properties[0].unit" },
        { OfClass(new PropertyDemand("x", Comparator.Equal)), "properties[0].number" },
        { OfClass(new PropertyDemand("x", Comparator.Equal, 1, Text: "y")), "properties[0].number" },
        { OfClass(new PropertyDemand("x", Comparator.Equal, 1, Tolerance: -1)), "properties[0].tolerance" },
        { OfClass(new PropertyDemand("x", Comparator.AtLeast, 1, Tolerance: decimal.MaxValue)), "properties[0].tolerance" },
        { OfClass(new PropertyDemand("x", Comparator.AtLeast, decimal.MinValue)), "properties[0].number" },
        { OfClass(new PropertyDemand("x", Comparator.Equal, Text: new string('x', 501))), "properties[0].text" },
        { OfClass(new PropertyDemand("", Comparator.Equal, 1)), "properties[0].name" },
    };

    [Theory, MemberData(nameof(BadAsks))]
    public void What_makes_no_sense_is_refused_by_field(Ask ask, string field) => Refused(ask).ShouldContain(field);

    public static TheoryData<SourcingConditions, string> BadConditions => new()
    {
        { Conditions with { QuoteDeadline = Now }, "conditions.quoteDeadline" },
        { Conditions with { QuoteDeadline = Now.AddYears(1).AddDays(1), AwardDeadline = Now.AddYears(1).AddDays(2) },
            "conditions.quoteDeadline" },
        { Conditions with { AwardDeadline = Conditions.QuoteDeadline }, "conditions.awardDeadline" },
        { Conditions with { Currency = "RMB" }, "conditions.currency" },
        { Conditions with { SitesWithin = "37" }, "conditions.sitesWithin" },
        { Conditions with { Certificates = [" "] }, "conditions.certificates[0]" },
        { Conditions with { Certificates = [.. Enumerable.Range(0, 21).Select(n => $"ISO {n}")] }, "conditions.certificates" },
        { Conditions with { MaximumLeadTimeDays = -1 }, "conditions.maximumLeadTimeDays" },
        { Conditions with { MinimumCoverage = 1.1m }, "conditions.minimumCoverage" },
        { Conditions with { MinimumShare = -0.1m }, "conditions.minimumShare" },
        { Conditions with { Weights = new CriteriaWeights(Price: 99) }, "conditions.weights" },
        { Conditions with { Weights = new CriteriaWeights(Price: 110, Quality: -10) }, "conditions.weights" },
        { Conditions with { Rates = [new("USD", 0, Today)] }, "conditions.rates[0].rate" },
        { Conditions with { Rates = [new("RMB", 7, Today)] }, "conditions.rates[0].currency" },
        { Conditions with { Rates = [new("CNY", 1, Today)] }, "conditions.rates[0].currency" },
        { Conditions with { Rates = [new("USD", 7, Today.AddDays(1))] }, "conditions.rates[0].day" },
        { Conditions with { Rates = [new("USD", 7, Today), new("USD", 8, Today)] }, "conditions.rates" },
        { Conditions with { Rates = [.. Enumerable.Repeat(new ExchangeRate("USD", 7, Today), 21)] }, "conditions.rates" },
        { Conditions with { LandedCost = new(FreightShare: 1.1m) }, "conditions.landedCost.freightShare" },
        { Conditions with { LandedCost = new(DutyShare: 11) }, "conditions.landedCost.dutyShare" },
        { Conditions with { LandedCost = new(Duties: [new("XX", 0.1m)]) }, "conditions.landedCost.duties[0].origin" },
        { Conditions with { LandedCost = new(Duties: [new("CN", 0.1m)]) }, "conditions.landedCost.duties[0].origin" },
        { Conditions with { LandedCost = new(Duties: [new("JP", 0.1m), new("JP", 0.2m)]) }, "conditions.landedCost.duties" },
        { Conditions with { PilotRun = Run with { Steps = [] } }, "conditions.pilotRun.steps" },
        { Conditions with { PilotRun = Run with { Steps = ["welding"] } }, "conditions.pilotRun.steps[0]" },
        { Conditions with { PilotRun = Run with { DurationMinutes = 0 } }, "conditions.pilotRun.durationMinutes" },
        { Conditions with { PilotRun = Run with { NotAfter = Now.AddHours(3) } }, "conditions.pilotRun.notAfter" },
        { Conditions with { PilotRun = Run with { Criteria = new(1.1m) } }, "conditions.pilotRun.criteria.minimumYield" },
        { Conditions with { PilotRun = Run with { Criteria = new(0.9m, 0) } }, "conditions.pilotRun.criteria.minimumCpk" },
        { Conditions with { PilotRun = Run with { Criteria = new(0.9m, 1, 11) } }, "conditions.pilotRun.criteria.runs" },
    };

    [Theory, MemberData(nameof(BadConditions))]
    public void Conditions_that_make_no_sense_are_refused_by_field(SourcingConditions conditions, string field) =>
        Refused(conditions: conditions).ShouldContain(field);

    [Fact]
    public void A_component_the_catalogue_does_not_know_is_refused() =>
        Should.Throw<Rejected>(() => RequestSourcingDecider.Decide(Request, Oem, null, Wanted, Conditions, null, Now))
            .Faults.Single().Field.ShouldBe("componentId");

    static Ask OfClass(PropertyDemand property) => Wanted with { ComponentId = null, Class = "tof", Properties = [property] };
}
