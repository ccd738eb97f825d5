using SupplyChain.Console.Frame;
using SupplyChain.Console.Lines;
using SupplyChain.Console.Runs;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>From what is pasted of a run's measurements to the command, and from the answer to the picture.</summary>
public sealed class RunFormTests
{
    static readonly string Hash = new('a', 64);

    const string Pasted = "piece\tthickness\tflatness\r\nunit\tum\tmm\r\nlower\t0.9\t\r\nupper\t1.1\t0.05\r\nsubgroup\t2\t\r\n1\t0.98\t0.01\r\n2\t1.02\t0.02\r\n";

    [Fact]
    public void A_block_of_a_spreadsheet_is_a_column_for_each_characteristic()
    {
        var reading = new FormReading(Language.En);
        var read = MeasurementTable.Read(Pasted, reading);
        reading.Faults.ShouldBeEmpty();
        read.Select(each => (each.Name, each.Unit, each.LowerLimit, each.UpperLimit, each.SubgroupSize))
            .ShouldBe([("thickness", "um", 0.9, 1.1, 2), ("flatness", "mm", null, 0.05, 1)]);
        read[0].Measurements.ShouldBe([0.98, 1.02]);
        read[1].Measurements.ShouldBe([0.01, 0.02]);
    }

    [Theory]
    [InlineData(",高度\n单位,mm\n下限,1\n上限,2\n1,1.5\n2,1.6")]
    [InlineData(";高度\nunit;mm\nLSL;1\nUSL;2\na;1.5\nb;1.6\n;\n\n")]
    public void The_text_of_a_CSV_file_is_read_as_well_with_labels_in_either_language(string csv)
    {
        var only = MeasurementTable.Read(csv, new(Language.Zh)).ShouldHaveSingleItem();
        (only.Name, only.Unit, only.LowerLimit, only.UpperLimit).ShouldBe(("高度", "mm", 1, 2));
        only.Measurements.ShouldBe([1.5, 1.6]);
    }

    [Fact]
    public void What_is_not_a_number_is_named_with_its_row()
    {
        var reading = new FormReading(Language.En);
        MeasurementTable.Read("\theight\nupper\tmuch\n1\t1.5\n2\tx\n3\t1e999", reading);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["height, 4", "height, 5", "height, upper"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n,\n")]
    [InlineData("piece")]
    public void Nothing_is_no_characteristic(string? text) => MeasurementTable.Read(text, new(Language.En)).ShouldBeEmpty();

    [Fact]
    public void A_correction_begins_with_what_stands_and_asks_for_the_measurements_again()
    {
        var input = RunInput.Of(Run());
        (input.Lot, input.Started, input.Good).ShouldBe(("L-1", "50", "48.5"));
        var reading = new FormReading(Language.En);
        var command = input.Read(Guid.NewGuid(), Guid.NewGuid(), reading);
        reading.Faults.ShouldBeEmpty();
        command.Characteristics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            only => (only.Name, only.Unit, only.LowerLimit, only.UpperLimit).ShouldBe(("thickness", "um", 0.9, null)),
            only => only.Measurements.ShouldBeEmpty());
        var (stands, sent) = (Run().Sheet!, command.Sheet!);
        (sent.Equipment, sent.Shift, sent.Parameters!.Single(), sent.Inputs!.Single(), sent.Files!.Single()).ShouldBe(
            (stands.Equipment, null, stands.Parameters![0], stands.Inputs![0], stands.Files![0]));
    }

    [Fact]
    public void A_run_sheet_is_read_line_by_line_and_a_wrong_line_is_named()
    {
        var reading = new FormReading(Language.En);
        var sheet = new SheetInput
        {
            Equipment = " Imprinter 2 ",
            Parameters = "pressure; 2.5; bar\r\n\r\n温度；−5；Cel\ncount, 3\nmuch; more; bar",
            Inputs = "resin\tR-1\nstamp",
            Files = $"{Hash} *two words.pdf\n{Hash}",
        }.Read(reading)!;
        (sheet.Equipment, sheet.Shift).ShouldBe(("Imprinter 2", null));
        sheet.Parameters.ShouldBe([new("pressure", 2.5, "bar"), new("温度", -5, "Cel"), new("count", 3, "1")]);
        sheet.Inputs.ShouldBe([new("resin", "R-1")]);
        sheet.Files.ShouldBe([new("two words.pdf", Hash)]);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Process parameters, 5", "Lots that went in, 2", "Files by hash, 2"]);
        new SheetInput { Equipment = " ", Files = "\n" }.Read(reading).ShouldBeNull();
    }

    [Fact]
    public void Bars_are_as_high_as_their_counts_and_stand_between_the_edges()
    {
        var bars = HistogramBars.Of(Spread(1, 0.5, [1, 4, 2]), Run().Characteristics[0]);
        bars.Bars.Select(bar => bar.Height / HistogramBars.Height).ShouldBe([0.25, 1, 0.5]);
        bars.Bars.ShouldAllBe(bar => bar.X >= 0 && bar.X + bar.Width <= HistogramBars.Width);
        bars.Limits.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            limit => limit.Label.ShouldBe("0.9"), limit => limit.X.ShouldBeLessThan(bars.Bars[0].X));
        (bars.Bars[0].From, bars.Bars[^1].Until).ShouldBe(("1", "2.5"));
    }

    [Fact]
    public void Equal_measurements_are_one_bar() =>
        HistogramBars.Of(Spread(0.9, 0, [7]), Run().Characteristics[0]).Bars.ShouldHaveSingleItem().Width.ShouldBe(6);

    [Theory]
    [InlineData(0.2, "")]
    [InlineData(0.5, "balanced")]
    [InlineData(0.9, "orange")]
    [InlineData(1, "orange")]
    [InlineData(1.2, "red")]
    public void A_week_is_coloured_by_its_share(double share, string style) => UtilisationCell.Style((decimal)share).ShouldBe(style);

    static RunShown Run() => new(
        Guid.Empty, null, "L-1", 50, 48.5m, 0.97m, DateTimeOffset.UnixEpoch, [new("thickness", "um", 0.9, null, 7, 1, 0.1, null, 1.2m)], [], [],
        new("Imprinter 2", null, [new("imprint pressure", 2.5, "bar")], [new("resin", "R-2207")], [new("notes.pdf", Hash)]));

    static RunShown.Spread Spread(double lowest, double width, int[] counts) =>
        new("thickness", lowest, width, counts, 0, 2, counts.Sum(), 0, 1, true);
}
