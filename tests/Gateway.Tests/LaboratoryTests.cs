using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Standards, test requests and certificates in the schema that is really served.</summary>
public sealed class LaboratoryTests(TestGateway gateway)
{
    const string Gyro = "IEEE 1431";

    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Day = new(2026, 3, 2);
    static readonly Guid Line = Guid.NewGuid(), Part = Guid.NewGuid(), Request = Guid.NewGuid(), Issued = Guid.NewGuid();

    [Fact]
    public async Task Standards_are_found_with_their_lines_and_gaps_with_the_parts_of_their_classes()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        (await gateway.SignedIn(own, "supplier").Data(
            """{ standards(class: "imu", property: "gyroscope_range", search: "gyro & co") { standard { code classes } lines testers { cnas isAccredited line { name } } } }"""))
            .At("standards", 0).ToString().ShouldBe(
                """{"standard":{"code":"IEEE 1431","classes":["imu"]},"lines":1,"testers":[{"cnas":"CNAS L1","isAccredited":true,"line":{"name":"Laboratory 1"}}]}""");
        const string Gaps = "{ standardGaps { standard { code } requests parts { class count isComplete } } }";
        (await gateway.SignedIn(own, "alliance").Data(Gaps)).At("standardGaps", 0).ToString().ShouldBe(
            """{"standard":{"code":"IEEE 1431"},"requests":2,"parts":[{"class":"imu","count":7,"isComplete":true}]}""");
        foreach (var role in new[] { "oem", "supplier", "operator" })
            (await gateway.SignedIn(own, role).Graph(Gaps)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await gateway.SignedIn(own, "operator").Data($$"""
            mutation { stateTests(input: { clientMutationId: "{{Guid.NewGuid()}}", lineId: "{{Line}}", tests: [{ standard: "{{Gyro}}", cnas: "CNAS L1", validUntil: "2026-03-02" }] }) {
                pilotLine { statedTests { standard cnas validUntil } } } }
            """)).At("stateTests", "pilotLine", "statedTests", 0, "validUntil").GetString().ShouldBe("2026-03-02");
    }

    [Fact]
    public async Task A_test_is_requested_recorded_certified_and_published()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var (oem, @operator) = (gateway.SignedIn(own, "oem"), gateway.SignedIn(own, "operator"));
        (await oem.Data($$"""
            mutation { requestTest(input: { clientMutationId: "{{Guid.NewGuid()}}", lineId: "{{Line}}", bookingId: "{{Line}}", componentId: "{{Part}}",
                standards: ["{{Gyro}}"], samples: 5, note: "soon" }) { testRequest { id note line { name } results { recordedAt } } } }
            """)).At("requestTest", "testRequest").ToString().ShouldStartWith($$"""{"id":"{{Request}}","note":"soon" """.Trim());
        var record = $$"""
            mutation { recordTestResult(input: { clientMutationId: "{{Guid.NewGuid()}}", testRequestId: "{{Request}}", findings: { standard: "{{Gyro}}",
                outcome: PASSED, testedOn: "2026-03-02", testedBy: "Z", values: [{ name: "range", value: 2.5, unit: "deg/s", upperLimit: 3 }] } }) {
                testRequest { results { findings { outcome values { value upperLimit lowerLimit } evidence { name } } corrections { number } } } } }
            """;
        (await @operator.Data(record)).At("recordTestResult", "testRequest", "results", 0, "findings").ToString().ShouldBe(
            """{"outcome":"PASSED","values":[{"value":2.5,"upperLimit":3,"lowerLimit":null}],"evidence":null}""");
        (await oem.Graph(record)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        var issue = $$"""
            mutation { issueCertificate(input: { clientMutationId: "{{Guid.NewGuid()}}", testRequestId: "{{Request}}", number: "Q-1", validFrom: "2026-03-02",
                validUntil: "2027-03-02", standards: ["{{Gyro}}"] }) { certificate { number state standards { standard cnas } testRequest { id } } } }
            """;
        (await @operator.Data(issue)).At("issueCertificate", "certificate").ToString().ShouldBe(
            $$$"""{"number":"Q-1","state":"DUE","standards":[{"standard":"IEEE 1431","cnas":null}],"testRequest":{"id":"{{{Request}}}"}}""");
        foreach (var (command, id, of) in new[] { ("publishCertificate", $"certificateId: \"{Issued}\"", "certificate"), ("shareTestResult", $"testRequestId: \"{Request}\"", "testRequest") })
        {
            var mutation = $$"""mutation { {{command}}(input: { clientMutationId: "{{Guid.NewGuid()}}", {{id}} }) { {{of}} { id } } }""";
            (await oem.Data(mutation)).At(command, of, "id").GetGuid().ShouldBe(of == "certificate" ? Issued : Request);
            (await @operator.Graph(mutation)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        }
        (await gateway.SignedIn(own, "alliance").Data($$"""{ certificates(first: 3, componentId: "{{Part}}", due: true) { nodes { id line { name } } } }"""))
            .At("certificates", "nodes", 0, "id").GetGuid().ShouldBe(Issued);
        (await gateway.SignedIn(own, "alliance").Graph("{ testRequests(first: 3) { nodes { id } } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await oem.Data($$"""{ testRequests(first: 3, lineId: "{{Line}}") { nodes { id } } }""")).At("testRequests", "nodes", 0, "id").GetGuid().ShouldBe(Request);
    }

    WebApplicationFactory<Program> Over(Upstream upstream) => gateway.WithRealSchema().WithWebHostBuilder(host => host
        .UseSetting("Services:CapacityBooking", upstream.Address).UseSetting("Services:ComponentCatalog", upstream.Address));

    static void Routes(WebApplication app)
    {
        IReadOnlyList<StatedTest> stated = [];
        TestFindings? found = null;
        string? note = null;
        var standard = TestStandards.Find(Gyro)!;
        app.MapGet("/standards", (string @class, string property, string search) => new[]
        {
            new OfferedStandard(standard, search == "gyro & co" && @class == "imu" && property == "gyroscope_range" ? 1 : 0, [new(Line, "CNAS L1", Day, true)]),
        });
        app.MapGet("/standard-gaps", () => new[] { new StandardGap(standard, 2) });
        app.MapGet("/components/facets", (string facet, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "class")] string[] classes) =>
            new ComponentFacets(7, true, [new(facet, 7, [new(classes.Single(), 7)], 0, [], null)]));
        app.MapPost("/lines/{line:guid}/tests", (Guid line, StateTests c) =>
        {
            stated = c.Tests;
            return new Receipt(line, 2, ["tests_stated"]);
        });
        app.MapGet("/lines/{id:guid}", (Guid id) => Of(id) with { StatedTests = stated });
        app.MapPost("/lines/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(Of));
        app.MapPost("/lines/{line:guid}/test-requests", (Guid line, RequestTest c) =>
        {
            note = c.Note;
            return new Receipt(Request, 1, ["test_requested"]);
        });
        app.MapPost("/test-requests/{id:guid}/results", (Guid id, RecordTestResult c) =>
        {
            found = c.Findings;
            return new Receipt(id, 2, ["test_result_recorded"]);
        });
        app.MapPost("/test-requests/{id:guid}/share", (Guid id) => new Receipt(id, 3, ["test_result_shared"]));
        app.MapPost("/test-requests/{id:guid}/certificates", () => new Receipt(Issued, 4, ["certificate_issued"]));
        app.MapPost("/certificates/{id:guid}/publish", (Guid id) => new Receipt(id, 5, ["certificate_published"]));
        app.MapGet("/test-requests/{id:guid}", (Guid id) => Asked(id));
        app.MapPost("/test-requests/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(Asked));
        app.MapGet("/test-requests", (Guid lineId) => new Page<TestRequest>([Asked(Request)], null));
        app.MapGet("/certificates/{id:guid}", (Guid id) => Certified(id));
        app.MapGet("/certificates", (Guid componentId, bool due) => new Page<Certificate>([Certified(Issued)], null));

        TestRequest Asked(Guid id) => new(
            id, Line, Guid.NewGuid(), Guid.NewGuid(), null, Part, null, [Gyro], [], 5, note, At, found is null ? [] : [new(found, At, [])]);
        static Certificate Certified(Guid id) => new(
            id, "Q-1", Part, Line, Guid.NewGuid(), Guid.NewGuid(), [new(Gyro, null)], Day, Day.AddYears(1), At, CertificateState.Due, Request, null, null);
    }

    static PilotLineProfile Of(Guid id) => new(
        id, Guid.NewGuid(), "Laboratory 1", "370200", ["calibration"],
        new OpeningHours("UTC", [new OpenWindow(DayOfWeek.Monday, new(9, 0), new(17, 0))]), new BookingPolicy(), At);
}
