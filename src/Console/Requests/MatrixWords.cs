using SupplyChain.Console.Words;

namespace SupplyChain.Console.Requests;

/// <summary>What quotes really cost.</summary>
static class MatrixWords
{
    public static readonly Text Title = new("What the quotes cost", "报价成本对比");
    public static readonly Text Purpose = new(
        "Landed cost of all that is quoted: price, tooling, freight, insurance and duty by the rules of the request, at its rates.",
        "按询价规则计算的全部报价数量的到货成本：货款、模具费、运费、保险与关税，按询价汇率折算。");
    public static readonly Text Rate = new("Converted at", "折算汇率");
    public static readonly Text Delivery = new("Delivery term · origin", "交货条款 · 原产国");
    public static readonly Text Quantity = new("Quantity quoted", "报价数量");
    public static readonly Text Covered = new("of the need", "占需求");
    public static readonly Text Goods = new("Goods", "货款");
    public static readonly Text Total = new("Landed cost", "到货成本");
    public static readonly Text UnitPrice = new("One unit, without tooling", "单位到货价（不含模具费）");
    public static readonly Text UnitCost = new("One unit, tooling spread", "单位到货成本（含模具费分摊）");
    public static readonly Text NotCalculated = new("cannot be calculated", "无法计算");
    public static readonly Text More = new("{0} more quotes are not shown.", "另有 {0} 份报价未显示。");
    public static readonly Text ByWeek = new("Cost up to each week", "截至各周的累计成本");
    public static readonly Text ByQuantity = new("Unit cost by quantity", "单位成本与数量");
    public static readonly Text CurveHint = new(
        "What one unit costs at the minimum order, at each price break and at the quantity asked, tooling spread over the quantity.",
        "在最小起订量、各阶梯数量和询价数量下的单位成本，模具费按数量分摊。");
    public static readonly Text CurveOf = new(
        "Unit cost in {0} by quantity in {1} (logarithmic), of the {2} cheapest quotes.",
        "单位成本（{0}）随数量（{1}，对数坐标）的变化，成本最低的 {2} 份报价。");
    public static readonly Text CurveFigures = new("The figures of the drawing, of all quotes", "图中数据（全部报价）");
    public static readonly Text QuantityOf = new("Quantity", "数量");
}
