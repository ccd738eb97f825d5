using SupplyChain.Console.Concentration;
using SupplyChain.Console.Disputes;
using SupplyChain.Console.Reports;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>The month of a report, the levels of concentration, and who may be given a disputed name.</summary>
public sealed class ReportTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 29, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-10", "2026-10")]
    [InlineData(" 2020-01 ", "2020-01")]
    [InlineData("2019-12", "2026-11")]
    [InlineData("2026-12", "2026-11")]
    [InlineData("2026-13", "2026-11")]
    [InlineData("2026-10-01", "2026-11")]
    [InlineData("", "2026-11")]
    [InlineData(null, "2026-11")]
    public void A_month_that_is_none_is_the_present_one(string? asked, string month) => ReportMonth.Asked(asked, Now).Name.ShouldBe(month);

    [Fact]
    public void A_month_knows_its_weeks_and_its_neighbours()
    {
        var month = ReportMonth.Asked("2026-11", Now);
        month.Mondays.ShouldBe([new(2026, 11, 2), new(2026, 11, 9), new(2026, 11, 16), new(2026, 11, 23), new(2026, 11, 30)]);
        (month.Begin, month.End).ShouldBe((new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)));
        month.After(Now).ShouldBeNull("it has not begun");
        month.Before!.After(Now).ShouldBe(month);
        ReportMonth.Asked("2020-01", Now).Before.ShouldBeNull();
    }

    [Fact]
    public void Who_was_qualified_later_is_not_of_the_month()
    {
        var (own, later) = (Row(Now), Row(Now.AddDays(3)));
        new QualifiedAnswer(new([own, later, new(null, null, null)], new(false))).Before(Now.AddDays(2)).ShouldBe([own]);
        new QualifiedAnswer(null).Before(Now).ShouldBeEmpty();

        static QualifiedAnswer.Row Row(DateTimeOffset since) => new(new("Glass"), null, new(since));
    }

    [Theory]
    [InlineData(0.1, "low")]
    [InlineData(0.25, "medium")]
    [InlineData(0.5, "high")]
    [InlineData(1, "very high")]
    public void A_concentration_has_a_word(double index, string word) => ConcentrationWords.Level((decimal)index).In(Language.En).ShouldBe(word);

    [Fact]
    public void A_name_is_given_to_one_of_its_parties_or_to_nobody()
    {
        DisputeListAnswer.Organisation holder = new(Guid.NewGuid(), "Holder"), claimant = new(Guid.NewGuid(), "Claimant");
        var row = new DisputeListAnswer.Row(Guid.NewGuid(), "MAKER", holder, [claimant, null, holder]);
        row.Parties.ShouldBe([holder, claimant]);
        Chosen($"{claimant.Id}").Names(row).ShouldBeTrue();
        Chosen(DecisionInput.Nobody).Names(row).ShouldBeTrue();
        Chosen($"{Guid.NewGuid()}").Names(row).ShouldBeFalse();
        Chosen(null).Names(row).ShouldBeFalse();
        Json(Chosen($"{claimant.Id}").For(row)).ShouldContain($"\"holder\":\"{claimant.Id}\"");
        Json(Chosen(DecisionInput.Nobody).For(row)).ShouldContain("\"holder\":null");

        static DecisionInput Chosen(string? holder) => new() { Holder = holder, Reason = "so" };
        static string Json(object fields) => System.Text.Json.JsonSerializer.Serialize(fields);
    }
}
