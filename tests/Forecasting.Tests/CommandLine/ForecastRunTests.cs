using SupplyChain.Cli;
using SupplyChain.Cli.Forecasting;
using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Forecasting.Tests.CommandLine;

public sealed class ForecastRunTests
{
    static readonly ForecastRun Run = new([ForecastMethods.Find("naive2")!, ForecastMethods.Find("theta")!]);

    [Fact]
    public void One_and_two_cores_give_the_same_bits_in_the_same_order()
    {
        SeriesRow[] rows = [.. Enumerable.Range(0, 100).Select(Row)];

        var one = InOrder.Select(rows, 1, Run.Of).SelectMany(Bits).ToArray();
        var two = InOrder.Select(rows, 2, Run.Of).SelectMany(Bits).ToArray();

        two.ShouldBe(one);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_breaks_the_rows_off_comes_after_the_results_of_those_before(int cores)
    {
        static IEnumerable<SeriesRow> Broken()
        {
            for (var index = 0; index < 20; index++) yield return Row(index);
            throw new SeriesFileException("the end is missing");
        }

        var results = new List<RowResult>();
        Should.Throw<SeriesFileException>(() =>
        {
            foreach (var result in InOrder.Select(Broken(), cores, Run.Of)) results.Add(result);
        });

        results.Count.ShouldBe(20);
    }

    [Fact]
    public void Few_rows_are_read_ahead()
    {
        var read = 0;
        IEnumerable<SeriesRow> Endless()
        {
            while (true) yield return Row(read++ % 5);
        }

        InOrder.Select(Endless(), 2, Run.Of).Take(300).Count().ShouldBe(300);

        read.ShouldBeLessThan(400);
    }

    [Fact]
    public void A_row_that_is_no_series_is_a_failure_of_every_method_with_its_reason()
    {
        var result = Run.Of(new SeriesRow(7, "X", null, "train has no value"));

        result.Attempts.Select(attempt => attempt.Method).ShouldBe(["naive2", "theta", "auto"]);
        result.Attempts.ShouldAllBe(attempt => attempt.Problem == "train has no value" && attempt.Score == null);
    }

    [Theory]
    [InlineData("there is no method 'magic'", "f.csv", "--methods", "magic")]
    [InlineData("--limit wants", "f.csv", "--limit", "0")]
    [InlineData("there is no option", "f.csv", "--speed", "9")]
    [InlineData("usage", "--limit", "5")]
    public void Wrong_words_are_told(string problem, params string[] words) =>
        Should.Throw<Failure>(() => ForecastOptions.Parse(words)).Message.ShouldContain(problem);

    [Fact]
    public void A_frequency_that_no_series_has_is_told()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "id,freq,m,h,train,test\nA,monthly,12,1,1;2;3,4\nB,yearly,1,1,1;2;3,4\n");

        Should.Throw<Failure>(() => ForecastVerb.Run([path, "--freq", "Monthly"])).Message.ShouldContain(
            "no series of frequency 'Monthly', but of monthly, yearly");
        File.Delete(path);
    }

    [Fact]
    public void Auto_is_never_listed_twice() =>
        ForecastOptions.Parse(["f.csv", "--methods", "theta,auto,theta"]).Methods.Select(method => method.Name).ShouldBe(["theta"]);

    [Theory]
    [InlineData("m1.csv.gz")]
    [InlineData("tourism.csv.gz")]
    [InlineData("carparts.csv.gz")]
    [InlineData("auto.csv.gz")]
    [InlineData("man.csv.gz")]
    public void A_sample_of_every_real_file_is_forecast_without_failure(string file)
    {
        var path = Repository.SharedData("forecasting", file);
        Assert.SkipWhen(path is null, $"there is no {file} beside the checkout");

        foreach (var result in SeriesFile.Read(path!, limit: 12).Select(Run.Of))
            result.Attempts.ShouldAllBe(attempt => attempt.Problem == null, result.Row.Id);
    }

    static SeriesRow Row(int index)
    {
        var train = Samples.At(
            30 + index % 20, t => index % 4 == 0 ? (t + index) % 5 / 3 : 40 + t + 6 * Math.Sin(t + index) + (t * 31 + index) % 7);
        return new SeriesRow(index + 2, $"S{index}", new TimeSeries($"S{index}", "monthly", 12, 6, train, [1, 2, 3, 4, 5, 6]), null);
    }

    static IEnumerable<string> Bits(RowResult result) =>
        result.Attempts.Select(attempt =>
            $"{result.Row.Id} {attempt.Method} {string.Join(' ', attempt.Point.Select(BitConverter.DoubleToInt64Bits))}");
}
