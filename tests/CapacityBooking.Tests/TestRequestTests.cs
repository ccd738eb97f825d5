using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>Standards, test requests and certificates over HTTP, and who sees what of them.</summary>
public sealed class TestRequestTests(BookingService service)
{
    const string Cold = "IEC 60068-2-1", Heat = "IEC 60068-2-2";

    [Fact]
    public async Task Everybody_finds_who_tests_by_a_standard_and_the_alliance_what_nobody_does()
    {
        // A standard that no other test states.
        const string Gyro = "IEEE 1431", Accelerometer = "IEEE 1293";
        var (place, today) = (await RunPlace.Of(service), ChinaDay.Of(service.Clock.GetUtcNow()));
        var tests = new StateTests([new(Gyro, "CNAS L1234", today), new("GB/T 4208")]);
        (await service.As(Guid.NewGuid(), "operator").Refused($"/lines/{place.Line}/tests", tests)).Status.ShouldBe(404);
        (await service.As(place.Oem, "oem").Refused($"/lines/{place.Line}/tests", tests)).Status.ShouldBe(403);
        (await State(tests)).ShouldBe(["tests_stated"]);
        (await State(tests)).ShouldBeEmpty();
        (await service.As(place.Oem, "oem").Get<PilotLineProfile>($"/lines/{place.Line}")).StatedTests.ShouldBe(tests.Tests);

        var found = await service.As(Guid.NewGuid(), "supplier").Get<IReadOnlyList<OfferedStandard>>("/standards?class=imu&property=gyroscope_range");
        found.Single().Standard.Code.ShouldBe(Gyro);
        found.Single().Testers.ShouldContain(new StandardTester(place.Line, "CNAS L1234", today, true));
        (await service.As(place.Oem, "alliance").Get<IReadOnlyList<OfferedStandard>>("/standards?search=accelerometers")).Single().Lines.ShouldBe(0);
        (await service.As(place.Oem, "oem").Get<IReadOnlyList<OfferedStandard>>("/standards")).Count.ShouldBe(TestStandards.All.Count);

        var before = (await Gaps()).Single(gap => gap.Standard.Code == Accelerometer).Requests;
        await Asked(place, [Accelerometer, Gyro]);
        var gaps = await Gaps();
        gaps.Single(gap => gap.Standard.Code == Accelerometer).Requests.ShouldBe(before + 1);
        gaps.ShouldNotContain(gap => gap.Standard.Code == Gyro);
        foreach (var role in new[] { "oem", "supplier", "operator" })
            (await service.As(place.Oem, role).GetAsync("/standard-gaps")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await State(new([new(Accelerometer, "CNAS L1", today.AddDays(-1))]))).ShouldBe(["tests_stated"]);
        (await Gaps()).ShouldNotContain(gap => gap.Standard.Code == Accelerometer);
        (await service.As(place.Oem, "oem").Get<IReadOnlyList<OfferedStandard>>($"/standards?search={Accelerometer}")).Single().Testers
            .Single(each => each.LineId == place.Line).IsAccredited.ShouldBeFalse();

        async Task<IReadOnlyList<string>> State(StateTests c) =>
            (await service.As(place.Operator, "operator").Accepted($"/lines/{place.Line}/tests", c)).Events;
        Task<IReadOnlyList<StandardGap>> Gaps() => service.As(Guid.NewGuid(), "alliance").Get<IReadOnlyList<StandardGap>>("/standard-gaps");
    }

