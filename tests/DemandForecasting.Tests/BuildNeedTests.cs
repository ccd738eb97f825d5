using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What building a product in a week takes.</summary>
public sealed class BuildNeedTests
{
    static readonly Dictionary<Guid, string> Units = new() { [Lens] = "1", [Display] = "g" };

    [Fact]
    public void A_product_that_nobody_planned_takes_what_its_bill_says()
    {
        var inputs = Inputs(structures: [Structure("HMD-1", Part(Lens, 2, attrition: 0.1m, multiple: 50), Part(Display, 1, optional: true))]);
        Needs(inputs, 100, week: 60).ShouldBe([new BuildNeed(Lens, "1", 250, 0, 250)]);
    }

    [Fact]
    public void It_replaces_what_is_planned_of_the_product_and_stands_beside_all_else()
    {
        var inputs = Inputs(
            [Planned(Headset, WeeksFrom(0, 10, 10, 10)), Planned(LensItself, WeeksFrom(0, 7, 7, 7)), Planned(new("OTHER", null), WeeksFrom(1, 3))],
            structures: [Structure("HMD-1", Part(Lens, 2), Assembly("EYE", 1)), Structure("EYE", Part(Lens, 1)), Structure("OTHER", Part(Lens, 5))]);
        Needs(inputs, 100, week: 1, product: "hmd-1").ShouldBe([new BuildNeed(Lens, "1", 300, 22, 322)]);
    }

    [Fact]
    public void Stock_that_earlier_weeks_use_is_gone_and_incoming_supply_counts()
    {
        var inputs = Inputs(
            [Planned(Headset, WeeksFrom(0, 10, 10, 10))], stock: [InStock(Lens, 30, WeeksFrom(2, 50))],
            structures: [Structure("HMD-1", Part(Lens, 1))]);
        // 30 and 50 come, 10 and 10 go before.
        Needs(inputs, 100, week: 2).ShouldBe([new BuildNeed(Lens, "1", 100, 0, 40)]);
        Needs(inputs, 60, week: 2).ShouldBe([new BuildNeed(Lens, "1", 60, 0, 0)]);
    }

    [Fact]
    public void A_forecast_of_the_week_is_replaced_too()
    {
        var inputs = Inputs([Planned(Headset, WeeksFrom(0, 10, 10, 10, 10))], structures: [Structure("HMD-1", Part(Lens, 1))]);
        inputs.ContributionsIn(Qingdao).Single().Weeks.Single(week => week.Week == Week(10)).Net.ShouldBeGreaterThan(0);
        Needs(inputs, 3, week: 10).ShouldBe([new BuildNeed(Lens, "1", 3, 0, 3)]);
        // The inputs are as they were.
        inputs.ContributionsIn(Qingdao).Single().Weeks.Single(week => week.Week == Week(0)).Net.ShouldBe(10);
    }

    static IReadOnlyList<BuildNeed> Needs(RequirementInputs inputs, decimal quantity, int week, string product = "HMD-1") =>
        BuildNeedsOfProduct.Of(inputs, Qingdao, new ProductBuild(product, Week(week), quantity), Units);
}

/// <summary>The same through the service.</summary>
public sealed class BuildNeedServiceTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task Only_its_owner_is_told_what_a_product_takes()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Platform.Released(oem, "HMD", "A", Platform.Line(lens, 2), new BomLine(null, "GHOST", 1, 0, 0, 0, false, [])));
        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Platform.Region, 5, []));
        var path = $"/build-needs?product=HMD&region={Platform.Region}&week={service.ThisWeek().AddDays(7):yyyy-MM-dd}&quantity=10";

        await Eventually.Holds(async () => (await service.Oem(oem).Get<BuildNeeds>(path)).Parts.ShouldBe([new BuildNeed(lens, "1", 20, 0, 15)]));
        (await service.Oem(oem).Get<BuildNeeds>(path)).Unresolved.Single().Product.ShouldBe("GHOST");
        var (hidden, nothing) = (await service.Oem(Guid.NewGuid()).GetAsync(path), await service.Oem(oem).GetAsync(path.Replace("HMD", "NONE")));
        ((int)hidden.StatusCode, (int)nothing.StatusCode).ShouldBe((404, 404));
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            ((int)(await service.As(oem, role).GetAsync(path)).StatusCode).ShouldBe(403);
    }

    [Theory]
    [InlineData("week", "2026-03-03")]
    [InlineData("week", "2020-03-02")]
    [InlineData("week", "2099-03-02")]
    [InlineData("quantity", "0")]
    [InlineData("quantity", "-1")]
    [InlineData("quantity", "10000000000000")]
    [InlineData("region", "37")]
    [InlineData("product", "")]
    public async Task What_cannot_be_is_refused_with_its_field(string field, string value)
    {
        var asked = new Dictionary<string, string>
        {
            ["product"] = "HMD",
            ["region"] = Platform.Region,
            ["week"] = $"{service.ThisWeek():yyyy-MM-dd}",
            ["quantity"] = "1",
            [field] = value,
        };
        var answer = await service.Oem(oem).GetAsync("/build-needs?" + string.Join('&', asked.Select(each => $"{each.Key}={each.Value}")));
        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{field}\"");
    }
}
