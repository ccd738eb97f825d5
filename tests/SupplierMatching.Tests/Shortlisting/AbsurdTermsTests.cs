using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>Terms and capacity that were stored before numbers had bounds.</summary>
public class AbsurdTermsTests
{
    public static readonly TheoryData<Terms> Absurd = new(
        Given.Terms with { OrderMultiple = 1e-28m },
        Given.Terms with { OrderMultiple = 0 },
        Given.Terms with { OrderMultiple = decimal.MaxValue },
        Given.Terms with { Prices = [] },
        Given.Terms with { Prices = [new PriceBreak(100, decimal.MaxValue)] },
        Given.Terms with { Prices = [new PriceBreak(100, 0)] });

    [Theory]
    [MemberData(nameof(Absurd))]
    public void One_candidate_with_absurd_terms_is_ranked_without_a_price_and_the_others_as_before(Terms terms)
    {
        var absurd = Given.Candidate with { SupplierId = Given.Supplier(2), Terms = terms };
        var ranked = Ranking.Of(Given.Need, [absurd, Given.Candidate], Given.Today).Ranked;

        ranked.Single(each => each.SupplierId == Given.Supplier(2)).UnitPrice.ShouldBeNull();
        ranked.Single(each => each.SupplierId == Given.Supplier(1)).UnitPrice.ShouldBe(10);
    }

    [Fact]
    public void A_minimum_order_beyond_all_bounds_excludes_its_candidate_alone()
    {
        var absurd = Given.Candidate with
        {
            SupplierId = Given.Supplier(2),
            Terms = Given.Terms with { MinimumOrder = decimal.MaxValue },
        };
        Ranking.Of(Given.Need, [absurd, Given.Candidate], Given.Today).Ranked.Single().SupplierId.ShouldBe(Given.Supplier(1));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    public void An_absurd_lead_time_keeps_no_other_from_the_list(int days)
    {
        var absurd = Given.Candidate with { SupplierId = Given.Supplier(2), Terms = Given.Terms with { LeadTimeDays = days } };
        var list = Ranking.Of(Given.Need, [absurd, Given.Candidate], Given.Today);
        list.Ranked.ShouldContain(each => each.SupplierId == Given.Supplier(1));
        list.Explained().Ranked.Count.ShouldBe(days > 0 ? 1 : 2);
    }

    [Fact]
    public void Weeks_of_absurd_capacity_do_not_count_for_flexibility()
    {
        var weeks = Given.Candidate.Capacity.Select((week, i) => new CapacityWeek(week.Week, decimal.MaxValue, i == 0 ? decimal.MaxValue : 0));
        var absurd = Given.Candidate with { SupplierId = Given.Supplier(2), Capacity = [.. weeks] };
        var ranked = Ranking.Of(Given.Need, [absurd, Given.Candidate], Given.Today).Ranked;
        ranked.Single(each => each.SupplierId == Given.Supplier(2)).Flexibility.ShouldBe(0);
        ranked.Single(each => each.SupplierId == Given.Supplier(1)).Flexibility.ShouldBe(0.2m);
    }
}
