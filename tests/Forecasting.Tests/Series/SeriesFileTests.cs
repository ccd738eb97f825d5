using System.IO.Compression;

using SupplyChain.Forecasting.Series;

namespace SupplyChain.Forecasting.Tests.Series;

public sealed class SeriesFileTests : IDisposable
{
    const string Header = "id,set,freq,m,h,n,domain,start,train,test\n";

    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_row_is_a_series_with_its_missing_values()
    {
        var series = Read(Header + "A,x,monthly,12,3,4,\"cars, parts\",2020-1,;1.5;NA;-2e3;nan,7;;8\n").Single().Series!;

        series.ShouldSatisfyAllConditions(
            s => s.Id.ShouldBe("A"),
            s => s.Frequency.ShouldBe("monthly"),
            s => s.Period.ShouldBe(12),
            s => s.Horizon.ShouldBe(3),
            s => s.Train.ShouldBe([double.NaN, 1.5, double.NaN, -2000, double.NaN]),
            s => s.Test.ShouldBe([7, double.NaN, 8]));
    }

    [Fact]
    public void Without_values_held_out_the_horizon_is_the_column_h() =>
        Read("train,m,freq,id,h\n1;2,1,yearly,A,6\n").Single().Series!
            .ShouldSatisfyAllConditions(s => s.Horizon.ShouldBe(6), s => s.Test.ShouldBeEmpty());

    [Theory]
    [InlineData("A,x,yearly,1,2,2,d,s,1;two;3,4", "value 2 of train is 'two'")]
    [InlineData("A,x,yearly,1,2,2,d,s,1;Infinity,4", "value 2 of train")]
    [InlineData("A,x,yearly,1,2,2,d,s,;;,4", "train has no value")]
    [InlineData("A,x,yearly,1,2,2,d,s,,4", "train has no value")]
    [InlineData("A,x,yearly,0,2,2,d,s,1,4", "m is '0'")]
    [InlineData("A,x,yearly,1,-1,2,d,s,1,", "h is '-1'")]
    [InlineData("A,x,yearly", "train has no value")]
    public void A_row_that_is_no_series_says_which_and_why_and_the_next_is_read(string row, string reason)
    {
        var rows = Read(Header + row + "\nB,x,yearly,1,1,1,d,s,5,6\n");

        rows.Length.ShouldBe(2);
        rows[0].Id.ShouldBe("A");
        rows[0].Line.ShouldBe(2);
        rows[0].Problem.ShouldNotBeNull().ShouldContain(reason);
        rows[1].Series.ShouldNotBeNull().Train.ShouldBe([5]);
    }

    [Fact]
    public void A_file_without_its_columns_is_refused_with_their_names() =>
        Should.Throw<SeriesFileException>(() => Read("id,freq\nA,monthly\n")).Message.ShouldContain("m, train");

    [Fact]
    public void There_must_be_a_file() =>
        Should.Throw<SeriesFileException>(() => SeriesFile.Read(path + ".none").ToArray()).Message.ShouldContain(path);

    [Fact]
    public void A_damaged_zip_is_called_so()
    {
        Zip(Header + string.Concat(Enumerable.Range(0, 2000).Select(row => $"S{row},x,yearly,1,1,1,d,s,{row * 7919 % 1009},6\n")));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 2, 200).Fill(0xFF);
        File.WriteAllBytes(path, bytes);

        Should.Throw<SeriesFileException>(() => SeriesFile.Read(path).Count()).Message.ShouldContain("damaged");
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData(9, 2)]
    public void A_zip_that_ends_early_is_told_after_the_rows_that_it_has(int? limit, int rows)
    {
        Zip(Header + string.Concat(Enumerable.Range(0, 2000).Select(row => $"S{row},x,yearly,1,1,1,d,s,{row * 7919 % 1009},6\n")));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^2000]);

        var read = new List<SeriesRow>();
        var problem = Should.Throw<SeriesFileException>(() =>
        {
            foreach (var row in SeriesFile.Read(path, limit: limit)) read.Add(row);
        });

        problem.Message.ShouldContain(path);
        problem.Message.ShouldContain("damaged");
        read.Count.ShouldBeGreaterThan(rows);
        read.ShouldAllBe(row => row.Problem == null);
    }

    [Fact]
    public void Zipped_or_not_it_reads_the_same()
    {
        var text = Header + "A,x,yearly,1,1,1,d,s,5,6\n";
        Zip(text);

        SeriesFile.Read(path).Single().Series!.Train.ShouldBe([5]);
    }

    [Theory]
    // round(seq(1, 10, length.out = k)) in R
    [InlineData(1, "1")]
    [InlineData(3, "1 6 10")]
    [InlineData(4, "1 4 7 10")]
    [InlineData(7, "1 2 4 6 7 8 10")]
    [InlineData(25, "1 2 3 4 5 6 7 8 9 10")]
    public void A_sample_is_evenly_spaced(int limit, string rows)
    {
        File.WriteAllText(
            path, Header
            + string.Concat(Enumerable.Range(1, 10).Select(id => $"{id},x,yearly,1,1,1,d,s,1,1\n{id},x,monthly,12,1,1,d,s,1,1\n")));

        string.Join(' ', SeriesFile.Read(path, "yearly", limit).Select(row => row.Id)).ShouldBe(rows);
    }

    SeriesRow[] Read(string text)
    {
        File.WriteAllText(path, text);
        return [.. SeriesFile.Read(path)];
    }

    void Zip(string text)
    {
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
