using System.Net;

using SupplyChain.CapacityBooking.Gauges;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Studies of gauges: what is recorded, who sees them, and what they say of a chart's capability.</summary>
public sealed class GaugeStudyTests(BookingService service)
{
    static readonly Guid Id = new("70000000-0000-0000-0000-000000000001");
    static readonly PilotLineProfile Line = new(A.Line, A.Operator, "Nanoimprint 1", "370200", ["nanoimprint"], A.AllHours, A.Unlimited, A.Now);

    [Fact]
    public void A_study_has_the_figures_of_its_table_in_whatever_order_it_was_read()
    {
        var e = Decide(Study(0.01));
        var study = RecordedGaugeStudy.Create(e).Study;
        (study.Parts, study.Appraisers, study.Trials, study.Verdict).ShouldBe((5, 2, 2, GaugeAcceptance.Good));
        study.ByVariance.ToleranceShare!.Value.ShouldBe(6 * study.ByVariance.Gauge / 2, 1e-12);
        study.ByVariance.GaugeShare.ShouldBe(study.ByVariance.Gauge / study.ByVariance.Total, 1e-12);
        var shuffled = RecordedGaugeStudy.Create(Decide(Study(0.01) with { Readings = [.. Study(0.01).Readings.OrderBy(each => each.Appraiser)] }));
        shuffled.Study.ShouldBe(study);
        (Of(0.2), Of(3)).ShouldBe((GaugeAcceptance.Conditional, GaugeAcceptance.NotAcceptable));
        RecordedGaugeStudy.Create(Decide(Study(0.01) with { Tolerance = null })).Study.ByRanges.ToleranceShare.ShouldBeNull();

        static GaugeAcceptance Of(double noise) => RecordedGaugeStudy.Create(Decide(Study(noise))).Study.Verdict;
    }

    public static readonly TheoryData<RecordGaugeStudy, string> Bad = new()
    {
        { Study(1) with { Characteristic = "" }, "characteristic" },
        { Study(1) with { Unit = "micron" }, "unit" },
        { Study(1) with { Tolerance = 0 }, "tolerance" },
        { Study(1) with { Readings = [.. Study(1).Readings.Take(7)] }, "readings" },
        { Study(1) with { Readings = [.. Study(1).Readings.Skip(1)] }, "readings" },
        { Study(1) with { Readings = [.. Study(1).Readings.Where(each => each.Appraiser == "A")] }, "readings" },
        { Study(1) with { Readings = [.. Study(1).Readings.DistinctBy(each => (each.Part, each.Appraiser))] }, "readings" },
        { Study(1) with { Readings = [.. Study(1).Readings.Select(each => each with { Value = 1 })] }, "readings" },
        { Study(1) with { Readings = [.. Study(1).Readings.Select(each => each with { Value = (each.Part == "1") == (each.Appraiser == "A") ? 1 : 2 }).Where(each => each.Part is "1" or "2")] }, "readings" },
        { Study(1) with { Tolerance = 1e-300 }, "tolerance" },
        { Study(1) with { Readings = [.. Study(1).Readings.Select(each => each with { Value = 1e13 })] }, "readings[0].value" },
        { Study(1) with { Readings = [.. Study(1).Readings.Select(each => each with { Part = " " })] }, "readings[0].part" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_wrong_with_a_study_is_named(RecordGaugeStudy c, string field) =>
        Should.Throw<Rejected>(() => Decide(c)).Faults.Select(fault => fault.Field).ShouldContain(field);

    [Fact]
    public async Task A_study_is_its_operator_s_and_a_chart_says_the_verdict_that_stands_for_it()
    {
        var place = await RunPlace.Of(service);
        await place.Run("LOT-1", new("thickness", "um", 4, 16, [9, 10, 11, 10]));
        (await Gauge(place)).ShouldBeNull();
        (await service.As(place.Oem, "oem").Refused(Path(place), Study(1))).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(Path(place), Study(1))).Status.ShouldBe(404);

        await Recorded(place, Study(0.2));
        (await Gauge(place))!.Verdict.ShouldBe(GaugeAcceptance.Conditional);
        await Recorded(place, Study(0.01) with { ComponentId = place.Component });
        await Recorded(place, Study(3)); // for all components: that of this one goes before it
        await Recorded(place, Study(3) with { Unit = "mm", ComponentId = place.Component });
        await Recorded(place, Study(3) with { ComponentId = Guid.NewGuid() });
        foreach (var (reader, role) in new[] { (place.Oem, "oem"), (place.Supplier, "supplier"), (place.Operator, "operator") })
            (await Gauge(place, reader, role))!.Verdict.ShouldBe(GaugeAcceptance.Good);
        await Recorded(place, Study(3) with { ComponentId = place.Component });
        (await Gauge(place))!.Verdict.ShouldBe(GaugeAcceptance.NotAcceptable);
        (await place.Chart(place.Oem)).Capability!.Gauge.ShouldBeNull(); // over all lines
        (await place.Chart(Guid.NewGuid(), line: place.Line)).Capability.ShouldBeNull();

        var mine = await service.As(place.Operator, "operator").Get<Page<GaugeStudy>>($"/gauge-studies?lineId={place.Line}&first=4");
        mine.Items.Select(each => each.Verdict).ShouldBe(
            [GaugeAcceptance.NotAcceptable, GaugeAcceptance.NotAcceptable, GaugeAcceptance.NotAcceptable, GaugeAcceptance.NotAcceptable]);
        var rest = await service.As(place.Operator, "operator").Get<Page<GaugeStudy>>($"/gauge-studies?lineId={place.Line}&first=4&after={mine.Next}");
        rest.Items.Select(each => each.Verdict).ShouldBe([GaugeAcceptance.Good, GaugeAcceptance.Conditional]);
        (await service.As(Guid.NewGuid(), "operator").Get<Page<GaugeStudy>>($"/gauge-studies?lineId={place.Line}")).Items.ShouldBeEmpty();
        var one = $"/gauge-studies/{rest.Items[0].Id}";
        (await service.As(place.Operator, "operator").Get<GaugeStudy>(one)).ShouldBe(rest.Items[0]);
        (await service.As(Guid.NewGuid(), "operator").GetAsync(one)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { "oem", "supplier", "alliance" })
            (await service.As(place.Oem, role).GetAsync(one)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static string Path(RunPlace place) => $"/lines/{place.Line}/gauge-studies";

    static async Task Recorded(RunPlace place, RecordGaugeStudy c)
    {
        (await place.Service.As(place.Operator, "operator").Accepted(Path(place), c)).Events.ShouldBe(["gauge_study_recorded"]);
        place.Service.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    static async Task<ChartGauge?> Gauge(RunPlace place, Guid? reader = null, string role = "oem") =>
        (await place.Chart(reader ?? place.Oem, role, line: place.Line)).Capability!.Gauge;

    /// <summary>Five parts one apart, read by two appraisers twice, so far beside them.</summary>
    internal static RecordGaugeStudy Study(double noise) => new(
        "thickness", null, "um", 2,
        [
            .. from part in Enumerable.Range(1, 5)
               from appraiser in new[] { "A", "B" }
               from trial in new[] { -1, 1 }
               select new GaugeReading($"{part}", appraiser, part + trial * noise * (part % 2 == 0 ? 0.8 : 1)),
        ]);

    static GaugeStudyRecorded Decide(RecordGaugeStudy c) =>
        RecordGaugeStudyDecider.Decide(c, Id, A.Line, Line, A.Caller(A.Operator), A.Now);
}
