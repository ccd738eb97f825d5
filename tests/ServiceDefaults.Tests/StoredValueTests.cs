using System.Text.Json;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>How a document or an event is read whose values are beyond all bounds, or that is older than a member of its type.</summary>
public sealed class StoredValueTests
{
    sealed record Kept(decimal Number, int Count, DateOnly Day, DateTimeOffset Moment)
    {
        public IReadOnlyList<decimal> Numbers { get; init; } = [];
        public IReadOnlyList<string>? Names { get; init; }
    }

    sealed record Older(string Name, IReadOnlyList<string> Later, IReadOnlyList<string>? Optional, IReadOnlyCollection<int> Latest);

    static readonly JsonSerializerOptions Json = Configured();

    [Theory]
    [InlineData("79228162514264337593543950335", "1000000000000000")]
    [InlineData("-79228162514264337593543950335", "-1000000000000000")]
    [InlineData("1e300", "1000000000000000")]
    [InlineData("-1e300", "-1000000000000000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1000000000.000001", "1000000000.000001")]
    public void A_number_is_read_as_the_nearest_that_can_be_calculated_with(string stored, string read)
    {
        var kept = Read($$"""{"Number":{{stored}},"Count":1,"Day":"2026-03-02","Moment":"2026-03-02T08:00:00+00:00","Numbers":[{{stored}}]}""");
        FormattableString.Invariant($"{kept.Number}").ShouldBe(read);
        kept.Numbers.ShouldBe([kept.Number]);
    }

    [Theory]
    [InlineData("0001-01-01", "1900-01-01")]
    [InlineData("9999-12-31", "2199-12-30")]
    [InlineData("2000-02-29", "2000-02-29")]
    public void A_day_and_a_moment_are_read_so_that_years_can_be_counted_from_them(string stored, string read)
    {
        var kept = Read($$"""{"Number":1,"Count":1,"Day":"{{stored}}","Moment":"{{stored}}T00:00:00+00:00"}""");
        FormattableString.Invariant($"{kept.Day:yyyy-MM-dd} {kept.Moment:yyyy-MM-dd}").ShouldBe($"{read} {read}");
    }

    [Fact]
    public void The_first_and_the_last_moment_of_the_database_are_read_and_no_other_text_is()
    {
        Moment("-infinity").Year.ShouldBe(1900);
        Moment("infinity").Year.ShouldBe(2199);
        Should.Throw<JsonException>(() => Moment("soon"));
        static DateTimeOffset Moment(string text) => Read($$"""{"Number":1,"Count":1,"Day":"2026-03-02","Moment":"{{text}}"}""").Moment;
    }

    [Fact]
    public void A_count_of_days_after_now_is_a_day()
    {
        var kept = Read("""{"Number":1,"Count":2147483647,"Day":"2026-03-02","Moment":"2026-03-02T08:00:00+00:00"}""");
        kept.Moment.AddDays(kept.Count).Year.ShouldBe(4764);
    }

    [Fact]
    public void Lists_that_an_older_document_does_not_have_are_empty_unless_there_may_be_none()
    {
        foreach (var text in new[] { """{"Name":"a"}""", """{"Name":"a","Later":null,"Latest":null}""" })
        {
            var older = JsonSerializer.Deserialize<Older>(text, Json)!;
            (older.Name, older.Later.Count, older.Optional, older.Latest.Count).ShouldBe(("a", 0, null, 0));
        }
        JsonSerializer.Deserialize<Older>("""{"Name":"a","Later":["b"],"Latest":[1]}""", Json)!.Later.ShouldBe(["b"]);
    }

    [Fact]
    public void What_is_written_is_what_was_always_written()
    {
        var kept = new Kept(1.50m, 7, new DateOnly(2026, 3, 2), new DateTimeOffset(2026, 3, 2, 8, 0, 0, 120, TimeSpan.FromHours(8)));
        JsonSerializer.Serialize(kept, Json).ShouldBe(JsonSerializer.Serialize(kept));
    }

    static Kept Read(string text) => JsonSerializer.Deserialize<Kept>(text, Json)!;

    static JsonSerializerOptions Configured()
    {
        var json = new JsonSerializerOptions();
        StoredValue.Configure(json);
        return json;
    }
}
