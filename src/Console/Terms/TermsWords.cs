using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Words;

namespace SupplyChain.Console.Terms;

static partial class TermsWords
{
    public static readonly Text Title = new("Terms", "商务条款");
    public static readonly Text MinimumOrder = new("Minimum order", "最小起订量");
    public static readonly Text OrderMultiple = new("Order multiple", "订购倍数");
    public static readonly Text MultipleHint = new("Orders are this, twice this, and so on.", "订购数量须为该值的整数倍。");
    public static readonly Text LeadTime = new("Lead time (days)", "交期（天）");
    public static readonly Text Days = new("{0} days", "{0} 天");
    public static readonly Text Currency = new("Currency", "币种");
    public static readonly Text CurrencyHint = new("ISO 4217 code, such as CNY.", "ISO 4217 代码，如 CNY。");
    public static readonly Text CurrencyTaken = new(
        "The buyer takes quotes in these and converts them at the rates that it states.", "买方接受这些币种，并按其公布的汇率折算。");
    public static readonly Text ValidFrom = new("Valid from", "生效日期");
    public static readonly Text ValidTo = new("Valid to", "失效日期");
    public static readonly Text Prices = new("Price breaks", "阶梯价格");
    public static readonly Text PricesHint = new(
        "The first starts at the minimum order; prices do not rise with the quantity. "
            + "Empty rows are left out. A block of a spreadsheet can be pasted.",
        "第一档从最小起订量开始；单价不得随数量上升。空行忽略。可从电子表格粘贴整块数据。");
    public static readonly Text From = new("From quantity", "起始数量");
    public static readonly Text UnitPrice = new("Unit price", "单价");
    public static readonly Text PriceRow = new("price break {0}, {1}", "第 {0} 档 {1}");
    public static readonly Text NoPrice = new("at least one price is needed", "至少需要一个价格");

    /// <summary>A field of the terms as the form calls it; null for another field.</summary>
    /// <param name="field">Its path in the command, such as <c>terms.prices[1].unitPrice</c>.</param>
    public static string? Field(string field, Language language)
    {
        if (PriceField().Match(field) is { Success: true } price)
        {
            var column = price.Groups[2].Value == "unitPrice" ? UnitPrice : From;
            var row = int.Parse(price.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
            return string.Format(CultureInfo.InvariantCulture, PriceRow.In(language), row, column.In(language));
        }

        return (field switch
        {
            "terms.minimumOrder" => MinimumOrder,
            "terms.orderMultiple" => OrderMultiple,
            "terms.leadTimeDays" => LeadTime,
            "terms.currency" => Currency,
            "terms.validFrom" => ValidFrom,
            "terms.validTo" => ValidTo,
            "terms.prices" => Prices,
            _ => null,
        })?.In(language);
    }

    [GeneratedRegex(@"^terms\.prices\[([0-9]{1,4})\]\.(fromQuantity|unitPrice)$")]
    private static partial Regex PriceField();
}
