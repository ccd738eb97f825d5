using System.Globalization;
using System.Text;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Figures;

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
        var (minimum, multiple) = (FigureText.NumberAndMark(ref text), FigureText.NumberAndMark(ref text));
        var days = (int)FigureText.NumberAndMark(ref text);
        var prices = new List<PriceBreak>(4);
        while (text[0] != '|')
        {
            if (text[0] == ' ') text = text[1..];
            prices.Add(new PriceBreak(FigureText.NumberAndMark(ref text), FigureText.Number(ref text)));
        }
        return new Terms(minimum, multiple, days, prices, Currency(text[1..]), validFrom, validTo);
    }

    static string PricesOf(IEnumerable<PriceBreak> prices) => string.Join(' ', prices.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{step.FromQuantity}:{step.UnitPrice}")));

    static string Currency(ReadOnlySpan<byte> text) => text.SequenceEqual("CNY"u8) ? "CNY" : Encoding.UTF8.GetString(text);
}
