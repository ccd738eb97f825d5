using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.BillRequests;

/// <summary>Asking for quotes for the parts of a whole bill.</summary>
static class BillRequestWords
{
    /// <summary>The platform opens no more lots in one step.</summary>
    public const int MostLots = 200;

    public static readonly Text Title = new("Bill requests", "整单询价");
    public static readonly Text Purpose = new(
        "Bills of materials whose parts you asked quotes for in one step, the newest first.", "一次性为全部零件询价的物料清单，最新的在最前。");
    public static readonly Text None = new(
        "You have not asked for a whole bill yet. Open one of your bills of materials and request its parts.",
        "您尚未进行整单询价。请打开一份物料清单并为其零件询价。");
    public static readonly Text SeeBills = new("See the bills of materials", "查看物料清单");
    public static readonly Text New = new("Request the parts", "整单询价");
    public static readonly Text NewPurpose = new(
        "One request, a lot, is opened for each part of the bill, on every level, with the sum of all its lines.",
        "为物料清单各级的每个零件发起一个询价（标的），数量为所有相关行之和。");
    public static readonly Text BuildsHint = new(
        "Write how many products you build in which week. Scrap, set-up and order multiples of the lines are added.",
        "填写各周计划生产的产品数量。各行的损耗、准备损耗和订货倍数将自动计入。");
    public static readonly Text Lines = new("Lines to leave out", "不询价的行");
    public static readonly Text LinesHint = new("Optional and unpopulated lines are left out anyway.", "选配与不贴装的行默认不询价。");
    public static readonly Text LeaveOut = new("leave out line {0}", "不询价第 {0} 行");
    public static readonly Text NoLines = new("leave at least one line in", "至少保留一行");
    public static readonly Text Send = new("Open the requests", "发起询价");
    public static readonly Text Lots = new("Lots", "标的");
    public static readonly Text LotCount = new("{0} lots, one for each part", "共 {0} 个标的，每个零件一个");
    public static readonly Text TooMany = new(
        "These are {0} parts; at most {1} can be requested in one step. Leave lines out and request them separately.",
        "共 {0} 个零件，一次最多 {1} 个。请去掉部分行并分次询价。");
    public static readonly Text NoParts = new("No part is left to request.", "没有可询价的零件。");
    public static readonly Text LeftOut = new("Not requested", "未询价");
    public static readonly Text LeftOutHint = new("Lines that no lot is for, with the reason.", "没有对应标的的行及原因。");
    public static readonly Text Reason = new("Reason", "原因");
    public static readonly Text InLines = new("Lines of the bill", "所属行");
    public static readonly Text Alternates = new("The bill allows instead", "清单允许的替代料");
    public static readonly Text Builds = new("Products to build", "计划产量");
    public static readonly Text ViewPurpose = new(
        "All lots of the bill: how far they are, what they cost, and what is not covered. Quotes are sealed until the deadline.",
        "该物料清单的全部标的：进展、成本与未覆盖部分。报价在截止前密封。");
    public static readonly Text Opened = new("Suppliers are asked for quotes for all lots now.", "已就全部标的向供应商询价。");
    public static readonly Text DoneClosed = new("The lots that were open are closed.", "未完成的标的已关闭。");
    public static readonly Text ClosedBecause = new("Open lots were closed on {0}: {1}", "{0} 关闭了未完成的标的：{1}");
    public static readonly Text Lot = new("Lot", "标的");
    public static readonly Text LotOf = new("Lot {0} of a bill request", "整单询价的第 {0} 个标的");
    public static readonly Text Part = new("Part", "零件");
    public static readonly Text Invited = new("Invited", "受邀供应商");
    public static readonly Text Covered = new("Covered", "覆盖率");
    public static readonly Text Cost = new("Landed cost", "到岸成本");
    public static readonly Text CostHint = new(
        "Of an awarded lot what was awarded; of another one the cheapest order at one supplier that offers all of it.",
        "已定标的为定标成本；其余为可供全部数量的单一供应商中的最低成本。");
    public static readonly Text Sealed = new("sealed", "密封");
    public static readonly Text Uncovered = new("no supplier offers all", "无供应商可供全部");
    public static readonly Text Total = new("Total of {0} lots: {1} {2}", "{0} 个标的合计：{1} {2}");
    public static readonly Text WithoutCost = new("{0} lots have no cost yet and are not in it.", "另有 {0} 个标的尚无成本，未计入。");
    public static readonly Text NoTotal = new("No lot has a cost yet.", "尚无标的有成本。");
    public static readonly Text NotCovered = new("{0} lots are not covered in full by quotes.", "{0} 个标的未被报价完全覆盖。");
    public static readonly Text CloseTitle = new("Close all open lots without an award", "关闭所有未完成的标的");
    public static readonly Text CloseHint = new(
        "Awarded lots stay as they are. Each supplier that quoted is told.", "已定标的标的不受影响，将通知每家已报价的供应商。");

    public static Text Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Optional => new("optional or not populated", "选配或不贴装"),
        LeftOutReason.NotChosen => new("not chosen", "未选择"),
        LeftOutReason.NoBillInEffect => new("no bill of the sub-assembly is in effect", "子装配没有生效的物料清单"),
        _ => new("nested too deep", "嵌套过深"),
    };

    /// <summary>What was refused, in the words of the form.</summary>
    public static IReadOnlyList<Fault> InWords(
        IReadOnlyList<Fault> faults, IReadOnlyList<WeekQuantity> builds, BillPartsAnswer.Shown? parts, Language language) =>
        [.. faults.Select(fault => Named(fault, builds, parts, language)).InWords(builds, language)];

    static Fault Named(Fault fault, IReadOnlyList<WeekQuantity> builds, BillPartsAnswer.Shown? parts, Language language)
    {
        var field = fault.Field ?? "";
        if (field.StartsWith("builds", StringComparison.Ordinal))
        {
            var monday = NeedInput.WeekOf("weeks" + field["builds".Length..], builds);
            return fault with { Field = Builds.In(language) + (monday is { } week ? $" {Formats.Week(week)}" : "") };
        }
        if (!field.StartsWith("lots[", StringComparison.Ordinal)
            || !int.TryParse(field.AsSpan(5, Math.Max(0, field.IndexOf(']') - 5)), out var index)) return fault;
        var named = parts?.Parts.ElementAtOrDefault(index)?.Component;
        return fault with { Field = $"{Lot.In(language)} {index + 1}{(named is null ? "" : $", {named.PartNumber}")}" };
    }
}
