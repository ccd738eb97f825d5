using System.Text;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Offers;

namespace SupplyChain.SupplierMatching.Tests.Offers;

public sealed class TermsTextTests
{
    static readonly DateOnly From = new(2026, 3, 2), To = new(2026, 12, 31);

    public static TheoryData<Terms, string> Known => new()
    {
        { new(100, 10, 14, [new(100, 5.2m), new(1000, 4.90m)], "CNY", From, To), "100|10|14|100:5.2 1000:4.90|CNY" },
        { new(0.5m, 0.25m, 0, [new(0.5m, 0.000001m)], "EUR", From, To), "0.5|0.25|0|0.5:0.000001|EUR" },
        { new(1, 1, -3, [], "any | text", From, To), "1|1|-3||any | text" },
        { new(decimal.MaxValue, 1, int.MaxValue, [new(1, decimal.MaxValue)], "", From, To),
            $"{decimal.MaxValue}|1|2147483647|1:{decimal.MaxValue}|" },
    };

    [Theory, MemberData(nameof(Known))]
    public void What_is_written_is_read(Terms terms, string text)
    {
        TermsText.Of(terms).ShouldBe(text);
        var read = TermsText.Read(Encoding.UTF8.GetBytes(text), From, To);
        read.Prices.ShouldBe(terms.Prices);
        (read with { Prices = terms.Prices }).ShouldBe(terms);
    }
}
