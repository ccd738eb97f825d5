using System.Text.RegularExpressions;

namespace SupplyChain.Structure.Tests;

/// <summary>What can be told from the text of the sources.</summary>
public sealed partial class SourceTests
{
    const int WidestLine = 140;
    const int LongestFile = 160;

    [Fact]
    public void Lines_fit_beside_each_other() =>
        Found(Source.Product.Concat(Source.Below("infra")), line => line.Length > WidestLine)
            .ShouldBeEmpty($"no line is longer than {WidestLine} columns");

    [Fact]
    public void Files_fit_on_a_screen_or_two() => Source.Product.Where(IsOrdered)
        .Where(source => source.Lines.Count() > LongestFile).Select(source => $"{source.Path}: {source.Lines.Count()}").ShouldBeEmpty();

    /// <summary>Time comes from the TimeProvider that the host has: tests set it.</summary>
    [Fact]
    public void No_source_reads_the_clock_of_the_machine() => Found(Source.Product, Clock.IsMatch).ShouldBeEmpty();

    /// <summary>A name says what a type is to the business.</summary>
    [Fact]
    public void No_type_is_named_for_its_technique() => Source.Product
        .SelectMany(source => source.Types.Select(type => (source.Path, Name: type.Split('.')[^1])))
        .Where(type => Technique.IsMatch(type.Name)).ShouldBeEmpty();

    /// <summary>Else the bus tells its makers of every installation.</summary>
    [Fact]
    public void Each_bus_reports_no_usage()
    {
        var buses = Source.Product.Concat(Source.Below("infra")).Concat(Source.Below("tests"))
            .Where(source => !source.Path.StartsWith("tests/Structure.Tests/", StringComparison.Ordinal))
            .SelectMany(source => Bus.Matches(source.Text).Select(bus => (source.Path, Text: source.Text[bus.Index..]))).ToList();
        buses.Count.ShouldBeGreaterThanOrEqualTo(2);
        buses.Where(bus => !QuietBus.IsMatch(bus.Text)).Select(bus => bus.Path).ShouldBeEmpty("DisableUsageTelemetry() comes first");
    }

    static bool IsOrdered(Source source) =>
        Plan.Rooms.Keys.Any(project => source.Path.StartsWith(project + "/", StringComparison.Ordinal));

    static IEnumerable<string> Found(IEnumerable<Source> sources, Func<string, bool> wrong) =>
        sources.SelectMany(source => source.Lines.Where(line => wrong(line.Text)).Select(line => $"{source.Path}:{line.Number}"));

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"\bAddMassTransit\w*\s*\(")]
    private static partial Regex Bus { get; }

    [GeneratedRegex(@"^AddMassTransit\w*\s*\(\s*(\w+) =>\s*\{\s*\1\.DisableUsageTelemetry\(\);")]
    private static partial Regex QuietBus { get; }

    [GeneratedRegex("(Dto|Manager|Helpers?|Utils?|Utilities|Repository|Impl|Updated)$")]
    private static partial Regex Technique { get; }
}
