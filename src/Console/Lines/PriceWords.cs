using System.Globalization;

using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>What a line costs, in words.</summary>
static class PriceWords
{
    public static readonly Text Title = new("Prices", "价格");
    public static readonly Text State = new("State prices", "设定价格");
    public static readonly Text NotStated = new("not stated", "未设定");

    static readonly Text Stated = new(
        "{0} {2} an hour, {1} {2} a run; subsidy for {3} %", "每小时 {0} {2}，每次试产 {1} {2}；补贴比例 {3}%");

    public static string Of(LinePrices? prices, Language language) => prices is null ? NotStated.In(language) : string.Format(
        CultureInfo.InvariantCulture, Stated.In(language), Formats.Money(prices.PerHour), Formats.Money(prices.PerRun), prices.Currency,
        Formats.Number(prices.SubsidyShare * 100));
}
