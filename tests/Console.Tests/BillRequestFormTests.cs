using SupplyChain.Console.Api;
using SupplyChain.Console.BillRequests;
using SupplyChain.Console.Bills;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>The form of a request for the parts of a bill.</summary>
public sealed class BillRequestFormTests
{
    static readonly Bill Headset = new(
        Guid.NewGuid(), "Headset", "A", null, default, null, default,
        [.. Enumerable.Range(1, 3).Select(n => new BillLine(n, Guid.NewGuid(), null, 1, 0, 0, 0, false, null, null, null, null))]);

    [Fact]
    public void All_lines_are_wanted_but_those_to_leave_out()
    {
        Read(Complete()).Lines.ShouldBeNull();
        var input = Complete();
        input.Without["2"] = "true";
        Read(input).Lines.ShouldBe([1, 3]);
        Read(input).Builds.Single().ShouldBe(new WeekQuantity(new(2026, 12, 7), 5));
    }

    [Fact]
    public void A_form_without_lines_or_fields_is_refused_rather_than_failing()
    {
        var input = Complete();
        foreach (var line in new[] { "1", "2", "3" }) input.Without[line] = "true";
        var reading = new FormReading(Language.En);
        input.Read(Headset, reading);
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("lines");

        var empty = new FormReading(Language.En);
        new BillRequestInput { Weeks = null!, Without = null!, Conditions = null! }.Read(Headset, empty);
        empty.Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_fault_of_a_lot_names_its_part()
    {
        var parts = new BillPartsAnswer.Shown(
            default, [new("1", [1], [], null, []), new("1", [2], [], new(Guid.NewGuid(), "Maker", "P-2"), [])], []);
        IReadOnlyList<WeekQuantity> builds = [new(new(2026, 12, 7), 5)];
        BillRequestWords.InWords(
            [
                new("x", "no", "lots[1].componentId"), new("x", "no", "lots[0].weeks"), new("x", "no", "lots[x"), new("x", "no", "region"),
                new("x", "no", "builds[0].quantity"),
            ], builds, parts, Language.En).Select(fault => fault.Field)
            .ShouldBe(["Lot 2, P-2", "Lot 1", "lots[x", "Region", "Products to build 2026-W50"]);
    }

    static BillRequestInput Complete()
    {
        var input = BillRequestInput.Of("370200", new(2026, 12, 4, 2, 0, 0, TimeSpan.Zero));
        input.Weeks["2026-12-07"] = "5";
        input.Conditions.PilotRun.Needed = false;
        return input;
    }

    static OpenBillRequestCommand Read(BillRequestInput input)
    {
        var reading = new FormReading(Language.En);
        var command = input.Read(Headset, reading);
        reading.Faults.ShouldBeEmpty();
        return command;
    }
}
