using SupplyChain.Console.Actuals;
using SupplyChain.Console.Api;
using SupplyChain.Console.Forecasts;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Plans;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Console.Tests;

/// <summary>From the forms beside a forecast to their commands.</summary>
public sealed class ForecastFormTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);
    static readonly Guid Part = Guid.Parse("5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11");
    static readonly ItemAddress Item = new("370200", "HMD", null);

    [Theory]
    [InlineData("HMD", null, "HMD", false)]
    [InlineData(" HMD ", "not an id", "HMD", false)]
    [InlineData(null, "5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11", null, true)]
    public void An_address_names_a_product_or_a_component(string? product, string? component, string? code, bool part)
    {
        var item = ItemAddress.Of("370200", product, component).ShouldNotBeNull();
        (item.Product, item.ComponentId == Part).ShouldBe((code, part));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", "x")]
    [InlineData("HMD", "5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11")]
    public void An_address_that_names_none_or_both_is_of_nothing(string? product, string? component) =>
        ItemAddress.Of("370200", product, component).ShouldBeNull();

    [Fact]
    public void A_code_of_a_product_may_have_any_character() =>
        new ItemAddress("370200", "A/B & C?", null).On("forecasts", ("done", "adjusted"))
            .ShouldBe("forecasts/370200?product=A%2FB%20%26%20C%3F&done=adjusted");

    [Fact]
    public void An_effect_has_whole_weeks_whatever_days_were_named()
    {
        var (command, faults) = Read(new EffectInput { First = "2026-12-02", Last = "2026-12-13", Factor = "1.5", Reason = " Sale " });
        faults.ShouldBeEmpty();
        (command.From, command.Until, command.Factor, command.Reason).ShouldBe((Monday, Monday.AddDays(14), 1.5m, "Sale"));
    }

    [Fact]
    public void A_phase_out_without_a_last_week_is_at_once_and_has_no_factor()
    {
        var (command, faults) = Read(new EffectInput { Kind = EffectKind.PhaseOut, First = "2026-12-06", Factor = "x", Reason = "End" });
        faults.ShouldBeEmpty();
        (command.From, command.Until, command.Factor).ShouldBe((Monday, Monday, null));
    }

    [Fact]
    public void What_cannot_be_read_is_named_as_the_form_names_it() =>
        Read(new EffectInput { First = "soon", Last = "later", Factor = "" }).Faults.InWords(Language.En).Select(fault => fault.Field)
            .ShouldBe(["First week (any day of it)", "Last week (any day of it)", "Factor of a promotion"]);

    [Theory]
    [InlineData("product:A:B", "A:B", false)]
    [InlineData("component:5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11", null, true)]
    public void An_analogue_is_a_product_or_a_component(string other, string? product, bool part)
    {
        var reading = new FormReading(Language.En);
        var command = new AnalogueInput { Other = other, Scale = "0.5" }.Read(Item, reading);
        reading.Faults.ShouldBeEmpty();
        (command.AnalogueProduct, command.AnalogueComponentId == Part, command.Scale).ShouldBe((product, part, 0.5m));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("component:x")]
    [InlineData("HMD")]
    public void An_analogue_that_is_none_is_refused(string? other)
    {
        var reading = new FormReading(Language.En);
        new AnalogueInput { Other = other, Scale = "1" }.Read(Item, reading);
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("analogueProduct");
    }

    [Fact]
    public void Actuals_end_with_the_week_that_has_begun_and_only_changed_ones_are_sent()
    {
        var input = ActualsInput.Of(Monday, [new(Monday.AddDays(-7), 90)]);
        (input.Grid.Rows.Count, input.Grid.Rows[^1].Week, input.Grid.Rows[^2].Quantity).ShouldBe((26, "2026-11-30", "90"));
        input.Grid.Rows[^1].Quantity = "100";
        input.Reason = " ";
        var command = input.Read(Item, new(Language.En));
        command.Weeks.ShouldBe([new(Monday, 100)]);
        (command.Region, command.Product, command.Reason).ShouldBe(("370200", "HMD", null));
    }

    [Fact]
    public void Firm_orders_begin_with_this_week_and_are_refused_if_nothing_was_changed()
    {
        var input = FirmOrdersInput.Of(Monday, [new(Monday.AddDays(7), 5)]);
        (input.Grid.Rows[0].Week, input.Grid.Rows[1].Quantity).ShouldBe(("2026-11-30", "5"));
        var reading = new FormReading(Language.En);
        input.Read(Item, reading);
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("weeks");
    }

    static (EffectCommand Command, IReadOnlyList<Fault> Faults) Read(EffectInput input)
    {
        var reading = new FormReading(Language.En);
        return (input.Read(Item, reading), reading.Faults);
    }
}
