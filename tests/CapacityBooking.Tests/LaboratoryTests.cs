using System.Text.Json;

using SupplyChain.CapacityBooking.Laboratory;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What is decided in the laboratory: statements, requests, results, certificates. A cold and a heat test are asked for.</summary>
public sealed class LaboratoryTests
{
    const string Cold = "IEC 60068-2-1", Heat = "IEC 60068-2-2";

    static readonly Guid Id = new("50000000-0000-0000-0000-000000000001"), Part = new("50000000-0000-0000-0000-000000000002");
    static readonly Guid Supplier = new("50000000-0000-0000-0000-000000000003");
    static readonly DateOnly Today = ChinaDay.Of(A.Now);
    static readonly StatedTest Accredited = new(Cold, "CNAS L1234", Today);
    static readonly RequestTest Ask = new(A.Booking, Part, [Cold, Heat], 5, " handle with gloves ");
    static readonly TestFindings Passed = new(Cold, TestOutcome.Passed, Today, "Z", [new("start-up", -20, "Cel", -25, -10)]);

    static readonly TestRequested Requested = new(
        Id, A.Line, A.Operator, A.Oem, A.Booking, Part, Supplier, [Cold, Heat], [Heat], 5, "handle with gloves", A.Now);

    static PilotLine Line(params object[] more) => Scenario.Fold<PilotLine>(
        [A.LineOpened(), A.Held(A.Slot(3, 5), purpose: new(null, Supplier, Part)), .. more])!;

    static RecordedTestRequest Given(params object[] more) => Scenario.Fold<RecordedTestRequest>([Requested, .. more])!;

    static object[] Record(TestFindings found, RecordedTestRequest given) =>
        RecordTestResultDecider.Decide(new RecordTestResult(found), given, A.Now);

    static object[] Correct(TestFindings found, RecordedTestRequest given) =>
        RecordTestResultDecider.Decide(new CorrectTestResult(found, " wrong chamber "), given, A.Now);

    static IEnumerable<string> Fields(Action act) => Should.Throw<Rejected>(act).Faults.Select(fault => fault.Field);

