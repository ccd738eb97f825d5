using SupplyChain.Console.Offers;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of an offer begins with, and what is sent of what stands in it.</summary>
public sealed class OfferFormTests
{
    static readonly DateOnly Today = new(2026, 11, 29);
    static readonly Guid Part = Guid.Parse("43d2db0f-b14b-54ea-b5c0-362148c3a6ae");
    static readonly TermsShown Terms = new(100, 10, 42, [new(100, 18), new(500, 17.25m)], "USD", new(2026, 1, 1), new(2026, 12, 1));

    [Fact]
    public void A_new_offer_begins_today_in_yuan_for_all()
    {
        var form = OfferInput.Of(null, Today);
        (form.Public, form.Terms.Currency, form.Terms.ValidFrom, form.Terms.ValidTo, form.Terms.Prices.Count)
            .ShouldBe(("true", "CNY", "2026-11-29", "2027-11-29", 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_offer_that_is_not_changed_is_sent_as_it_stands(bool told)
    {
        var form = OfferInput.Of(new(Guid.NewGuid(), Guid.NewGuid(), told, false, default, null, Terms), Today);
        var (command, faults) = form.Read(Part, Language.En);
        faults.ShouldBeEmpty();
        (command.ComponentId, command.Public).ShouldBe((Part, told));
        command.Terms.Prices.ShouldBe(Terms.Prices);
        (command.Terms with { Prices = Terms.Prices }).ShouldBe(Terms);
    }

    [Fact]
    public void A_box_that_is_not_ticked_keeps_the_terms_from_OEMs()
    {
        var form = OfferInput.Of(null, Today);
        form.Public = null;
        form.Read(Part, Language.En).Command.Public.ShouldBeFalse();
    }

    [Fact]
    public void What_is_missing_is_named_as_the_form_names_it() =>
        OfferInput.Of(null, Today).Read(Part, Language.En).Faults.Select(fault => fault.Field)
            .ShouldBe(["Minimum order", "Price breaks", "Lead time (days)"]);

    [Theory]
    [InlineData("2026-11-29", "2026-11-29", false, "valid")]
    [InlineData("2026-11-30", "2027-11-29", false, "not valid yet")]
    [InlineData("2026-01-01", "2026-11-28", false, "expired")]
    [InlineData("2026-01-01", "2027-11-28", true, "withdrawn")]
    public void An_offer_is_valid_on_its_first_and_last_day(string from, string to, bool withdrawn, string state) =>
        OfferWords.StateOf(withdrawn, Terms with { ValidFrom = Day(from), ValidTo = Day(to) }, Today).English.ShouldBe(state);

    static DateOnly Day(string text) => Written.Date(text)!.Value;
}
