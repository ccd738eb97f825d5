using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.ComponentCatalog.Search;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>Ranges of numbers as words of an index.</summary>
public sealed class NumberTermsTests
{
    /// <summary>Of all sizes and signs, with few and with many digits.</summary>
    static readonly Gen<decimal> Numbers =
        from digits in Gen.OneOf(Gen.Choose(-2000, 2000), Gen.Choose(int.MinValue, int.MaxValue))
        from scale in Gen.Choose(0, 28)
        from factor in Gen.Elements(1m, 10m, 1e6m, 1e15m)
        select new decimal(Math.Abs((long)digits) > int.MaxValue ? int.MaxValue : Math.Abs(digits), 0, 0, digits < 0, (byte)scale) * factor;

    [Property(MaxTest = 2000)]
    public Property A_number_within_bounds_has_one_of_their_words() => Prop.ForAll(Numbers.Three().ToArbitrary(), numbers =>
    {
        decimal[] sorted = [.. new[] { numbers.Item1, numbers.Item2, numbers.Item3 }.Order()];
        return Found(sorted[1], sorted[0], sorted[2]) && Found(sorted[1], sorted[0], null) && Found(sorted[1], null, sorted[2])
            && Found(sorted[1], sorted[1], sorted[1]);
    });

    /// <summary>The sixth of a smaller number is beyond the 28 places of a decimal.</summary>
    [Property(MaxTest = 2000)]
    public Property A_number_far_from_the_bounds_has_none_of_their_words() => Prop.ForAll(
        Numbers.Where(number => Math.Abs(number) >= 1e-26m).ToArbitrary(),
        number => !Found(number, null, number - Math.Abs(number) / 6) && !Found(number, number + Math.Abs(number) / 6, null));

    [Property(MaxTest = 2000)]
    public Property A_range_has_few_words() => Prop.ForAll(Numbers.Two().ToArbitrary(), numbers =>
        NumberTerms.Between("x", numbers.Item1, null).Count <= 50 && NumberTerms.Between("x", null, numbers.Item1).Count <= 50
        && NumberTerms.Between("x", Math.Min(numbers.Item1, numbers.Item2), Math.Max(numbers.Item1, numbers.Item2)).Count <= 80);

    [Fact]
    public void Zero_has_one_sign_and_equal_numbers_are_found_whatever_their_scale()
    {
        Found(new decimal(0, 0, 0, true, 1), 0, 0).ShouldBeTrue();
        Found(0.30m, 0.3m, 0.3m).ShouldBeTrue();
        Found(1.5000000000000000000000000m, 1.5m, null).ShouldBeTrue();
    }

    [Fact]
    public void The_largest_and_the_smallest_number_are_in_open_ranges()
    {
        Found(decimal.MaxValue, 1, null).ShouldBeTrue();
        Found(decimal.MinValue, null, 1).ShouldBeTrue();
    }

    static bool Found(decimal number, decimal? least, decimal? most) =>
        NumberTerms.Between("x", least, most).Intersect(NumberTerms.Of("x", number)).Any();
}