    [Fact]
    public void The_catalogue_names_classes_and_properties_of_the_taxonomy_and_each_standard_once()
    {
        using var taxonomy = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, "src", "Services", "ComponentCatalog", "Taxonomies", "taxonomy.json")));
        var classes = taxonomy.RootElement.GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("classes").EnumerateArray()).Select(each => each.GetProperty("id").GetString()!).ToHashSet();
        var properties = taxonomy.RootElement.GetProperty("properties").EnumerateArray()
            .Select(each => each.GetProperty("name").GetString()!).ToHashSet();
        TestStandards.All.Select(each => each.Code).ShouldBeUnique();
        foreach (var standard in TestStandards.All)
        {
            standard.Classes.ShouldNotBeEmpty(standard.Code);
            standard.Classes.ShouldBeUnique();
            standard.Classes.Except(classes).ShouldBeEmpty(standard.Code);
            standard.Properties.Except(properties).ShouldBeEmpty(standard.Code);
        }
        TestStandards.Of("battery", null, "lithium").Select(each => each.Code).ShouldBe(["GB 31241", "IEC 62133-2"]);
        TestStandards.Of(null, "mtf", null).Select(each => each.Code).ShouldBe(["IEC 63145-20-20", "ISO 9335"]);
        TestStandards.Of(null, null, "低温").Select(each => each.Code).ShouldBe(["GB/T 2423.1", Cold]);
    }

    [Fact]
    public void A_line_states_each_standard_once_and_an_accreditation_with_its_last_day()
    {
        StateTestsDecider.Decide(new([Accredited with { Cnas = " CNAS L1234 " }, new(Heat)]), [], A.Now).OfType<TestsStated>().Single().Tests
            .ShouldBe([Accredited, new(Heat)]);
        StateTestsDecider.Decide(new([Accredited]), [Accredited], A.Now).ShouldBeEmpty();
        StateTestsDecider.Decide(new([]), [Accredited], A.Now).Length.ShouldBe(1);
        Fields(() => StateTestsDecider.Decide(
            new([new(Heat), new(Heat, "L1"), new(Cold, null, Today), new("IEC 1")]), [], A.Now))
            .ShouldBe(["tests[3].standard", "tests", "tests[1].validUntil", "tests[2].validUntil"], ignoreOrder: true);
    }

    [Fact]
    public void Who_confirmed_a_booking_asks_for_tests_of_its_component()
    {
        Requesting(Line(A.Confirmed())).ShouldBe(
            Requested with { Standards = Ask.Standards, Unstated = [] }, "the rest is as asked");
        Fields(() => Requesting(Line())).ShouldBe(["bookingId"]); // held
        Fields(() => Requesting(Line(A.Confirmed()), by: A.Operator)).ShouldBe(["booking"]); // its line, another's booking
        Fields(() => Requesting(Line(A.Confirmed()), by: A.Other)).ShouldBe(["booking"]);
        Fields(() => Requesting(Line(A.Confirmed()), Ask with { ComponentId = Id, Standards = [Cold, Cold, "x"], Samples = 0 }))
            .ShouldBe(["standards[2]", "samples", "standards", "componentId"], ignoreOrder: true);
        var own = Scenario.Fold<PilotLine>([A.LineOpened(), A.Held(A.Slot(3, 5)), A.Confirmed()])!;
        Requesting(own).SupplierId.ShouldBeNull();
        Requesting(own, role: "supplier").SupplierId.ShouldBe(A.Oem);

        static TestRequested Requesting(PilotLine line, RequestTest? c = null, Guid? by = null, string role = "oem") =>
            RequestTestDecider.Decide(
                c ?? Ask, Id, line, [Accredited], new HashSet<Guid> { (c ?? Ask).ComponentId }, A.Caller(by ?? A.Oem, role), A.Now) is var e
                && e.Unstated.SequenceEqual([Heat]) ? e with { Standards = (c ?? Ask).Standards, Unstated = [] } : throw new InvalidOperationException();
    }

    [Fact]
    public void A_standard_has_one_result_and_what_passed_is_within_its_limits()
    {
        var e = (TestResultRecorded)Record(Passed with { TestedBy = " Z ", Deviation = " " }, Given()).Single();
        TestRules.AreSame(e.Findings, Passed).ShouldBeTrue();
        Fields(() => Record(Passed, Given(e))).ShouldBe(["findings.standard"]);
        Fields(() => Record(Passed with { Standard = "ISO 9335" }, Given())).ShouldBe(["findings.standard"]);
        Fields(() => Record(Passed with { TestedOn = Today.AddDays(1), TestedBy = "" }, Given()))
            .ShouldBe(["findings.testedBy", "findings.testedOn"], ignoreOrder: true);
        var beyond = new TestedValue("start-up", -30, "Cel", -25, -10);
        Fields(() => Record(Passed with { Values = [beyond] }, Given())).ShouldBe(["findings.values[0].value"]);
        Record(Passed with { Values = [beyond], Outcome = TestOutcome.Failed }, Given()).Length.ShouldBe(1);
        Fields(() => Record(Passed with { Values = [beyond with { LowerLimit = 1, UpperLimit = 0, Unit = "warm" }, beyond], Evidence = [new("a", "12")] }, Given()))
            .ShouldBe(
                ["findings.values[0].unit", "findings.evidence[0].sha256", "findings.values", "findings.values[0].upperLimit", "findings.values[0].value", "findings.values[1].value"],
                ignoreOrder: true);
    }

    [Fact]
    public void A_correction_keeps_what_it_replaces_and_withdraws_certificates_of_what_failed()
    {
        var given = Given(new TestResultRecorded(Id, Passed, A.Now), Issued(Id));
        Fields(() => Correct(Passed with { Standard = Heat }, given)).ShouldBe(["findings.standard"]);
        Correct(Passed, given).ShouldBeEmpty();
        var failed = Passed with { Outcome = TestOutcome.Failed };
        var events = Correct(failed, given);
        events.OfType<TestResultCorrected>().Single().Superseded.ShouldBe(Passed);
        events.OfType<CertificateWithdrawn>().Single().ShouldBe(new(Id, Cold, "wrong chamber", A.Now));
        var after = Scenario.Fold(given, events)!;
        after.ResultBy(Cold)!.Corrections.Single().Superseded.ShouldBe(Passed);
        Correct(Passed, after).OfType<CertificateWithdrawn>().ShouldBeEmpty();
        Correct(failed with { TestedBy = "Y" }, after).Length.ShouldBe(1); // it is withdrawn already
        Correct(Passed with { TestedBy = "Y" }, given).Length.ShouldBe(1); // still passed
        var often = Enumerable.Range(1, 20).Aggregate(given, (request, number) => request.Apply(new TestResultCorrected(Id, number, failed, Passed, "", A.Now)));
        Fields(() => Correct(Passed, often)).ShouldBe(["findings.standard"]);
    }

    [Fact]
    public void A_certificate_is_of_passed_results_and_names_the_accreditation_of_the_day_of_the_test()
    {
        var given = Given(new TestResultRecorded(Id, Passed, A.Now), new TestResultRecorded(Id, Passed with { Standard = Heat, Outcome = TestOutcome.Failed }, A.Now));
        var c = new IssueCertificate(" Q-1 ", Today, Today.AddYears(1), [Cold]);
        var e = (CertificateIssued)Issue(c).Single();
        (e.Number, e.CertificateId, e.Standards.Single()).ShouldBe(
            ("Q-1", IssuedCertificate.IdOf(A.Operator, "q-1"), new CertifiedStandard(Cold, "CNAS L1234")));
        ((CertificateIssued)Issue(c, Accredited with { ValidUntil = Today.AddDays(-1) }).Single()).Standards.Single().Cnas.ShouldBeNull();
        Fields(() => Issue(c with { Standards = [Cold, Heat] })).ShouldBe(["standards"]);
        Fields(() => Issue(c with { Standards = [Cold, Cold], ValidUntil = Today })).ShouldBe(["standards", "validUntil"]);
        Fields(() => Issue(c with { ValidUntil = Today.AddYears(11) })).ShouldBe(["validUntil"]);
        Fields(() => IssueCertificateDecider.Decide(c, given, [], CertificateProjection.Create(Issued(Id)), A.Now)).ShouldBe(["number"]);

        object[] Issue(IssueCertificate c, StatedTest? stated = null) =>
            IssueCertificateDecider.Decide(c, given, [stated ?? Accredited], null, A.Now);
    }

    [Theory]
    [InlineData(-1, CertificateState.NotYetValid)]
    [InlineData(0, CertificateState.Valid)]
    [InlineData(9, CertificateState.Valid)]
    [InlineData(10, CertificateState.Due)]
    [InlineData(100, CertificateState.Due)]
    [InlineData(101, CertificateState.Expired)]
    public void A_certificate_is_valid_until_its_last_day_and_due_within_ninety_days(int day, CertificateState state) =>
        CertificateProjection.Create(Issued(Id)).StateOn(Today.AddDays(day)).ShouldBe(state);

    [Fact]
    public void A_request_is_shared_with_the_supplier_of_the_part_once_and_a_certificate_is_published_once()
    {
        RecordTestResultDecider.Share(Given(), A.Now).ShouldBe([new TestResultShared(Id, Supplier, A.Now)]);
        RecordTestResultDecider.Share(Given(new TestResultShared(Id, Supplier, A.Now)), A.Now).ShouldBeEmpty();
        foreach (var supplier in new Guid?[] { null, A.Oem })
            Fields(() => RecordTestResultDecider.Share(RecordedTestRequest.Create(Requested with { SupplierId = supplier }), A.Now)).ShouldBe(["testRequestId"]);
        IssueCertificateDecider.Publish(Id, Given(Issued(Id)), A.Now).ShouldBe([new CertificatePublished(Id, A.Now)]);
        IssueCertificateDecider.Publish(Id, Given(Issued(Id), new CertificatePublished(Id, A.Now)), A.Now).ShouldBeEmpty();
        Fields(() => IssueCertificateDecider.Publish(Id, Given(Issued(Id), new CertificateWithdrawn(Id, Cold, "", A.Now)), A.Now)).ShouldBe(["certificateId"]);
    }

    static CertificateIssued Issued(Guid id) => new(
        id, Id, A.Line, A.Operator, A.Oem, Part, "Q-1", Today, Today.AddDays(100), [new(Cold, null)], A.Now);
}
