using SupplyChain.Console.Words;

namespace SupplyChain.Console.Bills;

static class BillWords
{
    public static readonly Text Replacements = new("Replacements of parts", "零件替换");
    public static readonly Text Request = new("Request quotes for its parts", "整单询价");
    public static readonly Text Purpose = new(
        "What your products are made of. Plans are exploded week by week by the revision that is in effect.",
        "贵单位产品的组成。需求计划逐周按当时生效的版本展开。");
    public static readonly Text ViewPurpose = new(
        "Parts and quantities on every level, what is at risk, and what changed between revisions.", "各级零件与用量、风险提示以及版本差异。");
    public static readonly Text None = new(
        "No bill of materials is released yet. Import one to see what your plans require.", "尚未发布物料清单。导入后即可查看计划所需零件。");
    public static readonly Text Import = new("Import bills of materials", "导入物料清单");
    public static readonly Text Product = new("Product", "产品");
    public static readonly Text ProductHint = new("exact name", "完整名称");
    public static readonly Text Revision = new("Revision", "版本");
    public static readonly Text Description = new("Description", "描述");
    public static readonly Text Released = new("Released", "发布时间");
    public static readonly Text EffectiveFrom = new("In effect from", "生效日期");
    public static readonly Text EffectiveHint = new(
        "The day in China from which the product is built by it; empty for today. Weeks are planned by it from the one that contains "
            + "the day.",
        "自该日（中国时间）起按此版本生产；留空为今天。计划自该日所在周起按此展开。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text InForce = new("in force", "有效");
    public static readonly Text Withdrawn = new("withdrawn", "已撤回");
    public static readonly Text WithdrawnAt = new("withdrawn {0}", "{0} 撤回");
    public static readonly Text CheckWeek = new("Check a week", "按周检查");
    public static readonly Text OtherRevisions = new("All revisions of this product", "该产品的所有版本");

    public static readonly Text Tree = new("Parts by level", "各级零件");
    public static readonly Text Number = new("Line", "行号");
    public static readonly Text Part = new("Part or sub-assembly", "零件或子装配");
    public static readonly Text Quantity = new("Quantity per parent", "单位用量");
    public static readonly Text PerProduct = new("Per product", "每件产品用量");
    public static readonly Text Scrap = new("Scrap rate", "损耗率");
    public static readonly Text WithScrap = new("Per product with scrap", "含损耗用量");
    public static readonly Text SetUp = new("Set-up a week", "每周准备损耗");
    public static readonly Text Multiple = new("Order multiple", "订货倍数");
    public static readonly Text Risks = new("Risks", "风险");
    public static readonly Text Substitutes = new("May be replaced by", "可替代为");
    public static readonly Text Note = new("Reference, note", "位号、备注");
    public static readonly Text Optional = new("optional: causes no requirement", "选配：不计入需求");
    public static readonly Text NoBill = new("no bill of materials in force", "没有有效的物料清单");
    public static readonly Text Itself = new("contains itself: not opened", "包含自身：不再展开");
    public static readonly Text Assembly = new("revision {0}", "版本 {0}");
    public static readonly Text TooMuch = new("too large for a number", "数值过大");
    public static readonly Text Cut = new("Only the first {0} lines are shown.", "仅显示前 {0} 行。");
    public static readonly Text RisksUnknown = new(
        "Of {0} parts it is not told who offers them or who is qualified.", "有 {0} 种零件的供应商或资格信息未公开。");
    public static readonly Text Score = new("Risk {0} of 100.", "风险 {0}（满分 100）。");
    public static readonly Text ScoreHint = new(
        "The points of a part's risks add up, to 100 at most. The product has the score of its worst part: it is not built without it.",
        "零件各项风险的分数相加，最高 100；产品取最高的零件分数，因为缺一不可。");
    public static readonly Text Points = new("+{0}", "+{0}");
    public static readonly Text Gap = new("gap", "缺口");
    public static readonly Text NoRisk = new("none known", "暂无已知风险");
    public static readonly Text AtRisk = new("{0} of {1} parts are at risk.", "{1} 种零件中有 {0} 种存在风险。");
    public static readonly Text OnlyAtRisk = new("Show lines at risk only", "仅显示有风险的行");
    public static readonly Text AllLines = new("Show all lines", "显示全部行");

    public static readonly Text Compare = new("Compare with", "对比版本");
    public static readonly Text CompareTitle = new("What changed since revision {0}", "与版本 {0} 的差异");
    public static readonly Text Same = new("The lines are the same.", "各行完全相同。");
    public static readonly Text NoComparison = new("There is no such revision that you may see.", "没有您可以查看的该版本。");
    public static readonly Text Change = new("Change", "变化");
    public static readonly Text Differences = new("What is different", "差异内容");
    public static readonly Text FromTo = new("{0}: {1} → {2}", "{0}：{1} → {2}");
    public static readonly Text EndComparison = new("End the comparison", "结束对比");

    public static readonly Text Next = new("Next revision", "下一版本");
    public static readonly Text NextPurpose = new(
        "Change lines, see what changes, then release. A released revision never changes.", "修改各行，查看差异后发布。已发布的版本不可更改。");
    public static readonly Text NextOf = new("Next revision of {0} after {1}", "{0}：版本 {1} 的下一版本");
    public static readonly Text NewRevision = new("Name of the revision", "版本名称");
    public static readonly Text Lines = new("Lines", "各行");
    public static readonly Text LeaveOut = new("Leave out", "删除");
    public static readonly Text LeaveOutLine = new("Leave out line {0}", "删除第 {0} 行");
    public static readonly Text QuantityOfLine = new("Quantity of line {0}", "第 {0} 行用量");
    public static readonly Text AddLines = new("Add lines", "新增行");
    public static readonly Text NewLine = new("new line {0}", "新增第 {0} 行");
    public static readonly Text Manufacturer = new("Manufacturer", "制造商");
    public static readonly Text PartNumber = new("Part number", "型号");
    public static readonly Text OrSubAssembly = new("or sub-assembly", "或子装配");
    public static readonly Text Designators = new("Reference", "位号");
    public static readonly Text Preview = new("Show what changes", "查看差异");
    public static readonly Text Release = new("Release", "发布");
    public static readonly Text ChangeAgain = new("Change something", "继续修改");
    public static readonly Text NoPrevious = new("The first revision of this product then", "届时为该产品的首个版本");
    public static readonly Text TakesEffect = new("It takes effect on {0}.", "自 {0} 起生效。");
    public static readonly Text AlsoChanges = new("Products that contain it change too: {0}", "包含它的产品也随之变化：{0}");
    public static readonly Text AndMore = new(" and {0} more", "，另有 {0} 种");
    public static readonly Text TooManyLines = new(
        "A bill with more than {0} lines is changed in a sheet.", "超过 {0} 行的物料清单请在表格中修改。");
    public static readonly Text DoneReleased = new("The revision is released.", "版本已发布。");

    public static readonly Text Withdraw = new("Withdraw this revision", "撤回此版本");
    public static readonly Text WithdrawReview = new("Withdraw revision {0}: what follows", "撤回版本 {0}：影响");
    public static readonly Text Falls = new("Revision {0}, released {1}, is in effect then.", "此后生效的是 {1} 发布的版本 {0}。");
    public static readonly Text Unchanged = new(
        "Plans are exploded by revision {0} as before: it took effect later.", "计划仍按之后生效的版本 {0} 展开。");
    public static readonly Text OnlyLater = new(
        "The revisions that are left take effect later: until then its plans require no parts.", "其余版本尚未生效：在此之前其计划不产生零件需求。");
    public static readonly Text NoneLeft = new(
        "No revision of {0} is in force then. Its plans require no parts. It is refused while another product contains it.",
        "此后 {0} 没有有效版本：其计划不再产生零件需求；若有其他产品包含它，撤回将被拒绝。");
    public static readonly Text ForGood = new("A withdrawn revision cannot be released again.", "撤回的版本不能再次发布。");
    public static readonly Text ReasonHint = new("Kept with the revision, for your organisation alone.", "与该版本一并保存，仅贵单位可见。");
    public static readonly Text Back = new("Do not withdraw", "不撤回");
    public static readonly Text DoneWithdrawn = new("The revision is withdrawn.", "版本已撤回。");

    public static Text Of(RiskKind kind) => kind switch
    {
        RiskKind.NoSupplier => new("no supplier", "无供应商"),
        RiskKind.Obsolete => new("obsolete", "已停产"),
        RiskKind.GapBeyondMaximum => new("gap beyond the maximum capacity", "缺口超过最大产能"),
        RiskKind.NobodyQualified => new("no qualified supplier", "无合格供应商"),
        RiskKind.EndOfLife => new("end of life", "即将停产"),
        RiskKind.GapWithinMaximum => new("gap within the maximum capacity", "缺口在最大产能之内"),
        RiskKind.SingleSource => new("one qualified supplier only", "仅一家合格供应商"),
        RiskKind.NotRecommended => new("not recommended", "不推荐"),
        RiskKind.LongLeadTime => new("lead time above 90 days", "交期超过 90 天"),
        RiskKind.OneRegion => new("all factories in one province", "工厂均在同一省份"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Text Of(LineChange change) => change switch
    {
        LineChange.Added => new("+ added", "+ 新增"),
        LineChange.Removed => new("− removed", "− 删除"),
        _ => new("≠ changed", "≠ 变更"),
    };

    public static Text Of(LineField field) => field switch
    {
        LineField.Quantity => Quantity,
        LineField.Attrition => Scrap,
        LineField.SetupQuantity => SetUp,
        LineField.OrderMultiple => Multiple,
        LineField.Optional => new("Optional", "选配"),
        LineField.Substitutes => Substitutes,
        LineField.Reference => new("Reference", "位号"),
        _ => new("Note", "备注"),
    };

    public static readonly Text Yes = new("yes", "是");
    public static readonly Text No = new("no", "否");
}
