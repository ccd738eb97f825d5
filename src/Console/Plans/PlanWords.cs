using SupplyChain.Console.Words;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Console.Plans;

static class PlanWords
{
    public static readonly Text Purpose = new(
        "What your organisation will need, week by week: a plan for each product or component, region and category. "
            + "Requirements and gaps follow from it.",
        "贵单位各周的需求：每个产品或零件、地区和类别各一份计划。零件需求与缺口由此计算。");
    public static readonly Text New = new("New plan", "新建计划");
    public static readonly Text Product = new("Product", "产品");
    public static readonly Text Item = new("Product or component", "产品或零件");
    public static readonly Text Category = new("Category", "类别");
    public static readonly Text Weeks = new("Weeks", "计划周");
    public static readonly Text Span = new("{0} weeks: {1} – {2}", "{0} 周：{1} – {2}");
    public static readonly Text Total = new("Total", "合计");
    public static readonly Text FromNow = new("From this week on", "本周起合计");
    public static readonly Text Revision = new("Revision", "版本");
    public static readonly Text RevisionOf = new("Revision {0}", "第 {0} 版");
    public static readonly Text Changed = new("Changed", "修改时间");
    public static readonly Text State = new("State", "状态");
    public static readonly Text InForce = new("in force", "有效");
    public static readonly Text Withdrawn = new("withdrawn", "已撤回");
    public static readonly Text None = new(
        "Your organisation has no demand plan yet. "
            + "Begin with a plan for a product whose bill of materials is released, or for a component.",
        "贵单位还没有需求计划。可先为已发布 BOM 的产品或某个零件新建计划。");
    public static readonly Text ProductHint = new("code in its bill of materials", "BOM 中的产品代码");

    public static readonly Text ViewPurpose = new(
        "Change the weeks of this plan. What a change does is shown before it is sent.", "修改该计划各周数量。提交前会显示修改的影响。");
    public static readonly Text SeeForecast = new("See the forecast", "查看预测");
    public static readonly Text AsOf = new(
        "This is revision {0}, as the plan was at {1} (China time). It cannot be changed.", "这是第 {0} 版，即 {1}（北京时间）时的计划，不可修改。");
    public static readonly Text BackToNow = new("Show it as it is now", "查看当前版本");
    public static readonly Text IsWithdrawn = new(
        "This plan was withdrawn. It causes no requirement. Submit it anew to plan again.", "该计划已撤回，不再产生需求。如需恢复请重新提交。");
    public static readonly Text Again = new("Submit anew", "重新提交");
    public static readonly Text Show = new("Weeks shown", "显示周数");
    public static readonly Text WeeksAhead = new("{0} weeks", "{0} 周");
    public static readonly Text Review = new("See what it does", "查看影响");
    public static readonly Text ReviewTitle = new("What the change does", "修改的影响");
    public static readonly Text NewReviewTitle = new("The new plan", "新计划");
    public static readonly Text Change = new("Change something", "继续修改");
    public static readonly Text Send = new("Change the plan", "提交修改");
    public static readonly Text Submit = new("Submit the plan", "提交计划");
    public static readonly Text Added = new(
        "{0} of these weeks were not planned before.", "其中 {0} 周此前没有计划。");
    public static readonly Text Past = new("{0} of these weeks are over.", "其中 {0} 周已经过去。");
    public static readonly Text Short = new(
        "The plan ends with {0}. Suppliers need {1} weeks (CX-0128); beyond it the platform forecasts.",
        "计划截至 {0}。按 CX-0128 应至少提前计划 {1} 周；计划之后由平台预测。");
    public static readonly Text Volatility = new("Change by period", "按期间的变化");
    public static readonly Text VolatilityHint = new(
        "Periods of four weeks; more than 20 % up or down is marked.", "每四周为一个期间；增减超过 20 % 时标注。");
    public static readonly Text LastChange = new("What the last revision changed", "最近一版的变化");
    public static readonly Text Period = new("From week", "起始周");
    public static readonly Text Rating = new("Rating", "评级");
    public static readonly Text Plan = new("Plan", "计划");
    public static readonly Text PreviousPlan = new("Revision before", "上一版");
    public static readonly Text ChartOf = new("Demand plan by week", "各周需求计划");
    public static readonly Text History = new("Revisions", "历史版本");
    public static readonly Text ShowMoment = new("Show this revision", "查看该版本");
    public static readonly Text Done = new("The plan is changed. Requirements and gaps follow in a moment.", "计划已修改，零件需求与缺口稍后更新。");
    public static readonly Text Submitted = new("The plan is submitted. Requirements and gaps follow in a moment.", "计划已提交，零件需求与缺口稍后更新。");
    public static readonly Text IsWithdrawnNow = new("The plan is withdrawn.", "计划已撤回。");
    public static readonly Text WithdrawTitle = new("Withdraw this plan", "撤回该计划");
    public static readonly Text WithdrawHint = new(
        "The plan no longer causes a requirement. The reason stays in its history; only your organisation reads it.",
        "撤回后不再产生需求。原因保留在历史版本中，仅贵单位可见。");

    public static readonly Text NewPurpose = new(
        "Choose a product or a component, then write what you need by week.", "选择产品或零件，然后填写各周需求。");
    public static readonly Text ForProduct = new("A product", "产品");
    public static readonly Text ProductCode = new("Code of the product", "产品代码");
    public static readonly Text ProductCodeHint = new(
        "As in its bill of materials, which may be released later.", "与 BOM 中的代码一致，BOM 可稍后发布。");
    public static readonly Text Choose = new("Choose", "选择");
    public static readonly Text ForPart = new("Or a component", "或某个零件");
    public static readonly Text Another = new("Choose something else", "重新选择");
    public static readonly Text RegionHint = new("GB/T 2260 code of the region in which it is needed.", "需求地区的 GB/T 2260 代码。");
    public static readonly Text NoWeeks = new("write the quantity of at least one week", "请至少填写一周的数量");
    public static readonly Text Exists = new(
        "There is a plan for this item, region and category already. Change that one:", "该产品或零件在此地区和类别下已有计划，请修改该计划：");

    public static Text Of(PlanChange change) => change switch
    {
        PlanChange.Submitted => new("submitted", "提交"),
        PlanChange.Revised => new("changed", "修改"),
        _ => new("withdrawn", "撤回"),
    };

    public static Text Of(VolatilityAlert alert) => alert switch
    {
        VolatilityAlert.Increased => new("increased", "大幅增加"),
        VolatilityAlert.Decreased => new("decreased", "大幅减少"),
        _ => new("steady", "平稳"),
    };

    public static string Sign(VolatilityAlert alert) => alert switch
    {
        VolatilityAlert.Increased => "▲",
        VolatilityAlert.Decreased => "▼",
        _ => "=",
    };

    /// <summary>A category of CX-0128.</summary>
    public static Text CategoryOf(string code) => code switch
    {
        "0001" => new("default", "默认"),
        "A1S1" => new("after-sales", "售后"),
        "SR99" => new("series", "批量"),
        "PI01" => new("phase-in", "导入期"),
        "PO01" => new("phase-out", "退出期"),
        "OS01" => new("single order", "单次订单"),
        "OI01" => new("small series", "小批量"),
        "ED01" => new("extraordinary", "特殊需求"),
        _ => new(code, code),
    };
}
