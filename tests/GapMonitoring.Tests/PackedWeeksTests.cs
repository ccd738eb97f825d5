using System.Text.Json;

using FsCheck.Xunit;

using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Pictures;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>The weeks of stored documents.</summary>
public sealed class PackedWeeksTests
{
    static readonly DateOnly Week = new(2026, 12, 7);

    [Fact]
    public void Weeks_are_one_text() => JsonSerializer.Serialize(new SupplierCapacity(Guid.Empty, Suppliers.SupplierEligibility.Unknown,
            [new(Week, 100, 120.50m, 3), new(Week.AddDays(7), 0, 0.001m, 12)]))
        .ShouldContain("\"Weeks\":\"2026-12-07 100 120.50 3,2026-12-14 0 0.001 12\"");

    [Fact]
    public void Weeks_stored_as_objects_are_read()
    {
        const string stored = """
            {"version": 2, "contributors": [], "weeks": [
                {"week": "2026-12-07", "quantity": 5.5, "quantile90": 6, "contributors": 3, "largestShare": 0.4, "forecast": true}]}
            """;
        JsonSerializer.Deserialize<Requirement>(stored, JsonSerializerOptions.Web)!.Weeks
            .ShouldBe([new RequirementWeek(Week, 5.5m, 6, 3, 0.4m, Forecast: true)]);
    }

    [Theory]
    [InlineData("2026-12-07 100 120 x")]
    [InlineData("2026-12-07 100")]
    [InlineData("26-12-07 100 120 3")]
    public void What_is_not_weeks_is_refused(string stored) => Should.Throw<JsonException>(() =>
        JsonSerializer.Deserialize<SupplierCapacity>($$"""{"supplierId": "{{Guid.Empty}}", "weeks": "{{stored}}"}""", JsonSerializerOptions.Web));

    [Property]
    public void Weeks_are_read_as_they_were_written(decimal first, decimal second, decimal share, long version, int days, bool forecast)
    {
        var week = Week.AddDays(Math.Abs(days % 100_000));
        ReadBack(new SupplierCapacity(Guid.Empty, Suppliers.SupplierEligibility.Unknown, [new(week, first, second, version)])).Weeks
            .ShouldBe([new StatedCapacity(week, first, second, version)]);
        var required = new RequirementWeek(week, first, second, days, share, forecast);
        ReadBack(new Requirement(version, [required, required], [])).Weeks.ShouldBe([required, required]);
    }

    [Fact]
    public void So_are_the_weeks_of_a_gap()
    {
        var shortWeek = new ShortWeek(Week, 120, 100, 110.5m, 3, 0.625m);
        var gap = Gap.Create(new GapOpened(Guid.Empty, "370200", new Shortage([shortWeek, shortWeek], []), [], default));
        ReadBack(gap).Weeks.ShouldBe([shortWeek, shortWeek]);
    }

    [Property]
    public void So_are_the_weeks_of_a_picture(decimal requirement, decimal actual, decimal maximum, decimal from, bool forecast)
    {
        var week = new PictureWeek(Week, from, forecast, requirement, actual, maximum);
        var view = new PictureView(Told: true, Week, default, Kept: false, 3, [week, week]);
        ReadBack(view).SameAs(view).ShouldBeTrue();
    }

    static T ReadBack<T>(T document) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(document))!;
}
