using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of the service DemandForecasting.</summary>
static class ForecastWords
{
    static readonly IReadOnlyList<Wording> Methods =
    [
        new(DemandForecastMethods.None, "none", "无"),
        new(DemandForecastMethods.Zero, "zero", "零需求"),
        new(DemandForecastMethods.WeightedMean, "weighted mean of {methods}", "加权平均：{methods}"),
        new(DemandForecastMethods.WeightedMedian, "weighted median of {methods}", "加权中位数：{methods}"),
        new(DemandForecastMethods.WeightedMeanAndMedian, "weighted mean and median of {methods}", "加权平均与加权中位数：{methods}"),
        new(DemandForecastMethods.PlanCarriedOn, "plan carried on", "沿用计划"),
        new(DemandForecastMethods.MeanOfActuals, "mean of the actuals", "实际需求的平均值"),
        new(DemandForecastMethods.Summed, "summed", "汇总"),
        new(DemandForecastMethods.Reconciled, "reconciled", "协调汇总"),
    ];

    static readonly IReadOnlyList<Wording> Rows =
    [
        new(ProductWarnings.WithoutBill, "no bill of materials of {product} is in force", "{product} 没有生效的物料清单"),
    ];

    static readonly IReadOnlyList<Wording> Unresolved =
    [
        new(UnresolvedReasons.ContainsItself, "contains itself", "结构包含其自身"),
        new(UnresolvedReasons.NestedTooDeep, "is nested deeper than {levels} levels", "结构嵌套超过 {levels} 层"),
        new(UnresolvedReasons.NoReleasedBill, "has no released bill of materials", "没有已发布的物料清单"),
        new(UnresolvedReasons.NotInCatalogue, "is not in the catalogue", "不在元件目录中"),
    ];

    static readonly IReadOnlyList<Wording> WithoutEngine =
    [
        new(ForecastReasons.PlannedToTheHorizon, "the plans cover the whole forecast horizon", "计划已覆盖整个预测期"),
        new(ForecastReasons.PlansWithdrawn, "the plans were withdrawn", "计划已撤回"),
        new(ForecastReasons.DemandEndsWithPlan, "demand of these categories ends with its plan", "此类需求随计划结束"),
        new(ForecastReasons.NeitherActualsNorPlan, "there are neither actuals that count nor a plan", "既没有可用的实际需求，也没有计划"),
        new(ForecastReasons.TooFewActuals, "fewer than {minimum} actuals that count, or none in the last year",
            "可用的实际需求少于 {minimum} 周，或最近一年没有"),
        new(ForecastReasons.NoItemForecast, "none of the items that require it has a forecast", "需要它的物料均无预测"),
        new(ForecastReasons.InputNotCalculable, "the demand of this item cannot be calculated with: {error}", "该物料的需求无法计算：{error}"),
        new(ForecastReasons.CalculationFailed, "the engine failed on this series: {error}", "预测计算失败：{error}"),
        new(ForecastReasons.NoPlan, "no plan", "没有计划"),
        new(ForecastReasons.MeanOfPlan, "mean of the plan's last {weeks} weeks", "计划最后 {weeks} 周的平均值"),
        new(ForecastReasons.ActualsBelowMinimum, "{count} actuals that count, below {minimum}", "可用的实际需求 {count} 周，少于 {minimum} 周"),
        new(ForecastReasons.NotForecastByEngine, "{count} actuals that count, not forecast by the engine",
            "可用的实际需求 {count} 周，未由预测引擎计算"),
        new(ForecastReasons.DefaultSpread, "spread by default", "采用默认离散度"),
        new(ForecastReasons.SpreadOfActuals, "spread by {count} actuals against their plan", "离散度来自 {count} 周实际需求与计划之比"),
    ];

    static readonly IReadOnlyList<Wording> Engine =
    [
        new(ForecastReasons.NoDemand, "there was no demand in the whole history", "历史上没有需求"),
        new(ForecastReasons.SeriesTested,
            "the series is {kind:kind}; weights are by discounted absolute error at {origins} rolling origins; "
            + "{method} ({form}) was closest and has {share:0%}",
            "{kind:kind}；权重按 {origins} 个滚动起点的折扣绝对误差确定；{method}（{form}）误差最小，占 {share:0%}"),
        new(ForecastReasons.SeriesTooShort, "the series is {kind:kind} and too short to test on, so the candidates have equal shares",
            "{kind:kind}，长度不足以回测，各候选方法权重相同"),
        new(ForecastReasons.DemandTested,
            "demand is {pattern:pattern}: one every {interval:0.##} steps, squared variation of sizes {variation:0.##}; "
            + "weights are by discounted squared error at {origins} rolling origins; {method} was closest and has {share:0%}",
            "{pattern:pattern}需求：平均每 {interval:0.##} 期一次，需求量变异系数平方 {variation:0.##}；"
            + "权重按 {origins} 个滚动起点的折扣平方误差确定；{method} 误差最小，占 {share:0%}"),
        new(ForecastReasons.DemandTooShort,
            "demand is {pattern:pattern}: one every {interval:0.##} steps, squared variation of sizes {variation:0.##}; "
            + "the history is too short to test on, so the smoothing methods have equal shares",
            "{pattern:pattern}需求：平均每 {interval:0.##} 期一次，需求量变异系数平方 {variation:0.##}；历史长度不足以回测，各平滑方法权重相同"),
        new(ForecastReasons.ClosedPositions,
            "{closed} of {season} positions of a season were always empty and stay so; of the others",
            "每季 {season} 期中有 {closed} 期始终无需求，预测为零；其余各期"),
        new(ForecastReasons.UsesSummed,
            "the forecasts of {uses} uses are summed, since too few weeks of all are known to reconcile them with that of the sum",
            "{uses} 项用途的预测直接汇总，因共同已知的周数不足以与总量预测协调"),
        new(ForecastReasons.UsesReconciled,
            "the forecasts of {uses} uses and of their sums are reconciled (MinT with shrinkage, by {weeks} weeks of errors)",
            "{uses} 项用途及其合计的预测已协调（MinT 收缩法，基于 {weeks} 周误差）"),
    ];

    public static readonly IReadOnlyList<Wording> All = [.. Methods, .. Rows, .. Unresolved, .. WithoutEngine, .. Engine];
}
