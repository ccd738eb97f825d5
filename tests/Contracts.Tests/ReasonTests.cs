using System.Text.Json;

using SupplyChain.TestKit;

namespace SupplyChain.Contracts.Tests;

/// <summary>Reasons are stored and sent as codes with parameters; what was stored as prose is still read.</summary>
public sealed class ReasonTests
{
    static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };
    static readonly ReasonCode Low = new("yield-low", "yield", "lot"), Missed = new("missed");

    sealed record Event(Reason Reason, IReadOnlyList<Reason> More);

    [Fact]
    public void A_reason_is_written_as_code_and_parameters()
    {
        var reason = Low.With(0.820m, "L1");
        JsonSerializer.Serialize(reason, Web).ShouldBe("""{"code":"yield-low","parameters":{"yield":"0.82","lot":"L1"}}""");
        JsonSerializer.Deserialize<Reason>(JsonSerializer.Serialize(Missed.With().BecauseOf(reason), Web), Web)
            .ShouldBe(Missed.With().BecauseOf(reason));
    }

    [Fact]
    public void What_was_written_as_prose_reads_as_free_text()
    {
        var read = JsonSerializer.Deserialize<Event>("""{"reason":"no fit","more":["yield 0.8 is below 0.9"]}""", Web)!;
        read.Reason.ShouldBe(Reason.FreeText("no fit"));
        read.More.Single().ShouldBe(new Reason("free-text", new Dictionary<string, string> { ["text"] = "yield 0.8 is below 0.9" }));
    }

    [Fact]
    public void A_reason_of_a_code_that_nobody_here_knows_is_read_as_it_is() =>
        JsonSerializer.Deserialize<Reason>("""{"code":"of-next-year","parameters":{"a":"1"}}""", Web)!.ToString()
            .ShouldBe("of-next-year (a: 1)");

    [Theory]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_reason_is_refused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Reason>(json, Web));

    [Fact]
    public void Numbers_and_times_are_written_exactly_and_alike_everywhere()
    {
        var code = new ReasonCode("all", "number", "time", "day", "count", "duration", "steps");
        var moment = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));
        code.With(1m / 3, moment, new DateOnly(2026, 3, 2), 3, TimeSpan.FromHours(4), new[] { "a", "b" })
            .Parameters.Values.ShouldBe(
                ["0.3333333333333333333333333333", "2026-03-02T00:00:00.0000000+00:00", "2026-03-02", "3", "04:00:00", "a, b"]);
    }

    [Fact]
    public void Every_parameter_needs_its_value() => Should.Throw<ArgumentException>(() => Low.With(0.8m));

    [Fact]
    public void Every_code_is_declared_once()
    {
        ReasonCodes.Declared.Count.ShouldBeGreaterThan(40);
        ReasonCodes.Declared.Select(code => code.Code).ShouldBeUnique();
    }
}
