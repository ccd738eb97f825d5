using SupplyChain.Console.Api;
using SupplyChain.Console.Charts;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Invitations;
using SupplyChain.Console.Requests;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Tests;

/// <summary>What a quote costs, from the forms to their commands, and how it is shown.</summary>
public sealed class QuoteCostFormTests
{
    static readonly DateOnly Monday = new(2026, 12, 21), Day = new(2026, 11, 29);
    static readonly DateTimeOffset Now = new(2026, 11, 29, 2, 0, 0, TimeSpan.Zero);
    static readonly Guid Part = Guid.NewGuid();
    static readonly TermsShown Terms = new(100, 30, 42, [new(100, 18)], "USD", Day, Day.AddDays(60));
    static readonly ExchangeRate Dollar = new("USD", 7.1m, Day);

    [Fact]
    public void A_form_of_which_nothing_is_written_states_no_rates_and_no_rules()
    {
        var reading = new FormReading(Language.En);
        var input = CostsInput.Usual(Now);
        (input.ReadRates(reading), input.ReadRules(reading), reading.Faults.Count).ShouldBe((null, null, 0));
        input.Rates[0].Day.ShouldBe("2026-11-29");
    }

    [Fact]
    public void Rates_and_rules_become_conditions_with_shares_of_per_cents()
    {
        var input = CostsInput.Usual(Now);
        (input.Rates[1].Currency, input.Rates[1].Rate) = ("usd", "7.1");
        (input.FreightShare, input.FreightPerUnit, input.InsuranceShare, input.DutyShare) = ("2", "0.5", "0.3 %", "");
        input.Duties = [new(), new() { Origin = "jp", Share = "7.5" }];
        var reading = new FormReading(Language.En);
        input.ReadRates(reading).ShouldBe([Dollar]);
        var rules = input.ReadRules(reading).ShouldNotBeNull();
        (rules.FreightShare, rules.FreightPerUnit, rules.InsuranceShare, rules.DutyShare).ShouldBe((0.02m, 0.5m, 0.003m, 0));
        rules.Duties.ShouldBe([new("JP", 0.075m)]);
        reading.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_rate_that_cannot_be_read_is_named_as_the_form_names_it()
    {
        var reading = new FormReading(Language.En);
        new CostsInput { Rates = [new() { Currency = "USD", Rate = "seven", Day = "2026-11-29" }] }.ReadRates(reading);
        reading.Faults.InWords([], Language.En).Single().Field.ShouldBe("Exchange rates");
        new[] { new Fault(Fault.BadInput, "", "conditions.landedCost.duties[0].origin") }.InWords([], Language.Zh).Single().Field
            .ShouldBe("按原产国的关税");
    }

    [Fact]
    public void A_quote_is_sent_with_its_tooling_its_Incoterm_and_its_origin()
    {
        var input = Written();
        (input.Tooling, input.Incoterm, input.Place, input.Origin) = ("1,200.50", Incoterm.Fob, " Yokohama ", "jp");
        var (command, faults) = input.Read(Guid.NewGuid(), Part, Language.En);
        faults.ShouldBeEmpty();
        (command.Tooling, command.Delivery).ShouldBe((1200.5m, new DeliveryTerms(Incoterm.Fob, "Yokohama", "JP")));
        var plain = Written().Read(Guid.NewGuid(), Part, Language.En).Command;
        (plain.Tooling, plain.Delivery).ShouldBe((0, new DeliveryTerms()));
        input.Tooling = "much";
        input.Read(Guid.NewGuid(), Part, Language.Zh).Faults.Single().Field.ShouldBe("模具费");
    }

    [Fact]
    public void The_form_begins_with_the_quote_as_it_stands_and_with_offers_in_a_currency_that_is_taken()
    {
        var quote = new InvitationViewAnswer.Quote(Part, Terms, [new(Monday, 90)], 50, new(Incoterm.Cif, "Qingdao", "KR"));
        var basis = new QuotePrefill.Basis(Day, Terms, new Dictionary<DateOnly, decimal>());
        var same = QuotePrefill.Of(Request([Dollar], quote), Part, basis);
        (same.Tooling, same.Incoterm, same.Place, same.Origin).ShouldBe(("50", Incoterm.Cif, "Qingdao", "KR"));
        QuotePrefill.Of(Request([Dollar]), Part, basis).Terms.Currency.ShouldBe("USD");
        var fresh = QuotePrefill.Of(Request(null), Part, basis);
        (fresh.Terms.Currency, fresh.Tooling, fresh.Incoterm, fresh.Origin).ShouldBe(("CNY", null, Incoterm.Ddp, "CN"));
        Request([Dollar]).Conditions.Currencies.ShouldBe(["CNY", "USD"]);
    }

    [Fact]
    public void A_rate_is_said_with_its_day_and_delivery_with_place_and_origin()
    {
        CostWords.Said(Dollar, "CNY", Language.En).ShouldBe("1 USD = 7.1 CNY, rate of 2026-11-29");
        CostWords.Said(new DeliveryTerms(Incoterm.Fob, "Yokohama", "JP")).ShouldBe("FOB Yokohama · JP");
        CostWords.Said(new DeliveryTerms()).ShouldBe("DDP · CN");
    }

    [Fact]
    public void Quotes_of_different_weeks_and_quantities_stand_in_one_table()
    {
        var (first, second) = (Column([new(Monday, 10, 100)], [new(50, 9, 11)]), Column([new(Monday.AddDays(7), 10, 80)], [new(60, 8, 8)]));
        var shown = new QuoteMatrixAnswer.Shown("CNY", 2, [first, second]);
        shown.Weeks.ShouldBe([Monday, Monday.AddDays(7)]);
        shown.Quantities.ShouldBe([50, 60]);
        (first.CostUntil(Monday.AddDays(7)), second.CostUntil(Monday)).ShouldBe((100, null));
        (first.UnitCostAt(50), first.UnitCostAt(60)).ShouldBe((11, null));
    }

    [Fact]
    public void A_curve_is_drawn_by_the_logarithm_of_the_quantity()
    {
        var scale = CurveScale.Of([(100, 20), (10_000, 10), (1000, 12)]).ShouldNotBeNull();
        (scale.X(100), scale.X(1000), scale.X(10_000)).ShouldBe((116, 496, 876));
        (scale.Top, scale.Y(20), scale.Y(0)).ShouldBe((20, ChartScale.Upper, ChartScale.Lower));
        scale.Labels.ShouldBe([100, 1000, 10_000]);
        CurveScale.Of([(100, 20), (101, 20), (10_000, 10)])!.Labels.ShouldBe([100, 10_000]);
        scale.Line([(100, 20), (1000, 10)]).ShouldBe("116,14 496,140");
        CurveScale.Of([(600, 5)])!.X(600).ShouldBe(496);
        CurveScale.Of([]).ShouldBeNull();
    }

    static QuoteMatrixAnswer.Column Column(IReadOnlyList<CostOfWeek> weeks, IReadOnlyList<UnitCostPoint> curve) =>
        new(Guid.NewGuid(), "CNY", null, new(), null, 1, weeks, curve, null);

    static QuoteInput Written() => new()
    {
        Terms = new()
        {
            MinimumOrder = "100",
            OrderMultiple = "10",
            LeadTimeDays = "42",
            Currency = "USD",
            ValidFrom = "2026-11-29",
            ValidTo = "2026-12-31",
            Prices = [new() { From = "", Price = "18.25" }],
        },
    };

    static InvitationViewAnswer.Request Request(IReadOnlyList<ExchangeRate>? rates, InvitationViewAnswer.Quote? quote = null) => new(
        Guid.NewGuid(), Invitations.SourcingState.Requested, "370200", null, false, default, [], [new(Monday, 400)],
        new(default, Now.AddDays(20), "CNY", null, false, null, 0, null, null, rates), null, null,
        new(Invitations.SupplierAnswer.Invited, [], quote, null));
}
