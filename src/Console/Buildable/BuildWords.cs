using SupplyChain.Console.Words;

namespace SupplyChain.Console.Buildable;

static class BuildWords
{
    public static readonly Text Purpose = new(
        "Whether a quantity of a product can be built in a week, which parts limit it, and what to do. "
        + "The quantity takes the place of what you planned of it then.",
        "某周能否生产一定数量的产品、哪些零件受限以及如何处理。所填数量代替该周原有计划。");
    public static readonly Text Product = new("Product", "产品");
    public static readonly Text Quantity = new("Quantity", "数量");
    public static readonly Text Ask = new("Check", "检查");
    public static readonly Text Begin = new(
        "Name a product with a bill of materials, a region, a week and a quantity.", "请填写有物料清单的产品、地区、周和数量。");
    public static readonly Text NoProduct = new(
        "You have no product of this name with a bill of materials in force.", "没有该名称且物料清单有效的产品。");
    public static readonly Text ToBills = new("Bills of materials", "物料清单");
    public static readonly Text Headline = new("{0} of {1} in {2}", "{2} 生产 {1} {0} 件");
    public static readonly Text Counts = new(
        "{0} parts: {1} limit it, of {2} it is not known, of {3} there is enough.", "共 {0} 种零件：{1} 种受限，{2} 种未知，{3} 种足够。");
    public static readonly Text FirstParts = new("Only the first 100 parts are shown.", "仅显示前 100 种零件。");
    public static readonly Text Unresolved = new("What cannot be worked out", "无法展开的部分");
    public static readonly Text Parts = new("Parts, those that limit most first", "零件（受限最严重的在前）");
    public static readonly Text Answer = new("Enough?", "是否足够");
    public static readonly Text Why = new("Why", "原因");
    public static readonly Text Required = new("For this build", "本次所需");
    public static readonly Text Otherwise = new("You need otherwise", "其他自用需求");
    public static readonly Text Net = new("To be supplied", "待供应");
    public static readonly Text Others = new("Required by others", "其他单位需求");
    public static readonly Text Actual = new("Qualified capacity", "合格产能");
    public static readonly Text Maximum = new("At most", "最大产能");
    public static readonly Text LeadTime = new("Shortest lead time", "最短交期");
    public static readonly Text Days = new("{0} days", "{0} 天");
    public static readonly Text WhatToDo = new("What to do", "如何处理");
    public static readonly Text Coverage = new("covers at most {0}", "最多满足 {0}");
    public static readonly Text OpenGap = new("Open the gap", "查看缺口");
    public static readonly Text Proposals = new("Proposals for it", "寻源建议");
    public static readonly Text AskQuotes = new("Ask for quotes", "发起询价");
    public static readonly Text SeeRequirement = new("Your requirement", "我的需求");
    public static readonly Text SeeSuppliers = new("Suppliers and offers", "供应商与报价");
    public static readonly Text Later = new("Check {0}", "检查 {0}");
    public static readonly Text Replace = new("May be replaced by {0}", "可替代为 {0}");
    public static readonly Text PlanFirst = new("Plan it: then its balance is shown to you.", "先提交计划，之后即可看到平衡。");
    public static readonly Text Earlier = new("A week earlier", "前一周");
    public static readonly Text NextWeek = new("A week later", "后一周");
    public static readonly Text Basis = new(
        "Figures of others are told in bands once a week, and capacity in steps. Where they leave it open, the answer is "
        + "that it is not known. A yes is no promise: nothing is reserved by asking.",
        "其他单位的数据每周以区间形式提供一次，产能按档位显示；无法确定时回答“未知”。“能”不是承诺，查询不会预留任何产能。");

    public static Text Of(Buildability answer) => answer switch
    {
        Buildability.Yes => new("yes", "能"),
        Buildability.No => new("no", "不能"),
        _ => new("not known", "未知"),
    };

    /// <summary>The same of one part.</summary>
    public static Text OfPart(Buildability answer) => answer switch
    {
        Buildability.Yes => new("enough", "足够"),
        Buildability.No => new("not enough", "不足"),
        _ => new("not known", "未知"),
    };

    public static Text Of(BuildReason reason) => reason switch
    {
        BuildReason.InStock => new("Stock and incoming supply cover it.", "库存与在途即可满足。"),
        BuildReason.WithinCapacity => new("Qualified capacity covers it beside what others require.", "合格产能可同时满足本次与其他单位需求。"),
        BuildReason.WithinMaximum => new("Only the maximum capacity covers it.", "需动用最大产能才能满足。"),
        BuildReason.CapacityUnsure => new("Capacity may be enough: the bands leave it open.", "产能可能足够：按区间无法确定。"),
        BuildReason.OthersNotTold => new("What others require is not shown.", "其他单位需求不显示。"),
        BuildReason.BalanceNotTold => new("No balance is shown: you do not require it in this region yet.", "没有平衡数据：贵单位在该地区尚无此零件需求。"),
        BuildReason.NoCapacity => new("Nobody published capacity for the week.", "该周没有供应商发布产能。"),
        BuildReason.NotQualified => new("There is capacity, but nobody who has it is qualified.", "有产能，但供应商均未通过认证。"),
        BuildReason.AboveMaximum => new("Your own need is above the maximum capacity.", "自身需求已超过最大产能。"),
        BuildReason.OthersRequire => new("With what others require it is above the maximum capacity.", "加上其他单位需求后超过最大产能。"),
        BuildReason.InTime => new("All qualified suppliers deliver in time.", "所有合格供应商均能按时交付。"),
        BuildReason.LeadTimeUnsure => new("Not every qualified supplier tells a lead time that is short enough.", "并非所有合格供应商都给出足够短的交期。"),
        _ => new("Every lead time ends after the week begins.", "所有交期均晚于该周开始。"),
    };
}
