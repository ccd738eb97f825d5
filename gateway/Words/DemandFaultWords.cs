namespace SupplyChain.Gateway.Words;

/// <summary>What faults of DemandForecasting say, in Chinese.</summary>
static class DemandFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["none has begun yet; try again in a moment"] = "尚无已开始的周，请稍后重试",
        ["there are no actuals to forecast from"] = "没有可用于预测的实际需求",
        ["one is under way: {0}"] = "已有一次正在进行：{0}",
        ["the current week or one of the {0} before it"] = "应为本周或此前 {0} 周之一",
        ["stock of {0} was reported already"] = "{0} 的库存已上报",
        ["has more than {0} components"] = "零件超过 {0} 个",
        ["name both manufacturer and partNumber, or neither"] = "制造商和型号须同时填写或同时留空",
        ["{0} stands above already"] = "上文已有 {0}",
        ["name either a product or a componentId"] = "产品和零件应填写其一",
        ["has a plan for this region and category; revise it: {0}"] = "该地区和类别已有计划，请修订：{0}",
        ["the plan is at revision {0} by now"] = "该计划现已为版本 {0}",
        ["was withdrawn; submit it anew"] = "已撤回；请重新提交",
        ["one of {0}"] = "应为以下之一：{0}",
        ["{0} to {1} weeks, not {2}"] = "应为 {0} 至 {1} 周，现为 {2} 周",
        ["must be from {0} to {1}"] = "应在 {0} 至 {1} 之间",
        ["{0} is not marked"] = "{0} 未被剔除",
        ["{0} is not overridden"] = "{0} 没有人工数量",
        ["name either an analogueProduct or an analogueComponentId"] = "类比产品和类比零件应填写其一",
        ["must be another item"] = "应为另一项",
        ["has no actuals of yours in this region"] = "您在该地区没有其实际需求",
        ["none was declared"] = "尚未声明",
        ["must be after from, or for a phase-in or phase-out at once the same"] = "必须晚于开始周；一次性导入或退出时与开始周相同",
        ["of a promotion above 0 and up to 100; none for a phase-in or phase-out"] = "促销系数应大于 0、不超过 100；导入或退出时留空",
        ["there are {0} already; withdraw one"] = "已有 {0} 个；请先撤回一个",
        ["with the other effects of {0} demand would be {1} times as large or more"] = "与 {0} 的其他影响叠加后，需求将达到 {1} 倍或以上",
    };
}
