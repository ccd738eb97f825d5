using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Events and documents that were stored when methods and reasons were prose.</summary>
public sealed class StoredReasonTests
{
    const string Id = "00000001-0000-0000-0000-000000000000", At = "2026-03-02T08:30:00+00:00";

    const string Common = $$"""
        "organisation":"{{Id}}","week":"2026-03-02","inputHash":"","method":"plan carried on","reason":"as it was written",
        "backtest":{"origins":0,"horizon":0,"candidates":[]}
        """;

    static readonly (Reason, Reason) Written = (Reason.FreeText("plan carried on"), Reason.FreeText("as it was written"));

    [Fact]
    public void An_items_forecast_reads_as_free_text()
    {
        var stored = JsonForms.Stored<ForecastCalculated>(
            $$"""{ {{Common}}, "item":{"product":"HMD"},"region":"370200","weeks":[],"at":"{{At}}"}""");
        (stored.Method, stored.Reason).ShouldBe(Written);
        ItemForecast.Create(stored).Reason.ShouldBe(stored.Reason);
    }

    [Fact]
    public void A_components_forecast_reads_as_free_text()
    {
        var stored = JsonForms.Stored<ForecastReconciled>(
            $$"""
            { {{Common}}, "componentId":"{{Id}}","total":[],"regions":[],"items":[],"parts":[],"without":[],"measured":[],
              "at":"{{At}}","runId":"{{Id}}"}
            """);
        (stored.Method, stored.Reason).ShouldBe(Written);
    }
}
