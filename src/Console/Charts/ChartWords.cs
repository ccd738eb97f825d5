using SupplyChain.Console.Words;

namespace SupplyChain.Console.Charts;

static class ChartWords
{
    public static readonly Text InUnit = new("Quantities by ISO week, in {0}.", "按 ISO 周的数量，单位：{0}。");
}
