using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Requests;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>The form of an award: what it is filled in with, and the command that it becomes.</summary>
public sealed class AwardTests
{
    static readonly Guid Request = Guid.Parse("5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11");
    static readonly Guid Best = Guid.Parse("11111111-1111-4111-8111-111111111111");
    static readonly Guid Second = Guid.Parse("22222222-2222-4222-8222-222222222222");
    static readonly DateOnly First = new(2026, 12, 7), Next = new(2026, 12, 14);
    static readonly WeekQuantity[] Need = [new(First, 450), new(Next, 300)];
    static readonly Dictionary<Guid, string> Names = new() { [Best] = "Best", [Second] = "Second" };

    [Theory]
    [InlineData(1, 1, 1000, "450")]
    [InlineData(1, 1, 400, "400")]
    [InlineData(1, 100, 1000, "500")]
    [InlineData(1, 100, 470, "400")]
    [InlineData(600, 100, 1000, "600")]
    [InlineData(600, 100, 500, null)]
    [InlineData(1, 0.5, 1000, "450")]
    [InlineData(1, 1, 0, null)]
    public void The_best_offer_is_filled_in_up_to_the_need_in_order_multiples(
        double minimum, double multiple, double offered, string? filled) =>
        AwardInput.Of(Need, Quote((decimal)minimum, (decimal)multiple, [new(First, (decimal)offered)]), First).At(Best, First)
            .ShouldBe(filled);

    [Fact]
    public void Weeks_that_are_over_are_not_filled_in()
    {
        var input = AwardInput.Of(Need, Quote(1, 1, [new(First, 500), new(Next, 500)]), Next);
        (input.At(Best, First), input.At(Best, Next)).ShouldBe((null, "300"));
    }

    [Fact]
    public void Nothing_is_filled_in_where_nobody_quoted() => AwardInput.Of(Need, null, First).SumOf(First).ShouldBe(0);

    [Fact]
    public void Suppliers_and_weeks_without_a_quantity_are_left_out()
    {
        var input = Written(new() { ["2026-12-14"] = "1,000", ["2026-12-07"] = "5" }, new() { ["2026-12-07"] = "", ["2026-12-14"] = "0" });
        input.AcceptLess = true;
        var (command, faults) = Read(input);
        faults.ShouldBeEmpty();
        command.AcceptLess.ShouldBeTrue();
        var split = command.Splits.ShouldHaveSingleItem();
        split.SupplierId.ShouldBe(Best);
        split.Weeks.ShouldBe([new(First, 5), new(Next, 1000)]);
    }

    [Fact]
    public void The_sum_of_a_week_is_over_all_suppliers() =>
        Written(new() { ["2026-12-07"] = "200" }, new() { ["2026-12-07"] = "1,250", ["2026-12-14"] = "x" }).SumOf(First).ShouldBe(1450);

    [Fact]
    public void An_award_of_nothing_is_refused() =>
        Read(Written([], [])).Faults.ShouldHaveSingleItem().Field.ShouldBe("splits");

    [Fact]
    public void What_cannot_be_read_is_named_with_supplier_and_week()
    {
        var (command, faults) = Read(Written(new() { ["2026-12-07"] = "5" }, new() { ["2026-12-14"] = "many" }));
        command.InWords(faults, Names, Language.En).Select(fault => fault.Field).ShouldBe(["Second 2026-W51"]);
    }

    [Fact]
    public void Faults_of_the_gateway_are_named_with_supplier_and_week()
    {
        var (command, _) = Read(Written(new() { ["2026-12-07"] = "5" }, new() { ["2026-12-07"] = "7", ["2026-12-14"] = "9" }));
        Fault[] faults =
        [
            new("BAD_USER_INPUT", "", "splits[1].weeks[1].quantity"), new("BAD_USER_INPUT", "", "splits[0].supplierId"),
            new("BAD_USER_INPUT", "", "splits"), new("CONFLICT", "", "request"),
        ];
        command.InWords(faults, Names, Language.En).Select(fault => fault.Field).ShouldBe(["Second 2026-W51", "Best", "Award", "request"]);
    }

    [Fact]
    public void Quotes_stand_in_the_order_of_the_ranking_and_an_excluded_one_is_not_the_best()
    {
        var (best, second) = (Quote(1, 1, []), Quote(1, 1, []) with { SupplierId = Second });
        var list = new ShortlistAnswer.Listed(2, 0, [Ranked(1, Best), Ranked(2, Second)], []);
        list.BestFirst([second, best]).ShouldBe([best, second]);
        list.Best([second, best]).ShouldBe(best);
        (list with { Ranked = [Ranked(1, Second)] }).Best([best]).ShouldBeNull();

        static ShortlistAnswer.Ranked Ranked(int rank, Guid supplier) => new(rank, supplier, 50, default, 1, [], [], null, null);
    }

    [Fact]
    public void A_form_without_fields_is_an_award_of_nothing() =>
        Read(new AwardInput { Splits = null! }).Command.Splits.ShouldBeEmpty();

    static AwardInput Written(Dictionary<string, string?> best, Dictionary<string, string?> second) =>
        new() { Splits = new() { [$"{Best}"] = best, [$"{Second}"] = second } };

    static (AwardCommand Command, IReadOnlyList<Fault> Faults) Read(AwardInput input)
    {
        var reading = new FormReading(Language.En);
        return (input.Read(Request, reading), reading.Faults);
    }

    static RequestViewAnswer.Quote Quote(decimal minimum, decimal multiple, IReadOnlyList<WeekQuantity> weeks) => new(
        Best, new TermsShown(minimum, multiple, 14, [new(minimum, 10)], "CNY", First, Next), weeks, new("Best", false), null);
}