    [Fact]
    public async Task A_request_and_its_results_are_the_requester_s_and_the_operator_s_and_the_supplier_s_once_they_are_shared()
    {
        var (place, today) = (await RunPlace.Of(service), ChinaDay.Of(service.Clock.GetUtcNow()));
        var id = await Asked(place, [Cold, Heat], "secret trial");
        var found = new TestFindings(
            Cold, TestOutcome.Passed, today, "Z", [new("start-up", -20, "Cel", -25, -10)], [new("log.csv", new string('A', 64))], "one chamber");
        var results = $"/test-requests/{id}/results";
        (await service.As(place.Oem, "oem").Refused(results, new RecordTestResult(found))).Status.ShouldBe(403);
        (await service.As(Guid.NewGuid(), "operator").Refused(results, new RecordTestResult(found))).Status.ShouldBe(404);
        var wrong = await service.As(place.Operator, "operator").Refused(results, new RecordTestResult(found with { Standard = "GB/T 4208", TestedOn = today.AddDays(1) }));
        (wrong.Status, wrong.Faults.Count).ShouldBe((422, 2));
        (await service.As(place.Operator, "operator").Accepted(results, new RecordTestResult(found))).Events.ShouldBe(["test_result_recorded"]);
        (await service.As(place.Operator, "operator").Refused(results, new RecordTestResult(found))).Status.ShouldBe(409);
        (await service.As(place.Operator, "operator").Accepted($"{results}/correct", new CorrectTestResult(found with { Deviation = null }, "no deviation")))
            .Events.ShouldBe(["test_result_corrected"]);

        foreach (var (reader, role) in new[] { (place.Oem, "oem"), (place.Operator, "operator") })
        {
            var seen = await service.As(reader, role).Get<TestRequest>($"/test-requests/{id}");
            (seen.Note, seen.Samples, seen.SupplierId, seen.Unstated.Count).ShouldBe(("secret trial", 3, place.Supplier, 2));
            var result = seen.Results.Single();
            (result.Findings.Deviation, result.Findings.Evidence!.Single().Sha256).ShouldBe((null, new string('a', 64)));
            result.Corrections.Single().Superseded.Deviation.ShouldBe("one chamber");
            (await List(reader, role, place)).Single().Id.ShouldBe(id);
            (await service.As(reader, role).Get<Page<TestRequest>>($"/test-requests?lineId={place.Line}&first=1")).Items.Count.ShouldBe(1);
        }
        // The supplier of the part, rivals, and the alliance.
        await Hidden(place.Supplier, "supplier");
        await Hidden(Guid.NewGuid(), "oem");
        await Hidden(Guid.NewGuid(), "operator");
        (await service.As(place.Oem, "alliance").GetAsync($"/test-requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await service.As(place.Supplier, "supplier").Refused($"/test-requests/{id}/share", new { })).Status.ShouldBe(404);
        (await service.As(place.Oem, "oem").Accepted($"/test-requests/{id}/share", new { })).Events.ShouldBe(["test_result_shared"]);
        (await service.As(place.Oem, "oem").Accepted($"/test-requests/{id}/share", new { })).Events.ShouldBeEmpty();
        var shared = await service.As(place.Supplier, "supplier").Get<TestRequest>($"/test-requests/{id}");
        (shared.Note, shared.BookingId, shared.Results.Single().Findings.Values!.Single().Value).ShouldBe((null, null, -20));
        (await List(place.Supplier, "supplier", place)).Single().Note.ShouldBeNull();
        await Hidden(Guid.NewGuid(), "supplier");

        async Task Hidden(Guid reader, string role)
        {
            (await service.As(reader, role).GetAsync($"/test-requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await List(reader, role, place)).ShouldBeEmpty();
            using var response = await service.As(reader, role).PostAsJsonAsync("/test-requests/by-ids", new[] { id });
            (await response.Content.ReadAsStringAsync()).ShouldBe("[]");
        }
    }

    [Fact]
    public async Task A_certificate_is_its_owner_s_until_it_is_published_and_never_tells_measured_values()
    {
        var (place, today) = (await RunPlace.Of(service), ChinaDay.Of(service.Clock.GetUtcNow()));
        await service.As(place.Operator, "operator").Accepted($"/lines/{place.Line}/tests", new StateTests([new(Cold, "CNAS L1234", today)]));
        var id = await Asked(place, [Cold, Heat]);
        var found = new TestFindings(Cold, TestOutcome.Passed, today, "tester-77", [new("start-up", -21.75, "Cel")]);
        await service.As(place.Operator, "operator").Accepted($"/test-requests/{id}/results", new RecordTestResult(found));
        var c = new IssueCertificate("Q-1", today, today.AddDays(89), [Cold]);
        var path = $"/test-requests/{id}/certificates";
        (await service.As(place.Operator, "operator").Refused(path, c with { Standards = [Heat] })).Status.ShouldBe(422);
        (await service.As(Guid.NewGuid(), "operator").Refused(path, c)).Status.ShouldBe(404);
        (await service.As(place.Oem, "oem").Refused(path, c)).Status.ShouldBe(403);
        var issued = await service.As(place.Operator, "operator").Accepted(path, c);
        issued.Events.ShouldBe(["certificate_issued"]);
        (await service.As(place.Operator, "operator").Refused(path, c with { Number = "q-1" })).Status.ShouldBe(409);
        await service.As(place.Operator, "operator").Accepted(path, c with { Number = "Q-2", ValidUntil = today.AddDays(91) });

        foreach (var (reader, role) in new[] { (place.Oem, "oem"), (place.Operator, "operator") })
        {
            (await Of(reader, role, place)).Select(each => (each.Number, each.State)).ShouldBe(
                [("Q-2", CertificateState.Valid), ("Q-1", CertificateState.Due)]);
            (await Of(reader, role, place, "&due=true")).Single().TestRequestId.ShouldBe(id);
            (await Of(reader, role, place, $"&testRequestId={id}")).Count.ShouldBe(2);
        }
        await Hidden(place.Supplier, "supplier"); // not before it is published, although it is its part
        await Hidden(Guid.NewGuid(), "oem");
        (await service.As(place.Supplier, "supplier").Refused($"/certificates/{issued.Id}/publish", new { })).Status.ShouldBe(404);
        (await service.As(place.Oem, "oem").Accepted($"/certificates/{issued.Id}/publish", new { })).Events.ShouldBe(["certificate_published"]);

        foreach (var role in new[] { "oem", "supplier", "operator", "alliance" })
        {
            var rival = Guid.NewGuid();
            var seen = (await Of(rival, role, place)).Single();
            (seen.Number, seen.Organisation, seen.TestRequestId, seen.Standards.Single()).ShouldBe(
                ("Q-1", place.Oem, null, new CertifiedStandard(Cold, "CNAS L1234")));
            (await Of(rival, role, place, "&due=true")).ShouldBeEmpty();
            (await Of(rival, role, place, $"&testRequestId={id}")).ShouldBeEmpty(); // which request it was is not told
            var text = await service.As(rival, role).GetStringAsync($"/certificates/{issued.Id}");
            foreach (var hidden in new[] { "-21.75", "tester-77", "start-up", $"{id}" }) text.ShouldNotContain(hidden);
        }

        await service.As(place.Operator, "operator").Accepted(
            $"/test-requests/{id}/results/correct", new CorrectTestResult(found with { Outcome = TestOutcome.Failed }, "chamber 3 was warm"));
        (await Of(place.Oem, "oem", place)).ShouldAllBe(each => each.State == CertificateState.Withdrawn && each.WithdrawnReason == "chamber 3 was warm");
        var withdrawn = (await Of(Guid.NewGuid(), "oem", place)).Single();
        (withdrawn.State, withdrawn.WithdrawnReason).ShouldBe((CertificateState.Withdrawn, null));
        (await Of(place.Oem, "oem", place, "&due=true")).ShouldBeEmpty();

        async Task Hidden(Guid reader, string role)
        {
            (await Of(reader, role, place)).ShouldBeEmpty();
            (await service.As(reader, role).GetAsync($"/certificates/{issued.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    async Task<IReadOnlyList<Certificate>> Of(Guid reader, string role, RunPlace place, string more = "") =>
        (await service.As(reader, role).Get<Page<Certificate>>($"/certificates?componentId={place.Component}{more}")).Items;

    async Task<IReadOnlyList<TestRequest>> List(Guid reader, string role, RunPlace place) =>
        (await service.As(reader, role).Get<Page<TestRequest>>($"/test-requests?componentId={place.Component}")).Items;

    /// <summary>Everything that can come of a request for a cold test: a line that states it, a shared result and a published certificate.</summary>
    internal static async Task Certified(RunPlace place, Guid request)
    {
        var (service, today) = (place.Service, ChinaDay.Of(place.Service.Clock.GetUtcNow()));
        var @operator = service.As(place.Operator, "operator");
        await @operator.Accepted($"/lines/{place.Line}/tests", new StateTests([new(Cold, "CNAS L1234", today)]));
        var found = new TestFindings(Cold, TestOutcome.Passed, today, "Z", [new("start-up", -20, "Cel")]);
        await @operator.Accepted($"/test-requests/{request}/results", new RecordTestResult(found));
        var certificate = await @operator.Accepted($"/test-requests/{request}/certificates", new IssueCertificate("Rebuilt 1", today, today.AddDays(9), [Cold]));
        await service.As(place.Oem, "oem").Accepted($"/certificates/{certificate.Id}/publish", new { });
        await service.As(place.Oem, "oem").Accepted($"/test-requests/{request}/share", new { });
        await @operator.Accepted($"/test-requests/{request}/results/correct", new CorrectTestResult(found with { Outcome = TestOutcome.Failed }, "warm chamber"));
    }

    /// <summary>A request of the place's OEM for a booking that it confirmed, of the supplier's part.</summary>
    internal static async Task<Guid> Asked(RunPlace place, IReadOnlyList<string> standards, string? note = null)
    {
        var (service, start) = (place.Service, place.Service.Hour(days: 3));
        var booking = (await service.As(place.Oem, "oem").Accepted(
            $"/lines/{place.Line}/holds", new HoldSlot(start, start.AddHours(1), place.Supplier, place.Component))).Id;
        await service.Confirm(place.Oem, place.Line, booking);
        var request = new RequestTest(booking, place.Component, standards, 3, note);
        (await service.As(Guid.NewGuid(), "oem").Refused($"/lines/{place.Line}/test-requests", request)).Status.ShouldBe(404);
        (await service.As(place.Oem, "oem").Refused($"/lines/{place.Line}/test-requests", request with { ComponentId = Guid.NewGuid() })).Status.ShouldBe(422);
        var asked = await service.As(place.Oem, "oem").Accepted($"/lines/{place.Line}/test-requests", request);
        asked.Events.ShouldBe(["test_requested"]);
        return asked.Id;
    }
}
