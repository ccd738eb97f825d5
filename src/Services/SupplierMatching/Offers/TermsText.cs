using System.Buffers.Text;
using System.Globalization;
using System.Text;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Offers;

/// <summary>
/// The figures of terms in one short text, kept in a column: thousands of offers are compared at once, and the database's own decimals
/// take several times as long to read. Minimum order, order multiple, lead time, price breaks and currency, such as
/// <c>100|10|14|100:5.2 1000:4.9|CNY</c>. The currency is last, as terms from before it was checked may have any text there.
/// </summary>
public static class TermsText
{
    public static string Of(Terms terms) => string.Create(CultureInfo.InvariantCulture,
        $"{terms.MinimumOrder}|{terms.OrderMultiple}|{terms.LeadTimeDays}|{PricesOf(terms.Prices)}|{terms.Currency}");

    public static Terms Read(ReadOnlySpan<byte> text, DateOnly validFrom, DateOnly validTo)
    {
        var (minimum, multiple) = (Number(ref text), Number(ref text));
        Utf8Parser.TryParse(text, out int days, out var read);
        text = text[(read + 1)..];
        var prices = new List<PriceBreak>(4);
        while (text[0] != '|')
        {
            var from = Number(ref text);
            Utf8Parser.TryParse(text, out decimal price, out read);
            prices.Add(new PriceBreak(from, price));
            text = text[(text[read] == ' ' ? read + 1 : read)..];
        }
        return new Terms(minimum, multiple, days, prices, Currency(text[1..]), validFrom, validTo);
    }

    static string PricesOf(IEnumerable<PriceBreak> prices) => string.Join(' ', prices.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{step.FromQuantity}:{step.UnitPrice}")));

    /// <summary>A number and the mark after it.</summary>
    static decimal Number(ref ReadOnlySpan<byte> text)
    {
        Utf8Parser.TryParse(text, out decimal number, out var read);
        text = text[(read + 1)..];
        return number;
    }

    static string Currency(ReadOnlySpan<byte> text) => text.SequenceEqual("CNY"u8) ? "CNY" : Encoding.UTF8.GetString(text);
}
