using SupplyChain.Cli;
using SupplyChain.Cli.Import;

namespace SupplyChain.Forecasting.Tests.CommandLine;

/// <summary>The words of <c>./dev import</c>, and what it shows meanwhile.</summary>
public sealed class ImportOptionsTests
{
    [Fact]
    public void Words_become_what_the_gateway_knows()
    {
        var options = ImportOptions.Of(
            ["boms", "a b.csv", "--dry-run", "--map", "boms", "--encoding", "gb18030", "--separator", "tab", "--sheet", "--json", "--json"]);

        (options.Kind, options.File, options.Json).ShouldBe(("boms", "a b.csv", true));
        options.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")
            .ShouldBe(["dryRun=true", "encoding=gb18030", "mapping=boms", "separator=tab", "sheet=--json"]);
        ImportOptions.Of(["boms", "b.csv"]).ShouldSatisfyAllConditions(
            plain => plain.Json.ShouldBeFalse(),
            plain => plain.Fields.ShouldBeEmpty());
    }

    [Theory]
    [InlineData()]
    [InlineData("boms")]
    [InlineData("--json", "boms")]
    [InlineData("boms", "--json")]
    [InlineData("boms", "a.csv", "b.csv")]
    [InlineData("boms", "a.csv", "--dryrun")]
    [InlineData("boms", "a.csv", "--map")]
    public void Other_words_are_answered_with_how_to_use_it(params string[] words) =>
        Should.Throw<Failure>(() => ImportOptions.Of(words)).Message.ShouldStartWith("usage: ./dev import KIND FILE");

    [Theory]
    [InlineData("RUNNING", null, null, "reading the file, 0 accepted", "[........................]")]
    [InlineData("RUNNING", null, 12_000, "6,500 of 12,000 rows, 6,000 accepted, 12 not, 801 a second, about 7 s left", "[#############...........]")]
    [InlineData("INTERRUPTED", "the token expired", 12_000, "6,500 of 12,000 rows, 6,000 accepted, 12 not, 801 a second, about 7 s left, interrupted: the token expired", "[#############...........]")]
    [InlineData("WAITING", null, null, "reading the file, 0 accepted, waiting", "[........................]")]
    public void Progress_is_one_line(string state, string? reason, int? rows, string text, string bar)
    {
        var progress = rows is null ? new ImportProgress(null, 0, 0, 0, 0, null, null) : new ImportProgress(rows, 6_500, 6_000, 10, 2, 800.6, 7);
        ProgressLine.TextOf(new ImportJob(Guid.NewGuid(), state, reason, progress)).ShouldBe(text);
        ProgressLine.BarOf(progress).ShouldBe(bar);
    }

    [Fact]
    public void Without_a_terminal_there_are_lines_and_not_too_many()
    {
        var said = new StringWriter();
        var line = new ProgressLine(said, isTerminal: false);
        foreach (var read in Enumerable.Range(1, 50)) line.Show(Job("RUNNING", read));
        line.Show(Job("DONE", 50));
        line.Show(Job("DONE", 50));
        line.End();

        said.ToString().ReplaceLineEndings("\n").ShouldBe("1 of 50 rows, 1 accepted\n50 of 50 rows, 50 accepted\n");
    }

    static ImportJob Job(string state, int read) => new(Guid.NewGuid(), state, null, new ImportProgress(50, read, read, 0, 0, null, null));
}
