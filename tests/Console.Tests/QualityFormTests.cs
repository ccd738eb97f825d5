using SupplyChain.Console.Frame;
using SupplyChain.Console.Quality;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Tests;

/// <summary>Forms of baselines and gauge studies, and what factors are called.</summary>
public sealed class QualityFormTests
{
    static readonly Guid First = Guid.NewGuid(), Last = Guid.NewGuid();

    [Fact]
    public void A_baseline_begins_with_what_stands_or_with_all_runs()
    {
        IReadOnlyList<ControlChartAnswer.Point> runs = [Point(First), Point(Last)];
        var reading = new FormReading(Language.En);
        var all = BaselineInput.Of(null, runs).Read(Guid.Empty, Guid.Empty, null, reading);
        (all.FromRunId, all.ToRunId).ShouldBe((First, Last));
        var stands = BaselineInput.Of(new(Last, Last, "why", DateTimeOffset.UnixEpoch, true), runs);
        stands.Reason = " again ";
        var command = stands.Read(Guid.Empty, Guid.Empty, "gap", reading);
        (command.FromRunId, command.ToRunId, command.Reason, command.Characteristic).ShouldBe((Last, Last, "again", "gap"));
        reading.Faults.ShouldBeEmpty();
        BaselineInput.Of(null, []).Read(Guid.Empty, Guid.Empty, null, reading);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["First run", "Last run"]);
    }

    [Fact]
    public void Readings_of_a_study_are_read_line_by_line_and_a_wrong_one_is_named()
    {
        var reading = new FormReading(Language.En);
        var command = new GaugeInput
        {
            Line = $"{First}",
            Characteristic = " gap ",
            Part = "",
            Unit = " ",
            Tolerance = "0.5",
            Table = "1\tA\t2.5\r\n\r\n1;B;−2\n\"2\",A,3\n2;A\n2;A;x",
        }.Read(reading);
        (command.LineId, command.Characteristic, command.ComponentId, command.Unit, command.Tolerance).ShouldBe((First, "gap", null, "1", 0.5));
        command.Readings.ShouldBe([new("1", "A", 2.5), new("1", "B", -2), new("2", "A", 3)]);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Readings, 5", "Readings, 6"]);
        var none = new FormReading(Language.En);
        new GaugeInput { Tolerance = "much" }.Read(none).Readings.ShouldBeEmpty();
        none.Faults.Select(fault => fault.Field).ShouldBe(["Line", "Tolerance"]);
    }

    [Fact]
    public void A_factor_says_its_level_or_direction_and_is_marked_where_it_is_hardly_chance()
    {
        CauseWords.Found("R-1", true, 0.049, Language.En).ShouldBe("▲ likely: higher at R-1");
        CauseWords.Found("R-1", false, 0.05, Language.En).ShouldBe("lower at R-1");
        CauseWords.Found(null, true, 0.001, Language.Zh).ShouldBe("▲ 可能: 随之上升");
        (CauseWords.Written(0.00001), CauseWords.Written(0.04)).ShouldBe(("< 0.0001", "0.0400"));
        Enum.GetValues<AnomalyFactorKind>().Select(kind => CauseWords.Of(kind).Chinese).ShouldBeUnique();
        Enum.GetValues<AnomalyTest>().Select(test => CauseWords.Of(test).English).ShouldBeUnique();
        Enum.GetValues<AnomalyMethod>().Select(method => CauseWords.Of(method).English).ShouldBeUnique();
        Enum.GetValues<GaugeAcceptance>().Select(verdict => GaugeWords.Of(verdict).English).ShouldBeUnique();
    }

    static ControlChartAnswer.Point Point(Guid run) => new(run, "LOT", DateTimeOffset.UnixEpoch, 1, 1, 0, 1, 2, true);
}
