using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class RequirementTests
{
    static readonly Guid Third = new("00000000-0000-0000-0000-0000000000c3");

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
    public void Two_contributors_are_a_band_even_if_a_third_might_require_something()
    {
        var week = Requirement.Decide(Lens, Qingdao, [Part(Oem, 700), Part(Other, 300, 400), Part(Third, 0, 1)], null)!.Weeks[0];
        week.ShouldBe(new RequiredWeek(Week(0), 1000, 1101, 2, 0.7m, false));
        BandedSum.Of(week.Quantity, week.Contributors, week.LargestShare).Quantity.ShouldBeNull();
        BandedSum.Of(week.Quantile90, week.Contributors, week.LargestShare).Quantity.ShouldBeNull();
    }

    [Fact]
    public void A_share_is_not_rounded_down_to_what_may_be_shown()
    {
        var week = Requirement.Decide(Lens, Qingdao, [Part(Oem, 80_000_040), Part(Other, 10_000_000), Part(Third, 9_999_960)],
            null)!.Weeks[0];
        BandedSum.Of(week.Quantity, week.Contributors, week.LargestShare).Quantity.ShouldBeNull();
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
            ["ComponentId", "Region", "Weeks", "Contributors", "Week", "Quantity", "Quantile90", "Contributors", "LargestShare",
                "Forecast"], ignoreOrder: true);
    }

    static Contribution Part(Guid organisation, decimal net, decimal? quantile90 = null, bool forecast = false) =>
        Contribution.Create(new ContributionCalculated(
        organisation, Lens, Qingdao, [new ContributionWeek(Week(0), 80, net, quantile90 ?? net, forecast)], []));
}
