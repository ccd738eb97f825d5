using SupplyChain.Console.Api;
using SupplyChain.Console.Invitations;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of a quote begins with, and what is sent of what stands in it.</summary>
public sealed class QuoteFormTests
{
    static readonly DateOnly Monday = new(2026, 12, 21);
    static readonly Guid Part = Guid.Parse("43d2db0f-b14b-54ea-b5c0-362148c3a6ae");
    static readonly Guid Other = Guid.Parse("98411ad6-874e-510b-84a7-d1e727c4220b");
    static readonly IReadOnlyDictionary<DateOnly, decimal> NoCapacity = new Dictionary<DateOnly, decimal>();

    static readonly TermsShown Terms =
        new(100, 30, 42, [new(100, 18), new(1000, 17.5m)], "CNY", new(2026, 1, 1), new(2026, 12, 1));

    [Theory]
    [InlineData(650, null, 630)]
    [InlineData(650, 200, 180)]
    [InlineData(650, 0, 0)]
    [InlineData(110, null, 0)]
    [InlineData(120, 5000, 120)]
    public void A_week_begins_with_what_can_be_delivered_in_whole_multiples(int need, int? capacity, int offered) =>
        QuotePrefill.Deliverable(
            new(Monday, need), Terms, capacity is { } own ? new Dictionary<DateOnly, decimal> { [Monday] = own } : NoCapacity)
            .ShouldBe(offered);

    [Fact]
    public void Without_terms_a_week_begins_with_what_is_needed() =>
        QuotePrefill.Deliverable(new(Monday, 650.5m), null, NoCapacity).ShouldBe(650.5m);

    [Fact]
    public void A_week_for_which_no_capacity_is_published_is_left_empty_where_others_have_some() =>
        QuotePrefill.Deliverable(new(Monday, 650), Terms, new Dictionary<DateOnly, decimal> { [Monday.AddDays(7)] = 900 }).ShouldBe(0);

    [Fact]
    public void The_supplier_s_offer_fills_the_terms_and_is_made_to_stand_until_the_award()
    {
        var input = QuotePrefill.Of(Request(), Part, new(new(2026, 11, 29), Terms, NoCapacity));
        (input.Terms.MinimumOrder, input.Terms.Currency, input.Terms.ValidFrom, input.Terms.ValidTo)
            .ShouldBe(("100", "CNY", "2026-11-29", "2026-12-12"));
        input.Terms.Prices.Select(row => (row.From, row.Price)).ShouldBe([("100", "18"), ("1000", "17.5")]);
        input.Weeks.Select(week => (week.Week, week.Quantity)).ShouldBe([("2026-12-21", "390"), ("2026-12-28", "")]);
    }

    [Fact]
    public void Prices_in_another_currency_are_not_taken_over()
    {
        var input = QuotePrefill.Of(Request(), Part, new(new(2026, 11, 29), Terms with { Currency = "EUR" }, NoCapacity));
        (input.Terms.Currency, input.Terms.Prices.Count, input.Weeks[0].Quantity).ShouldBe(("CNY", 0, "400"));
    }

    [Fact]
    public void A_quote_that_stands_is_shown_as_it_was_sent()
    {
        var quote = new InvitationViewAnswer.Quote(Part, Terms with { LeadTimeDays = 7 }, [new(Monday.AddDays(7), 90)]);
        var basis = new QuotePrefill.Basis(new(2026, 11, 29), Terms, NoCapacity);
        var same = QuotePrefill.Of(Request(quote), Part, basis);
        (same.Terms.LeadTimeDays, same.Weeks[0].Quantity, same.Weeks[1].Quantity).ShouldBe(("7", "", "90"));
        QuotePrefill.Of(Request(quote), Other, basis).Terms.LeadTimeDays.ShouldBe("42");
    }

    [Fact]
    public void What_is_written_becomes_the_command()
    {
        var input = Written();
        input.Weeks = [new() { Week = "2026-12-21", Quantity = "1,200" }, new() { Week = "2026-12-28", Quantity = " " },
            new() { Week = "2027-01-04", Quantity = "0" }, new() { Week = "2027-01-11", Quantity = "１２.５" }];
        var (command, faults) = input.Read(Other, Part, Language.En);
        faults.ShouldBeEmpty();
        (command.RequestId, command.ComponentId).ShouldBe((Other, Part));
        command.Terms.Prices.ShouldBe([new(100, 18.25m), new(1000, 17)]);
        command.Terms.ShouldBe(new TermsShown(100, 10, 42, command.Terms.Prices, "CNY", new(2026, 11, 29), new(2026, 12, 31)));
        command.Weeks.ShouldBe([new(Monday, 1200), new(Monday.AddDays(21), 12.5m)]);
    }

    [Fact]
    public void What_cannot_be_read_is_named_as_the_form_names_it()
    {
        var input = Written();
        (input.Terms.LeadTimeDays, input.Terms.ValidTo, input.Terms.Prices[1].Price) = ("4.5", "31.12.2026", "x");
        input.Weeks = [new() { Week = "2026-12-21", Quantity = "0" }, new() { Week = "2026-12-28", Quantity = "12,5" }];
        input.Read(Other, Part, Language.En).Faults.Select(fault => fault.Field).ShouldBe(
            ["Lead time (days)", "price break 2, Unit price", "Valid to", "Offer in week 2026-W53"]);
    }

    [Fact]
    public void A_quote_without_a_price_is_not_sent()
    {
        var input = Written();
        input.Terms.Prices = [new(), new() { From = " ", Price = "" }];
        input.Read(Other, Part, Language.Zh).Faults.Single().Field.ShouldBe("阶梯价格");
    }

    [Theory]
    [InlineData("terms.prices[0].unitPrice", "第 1 档 单价")]
    [InlineData("weeks[1].quantity", "2026-W53 周报价量")]
    [InlineData("weeks[7].quantity", "weeks[7].quantity")]
    [InlineData("terms.validTo", "失效日期")]
    [InlineData("quoteDeadline", "报价截止")]
    public void A_refusal_of_the_platform_is_named_as_the_form_names_it(string field, string name) =>
        InvitationWords.Named(new(Fault.BadInput, "", field), [new(Monday, 1), new(Monday.AddDays(7), 1)], Language.Zh).Field
            .ShouldBe(name);

    static QuoteInput Written() => new()
    {
        Terms = new()
        {
            MinimumOrder = "100",
            OrderMultiple = "10",
            LeadTimeDays = "42",
            Currency = "cny",
            ValidFrom = "2026-11-29",
            ValidTo = "2026-12-31",
            Prices = [new() { From = "", Price = "18.25" }, new() { From = "1,000", Price = "17" }, new()],
        },
    };

    static InvitationViewAnswer.Request Request(InvitationViewAnswer.Quote? quote = null) => new(
        Guid.NewGuid(), SourcingState.Requested, "370200", null, false, default, [], [new(Monday, 400), new(Monday.AddDays(7), 50)],
        new(default, new DateTimeOffset(2026, 12, 11, 20, 0, 0, TimeSpan.Zero), "CNY", null, false, null, 0, null, null), null, null,
        new(SupplierAnswer.Invited, [], quote, null));
}
