using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Capacity;

static partial class CapacityWords
{
    public static readonly Text Purpose = new(
        "What you published for the next half year by component and region: actual capacity, and the maximum that you can reach.",
        "您公布的未来半年按零件和地区的可交付产能：实际产能及可达到的最大产能。");
    public static readonly Text EditPurpose = new(
        "Actual is what you deliver as things are; maximum is what you can reach with more shifts or lines.",
        "实际产能为现有条件下可交付的数量；最大产能为增加班次或产线后可达到的数量。");
    public static readonly Text Legend = new("Each cell: actual / maximum, in the component's unit.", "每格：实际 / 最大，按零件计量单位。");
    public static readonly Text None = new(
        "You have published no capacity. Choose a component and a region below to begin.", "尚未公布产能。请在下方选择零件和地区开始。");
    public static readonly Text Add = new("Publish for another component or region", "为其他零件或地区公布产能");
    public static readonly Text Notices = new("Notices about your capacity", "产能通知");
    public static readonly Text Counts = new("counts {0} / {1}", "计 {0} / {1}");
    public static readonly Text Noticed = new(
        "Open notices change some weeks: there the share that remains counts instead of what you publish.",
        "未解除的通知影响部分周：这些周按剩余比例计算，而非公布的产能。");
    public static readonly Text Groups = new("Lines that several components share", "多个零件共用的产线");
    public static readonly Text RegionCode = new("Region (GB/T 2260 code)", "地区（GB/T 2260 代码）");
    public static readonly Text Open = new("Open", "打开");
    public static readonly Text NoParts = new(
        "You have not declared any component yet. Offer or declare one first.", "您尚未申报任何零件，请先发布报价或申报零件。");
    public static readonly Text UnknownRegion = new("This is not a region of GB/T 2260: {0}", "不是 GB/T 2260 中的地区：{0}");

    public static readonly Text Weeks = new("Half a year by week", "未来半年（按周）");
    public static readonly Text Actual = new("Actual", "实际产能");
    public static readonly Text Maximum = new("Maximum", "最大产能");
    public static readonly Text ActualOf = new("Actual in week {0}", "{0} 周实际产能");
    public static readonly Text MaximumOf = new("Maximum in week {0}", "{0} 周最大产能");
    public static readonly Text CopyDown = new("Copy to following", "复制到后续各周");
    public static readonly Text Hint = new(
        "Empty weeks are not published; 0 says that you deliver nothing. An empty maximum is the actual. "
            + "A column or block of a spreadsheet can be pasted into the first field that it fills.",
        "留空的周不公布；0 表示该周不交付。最大产能留空时等于实际产能。可将电子表格的一列或一块数据粘贴到起始单元格。");
    public static readonly Text Reason = new("Reason of a correction", "更正原因");
    public static readonly Text ReasonHint = new(
        "Only where earlier figures were wrong. It is kept with the figures that it replaces.", "仅在更正先前错误数据时填写，将与被替换的数值一并留存。");
    public static readonly Text Publish = new("Publish capacity", "公布产能");
    public static readonly Text Copied = new("Copied. Nothing is published until you send it.", "已复制，提交后才会公布。");
    public static readonly Text Done = new("Your capacity is published.", "产能已公布。");
    public static readonly Text NothingChanged = new("no week was changed", "没有修改任何一周");
    public static readonly Text NotEmptied = new(
        "was published and cannot be emptied; write 0 for no capacity", "已公布，不能清空；无产能请填 0");
    public static readonly Text Corrections = new("Corrections", "更正记录");
    public static readonly Text Corrected = new("{0} figures", "{0} 个数值");
    public static readonly Text CorrectedTo = new("{0} {1}: {2} became {3} {4}", "{0} {1}：{2} 更正为 {3} {4}");

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="weeks">The weeks as they were sent.</param>
    public static Fault Named(Fault fault, IReadOnlyList<CapacityOfWeek> weeks, Language language)
    {
        if (fault.Field is not { } field) return fault;
        if (WeekField().Match(field) is { Success: true } match
            && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var at && at < weeks.Count)
        {
            var label = match.Groups[2].Value == ".maximum" ? MaximumOf : ActualOf;
            return fault with { Field = string.Format(CultureInfo.InvariantCulture, label.In(language), Formats.Week(weeks[at].Monday)) };
        }

        return fault with
        {
            Field = field switch
            {
                "weeks" => Weeks.In(language),
                "reason" => Reason.In(language),
                "region" => FrameWords.Region.In(language),
                "componentId" => FrameWords.Component.In(language),
                _ => field,
            },
        };
    }

    [GeneratedRegex(@"^weeks\[([0-9]{1,4})\](\.\w+)?$")]
    private static partial Regex WeekField();
}
