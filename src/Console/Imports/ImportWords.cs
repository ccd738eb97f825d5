using SupplyChain.Console.Words;

namespace SupplyChain.Console.Imports;

/// <summary>What a file may hold.</summary>
/// <param name="Name">As in <c>/import/{kind}</c> of the gateway.</param>
public sealed record ImportKind(string Name, Text Label, params string[] Roles);

static class ImportWords
{
    public static readonly IReadOnlyList<ImportKind> Kinds =
    [
        new("components", new("Components", "零件"), "oem", "supplier", "alliance", "admin"),
        new("cross-references", new("Cross references (theirs to ours)", "交叉参考（他厂型号对应我方型号）"), "supplier", "alliance", "admin"),
        new("boms", new("Bills of materials", "物料清单"), "oem"),
        new("demand", new("Demand plans", "需求计划"), "oem"),
        new("actuals", new("Actual demand", "实际需求"), "oem"),
        new("offers", new("Offers", "报价"), "supplier"),
        new("capacity", new("Capacity", "产能"), "supplier"),
        new("manufacturers", new("Manufacturers", "制造商"), "alliance", "admin"),
    ];

    public static readonly Text Purpose = new(
        "Bring in tables as you keep them: CSV or Excel. A check tells what is recognised and what becomes of each row; it writes nothing.",
        "直接导入您现有的表格（CSV 或 Excel）。先检查：显示识别结果和每一行的处理方式，不写入任何数据。");
    public static readonly Text New = new("Import a file", "导入文件");
    public static readonly Text Kind = new("The file holds", "文件内容");
    public static readonly Text File = new("File", "文件");
    public static readonly Text FileHint = new("CSV or .xlsx, at most 32 MiB", "CSV 或 .xlsx，最大 32 MiB");
    public static readonly Text How = new("If something is recognised wrongly", "如果识别有误");
    public static readonly Text Encoding = new("Encoding", "编码");
    public static readonly Text Separator = new("Separator", "分隔符");
    public static readonly Text Sheet = new("Worksheet", "工作表");
    public static readonly Text Recognise = new("recognise", "自动识别");
    public static readonly Text Check = new("Check the file", "检查文件");
    public static readonly Text ImportNow = new("Import without a check", "不检查直接导入");
    public static readonly Text NoFile = new("Please choose a file.", "请选择文件。");
    public static readonly Text Jobs = new("Imports of your organisation", "本单位的导入记录");
    public static readonly Text None = new("Nothing was imported yet. Choose a file above to begin.", "尚无导入记录。请在上方选择文件开始。");
    public static readonly Text Submitted = new("Handed in", "提交时间");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Rows = new("Rows", "行数");
    public static readonly Text Accepted = new("Accepted", "已接受");
    public static readonly Text Unchanged = new("of them unchanged", "其中无变化");
    public static readonly Text Rejected = new("Rejected", "已拒绝");
    public static readonly Text Failed = new("Failed", "处理失败");
    public static readonly Text DryRun = new("check, nothing written", "仅检查，未写入");
    public static readonly Text JobPurpose = new("How far an import is, and what became of its rows.", "导入进度及各行的处理结果。");
    public static readonly Text Progress = new("{0} of {1} rows read", "已读取 {0} / {1} 行");
    public static readonly Text ReadSoFar = new("{0} rows read", "已读取 {0} 行");
    public static readonly Text Remaining = new("about {0} s left, {1} rows a second", "约剩 {0} 秒，每秒 {1} 行");
    public static readonly Text Cancel = new("Cancel the import", "取消导入");
    public static readonly Text Resume = new("Continue the import", "继续导入");
    public static readonly Text Recognised = new("What was recognised", "识别结果");
    public static readonly Text Format = new("Format", "格式");
    public static readonly Text HeaderRow = new("Header in row", "表头所在行");
    public static readonly Text Column = new("Column of the file", "文件列");
    public static readonly Text Field = new("Becomes", "对应字段");
    public static readonly Text Ignored = new("ignored", "忽略");
    public static readonly Text Errors = new("Rows that were not taken", "未接受的行");
    public static readonly Text Warnings = new("Worth a look", "请留意");
    public static readonly Text Notes = new("Passed over or converted", "跳过或换算的内容");
    public static readonly Text Row = new("Row", "行");
    public static readonly Text Cell = new("Cell", "单元格");
    public static readonly Text More = new("{0} more are in the report.", "报告中还有 {0} 条。");
    public static readonly Text Download = new("Report as CSV", "下载报告（CSV）");
    public static readonly Text AllGood = new("No row has an error.", "所有行均无错误。");
    public static readonly Text After = new("Import it", "正式导入");
    public static readonly Text AfterHint = new(
        "The file of this check is imported as it was read.", "将按检查时的读取方式导入该文件。");
    public static readonly Text Again = new("Correct rows and bring them again", "修改后重新提交");
    public static readonly Text AgainHint = new(
        "Download them with their reasons, correct them and bring the file again. The column with the reasons is passed over.",
        "请下载带有原因的行，修改后重新提交。原因列会被忽略。");
    public static readonly Text RejectedFile = new("Rows to correct, as CSV", "下载待修改的行（CSV）");
    public static readonly Text ColumnsHint = new(
        "Choose what each column becomes, and check again. Fields with * are required.", "请选择每一列对应的字段，然后再次检查。带 * 的字段必填。");
    public static readonly Text FieldOf = new("What the column {0} becomes", "列“{0}”对应的字段");
    public static readonly Text Import = new("Import", "导入");
    public static readonly Text CheckAgain = new("Check again", "再次检查");
    public static readonly Text NotYet = new("The report comes when the import has ended.", "导入结束后显示报告。");

    public static Text Of(ImportJobState state) => state switch
    {
        ImportJobState.Waiting => new("waits for others", "排队中"),
        ImportJobState.Running => new("running", "进行中"),
        ImportJobState.Interrupted => new("interrupted", "已中断"),
        ImportJobState.Done => new("done", "已完成"),
        ImportJobState.Cancelled => new("cancelled", "已取消"),
        _ => new("failed", "失败"),
    };

    /// <summary>A kind as people call it; what a later gateway takes beside is shown as it says it.</summary>
    public static Text OfKind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name)?.Label ?? new(name, name);
}
