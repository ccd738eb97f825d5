using System.Text.Json;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>How a run was made: what is kept of it, and who sees it.</summary>
public sealed class RunSheetTests(BookingService service)
{
    static readonly string Hash = new('b', 64);

    static readonly RunSheet Sheet = new(
        "Imprinter 2", "night", [new("imprint pressure", 2.5, "bar")], [new("resin", "R-1"), new("resin", "R-2")], [new("log.csv", Hash)]);

    static readonly CompleteRun Run = new("LOT-1", 200, 192, Sheet: Sheet);

    [Fact]
    public void A_sheet_is_stored_with_the_run_and_one_that_says_nothing_is_none()
    {
        Complete(Run).Then(Completed(Sheet));
        Complete(Run with { Sheet = new(Parameters: [], Inputs: []) }).Then(Completed(null));
        var written = RunSheets.Kept(new(" Imprinter 2 ", Files: [new(" log.csv ", Hash.ToUpperInvariant())]))!;
        (written.Equipment, written.Files!.Single()).ShouldBe(("Imprinter 2", new RunFile("log.csv", Hash)));
    }

    [Fact]
    public void Another_sheet_is_a_correction_and_the_same_is_none()
    {
        var again = new CorrectRun("LOT-1", 200, 192, "the sheet of another run", Sheet: Sheet with { Inputs = [.. Sheet.Inputs!] });
        Correct(again).ThenNothing();
        Correct(again with { Sheet = Sheet with { Shift = "day" } }).Then(Corrected(Sheet with { Shift = "day" }));
        Correct(again with { Sheet = null }).Then(Corrected(null));
    }

    public static readonly TheoryData<RunSheet, string> BadSheets = new()
    {
        { Sheet with { Equipment = " " }, "sheet.equipment" },
        { Sheet with { Shift = new('x', 101) }, "sheet.shift" },
        { Sheet with { Parameters = [new("a", 1, "1"), new(" a", 2, "1")] }, "sheet.parameters" },
        { Sheet with { Parameters = [.. Enumerable.Range(0, 51).Select(i => new RunParameter($"{i}", 1, "1"))] }, "sheet.parameters" },
        { Sheet with { Parameters = [new("a", 1e13, "1")] }, "sheet.parameters[0].value" },
        { Sheet with { Parameters = [new("a", 1, "micron")] }, "sheet.parameters[0].unit" },
        { Sheet with { Inputs = [new("resin", "R-1"), new("resin", "R-1 ")] }, "sheet.inputs" },
        { Sheet with { Inputs = [new("", "R-1")] }, "sheet.inputs[0].kind" },
        { Sheet with { Files = [new("a", Hash), new("a", Hash)] }, "sheet.files" },
        { Sheet with { Files = [new("a", "abc")] }, "sheet.files[0].sha256" },
    };

    [Theory]
    [MemberData(nameof(BadSheets))]
    public void What_is_wrong_with_a_sheet_is_named(RunSheet sheet, string field)
    {
        Complete(Run with { Sheet = sheet }).ThenRejected(field);
        Correct(new CorrectRun("LOT-1", 200, 192, "why", Sheet: sheet)).ThenRejected(field);
    }

    [Fact]
    public async Task Who_booked_and_the_operator_see_the_sheet_and_the_supplier_of_the_part_does_not()
    {
        var (@operator, oem, supplier) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var line = await service.Line(@operator);
        var run = await Made(oem, "oem", supplier, 2);
        foreach (var (reader, role) in new[] { (@operator, "operator"), (oem, "oem") })
            foreach (var seen in await Seen(reader, role, run))
            {
                (seen.Sheet!.Shift, seen.Corrections.Single().Superseded.Sheet!.Equipment).ShouldBe(("day", "Imprinter 2"));
                (seen.Sheet.Parameters!.Single(), seen.Sheet.Inputs!.Count, seen.Sheet.Files!.Single()).ShouldBe(
                    (Sheet.Parameters![0], 2, Sheet.Files![0]));
            }

        foreach (var seen in await Seen(supplier, "supplier", run))
        {
            (seen.Good, seen.Lot, seen.Corrections.Single().Superseded.Good).ShouldBe((191, "LOT-1", 192));
            var told = JsonSerializer.Serialize(seen);
            foreach (var secret in new[] { "Imprinter", "day", "night", "pressure", "R-1", Hash }) told.ShouldNotContain(secret);
        }

        // Who books a run of its own part is told as who booked it.
        var own = await Made(supplier, "supplier", supplier, 5);
        (await service.As(supplier, "supplier").Get<Run>($"/runs/{own}")).Sheet!.Equipment.ShouldBe("Imprinter 2");

        async Task<Guid> Made(Guid booker, string role, Guid of, int hour)
        {
            var booking = (await service.As(booker, role).Accepted(
                $"/lines/{line}/holds", new HoldSlot(service.Hour(hour: hour), service.Hour(hour: hour + 1), of))).Id;
            await service.As(booker, role).Accepted($"/lines/{line}/bookings/{booking}/confirm", new { });
            await service.StartEarly(@operator, line, booking);
            var path = $"/lines/{line}/bookings/{booking}";
            await service.As(@operator, "operator").Accepted($"{path}/complete", Run);
            await service.As(@operator, "operator").Accepted(
                $"{path}/correct", new CorrectRun("LOT-1", 200, 191, "counted again", Sheet: Sheet with { Shift = "day" }));
            return booking;
        }
    }

    /// <summary>A run in every way in which it is asked for.</summary>
    async Task<IReadOnlyList<Run>> Seen(Guid reader, string role, Guid run)
    {
        var client = service.As(reader, role);
        return
        [
            await client.Get<Run>($"/runs/{run}"), .. (await client.Get<Page<Run>>("/runs")).Items,
            .. (await client.Get<Page<Run>>("/runs?order=LatestFirst")).Items, .. await client.LookUp<Run[]>("/runs/by-ids", run),
        ];
    }

    static Scenario.Outcome Complete(CompleteRun run) => Scenario.Given<PilotLine>(A.LineOpened(), A.Held(A.Slot(2, 4)), A.Confirmed())
        .When(line => CompleteRunDecider.Decide(run, A.Booking, line!, A.Caller(A.Operator), A.Now.AddHours(4)));

    static Scenario.Outcome Correct(CorrectRun c) => Scenario.Given<PilotLine>(A.LineOpened()).When(line => CorrectRunDecider.Decide(
        c, A.Booking, line!, new CompletedRun(A.Booking, A.Operator, Reported), A.Caller(A.Operator), A.Now));

    static readonly Run Reported = new(A.Booking, A.Line, A.Oem, null, null, null, "LOT-1", 200, 192, 0.96m, [], A.Now) { Sheet = Sheet };

    static RunCompleted Completed(RunSheet? sheet) => new(
        A.Booking, A.Oem, A.Operator, A.NoPurpose, A.Now.AddHours(4), "LOT-1", 200, 192, [], A.Now.AddHours(4), sheet);

    static RunCorrected Corrected(RunSheet? sheet) => new(
        A.Booking, 1, A.Oem, A.NoPurpose, "LOT-1", 200, 192, [], new("LOT-1", 200, 192, [], Sheet), "the sheet of another run", A.Operator,
        A.Now, sheet);
}
