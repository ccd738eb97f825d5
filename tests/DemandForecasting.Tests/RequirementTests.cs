using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class RequirementTests
{
    [Fact]
    public void A_sum_counts_its_contributors_and_names_the_largest_share()
    {
        var sum = Requirement.Decide(Lens, Qingdao, [Part(Oem, 75), Part(Other, 25)], null)!;
        sum.Weeks.ShouldBe([new RequiredWeek(Week(0), 100, 100, 2, 0.75m, false)]);
        sum.Contributors.ShouldBe([Oem, Other]);
    }

    [Fact]
    public void Who_requires_nothing_is_no_contributor()
    {
        var sum = Requirement.Decide(Lens, Qingdao, [Part(Oem, 75), Part(Other, 0)], null)!;
        sum.Contributors.ShouldBe([Oem]);
        sum.Weeks[0].LargestShare.ShouldBe(1);
    }

    [Fact]
    public void The_order_of_the_parts_plays_no_part()
    {
        var before = Requirement.Create(Requirement.Decide(Lens, Qingdao, [Part(Oem, 75), Part(Other, 25)], null)!);
        Requirement.Decide(Lens, Qingdao, [Part(Other, 25), Part(Oem, 75)], before).ShouldBeNull();
    }

    [Fact]
    public void What_is_required_no_more_is_said_once()
    {
        var before = Requirement.Create(Requirement.Decide(Lens, Qingdao, [Part(Oem, 75)], null)!);
        var gone = Requirement.Decide(Lens, Qingdao, [Part(Oem, 0)], before)!;
        (gone.Weeks.Count, gone.Contributors.Count).ShouldBe((0, 0));
        Requirement.Decide(Lens, Qingdao, [], before.Apply(gone)).ShouldBeNull();
    }

    [Fact]
    public void A_week_is_forecast_only_where_nobody_planned_it()
    {
        var forecast = Part(Other, 25, forecast: true);
        Requirement.Decide(Lens, Qingdao, [forecast], null)!.Weeks[0].Forecast.ShouldBeTrue();
        Requirement.Decide(Lens, Qingdao, [Part(Oem, 75), forecast], null)!.Weeks[0].Forecast.ShouldBeFalse();
    }

    [Fact]
    public void The_contract_tells_net_quantities_and_no_product()
    {
        var typesOfFields = typeof(RequirementChanged).GetProperties().Concat(typeof(RequirementWeek).GetProperties()).Select(p => p.Name);
        typesOfFields.ShouldBe(
            ["ComponentId", "Region", "Weeks", "Contributors", "Week", "Quantity", "Quantile90", "Contributors", "LargestShare", "Forecast"], ignoreOrder: true);
    }

    static Contribution Part(Guid organisation, decimal net, bool forecast = false) => Contribution.Create(new ContributionCalculated(
        organisation, Lens, Qingdao, [new ContributionWeek(Week(0), 80, net, net, forecast)], []));
}
