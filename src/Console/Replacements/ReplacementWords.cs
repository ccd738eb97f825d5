using SupplyChain.Console.Words;

namespace SupplyChain.Console.Replacements;

static class ReplacementWords
{
    public static readonly Text Title = new("Replacements of parts", "零件替换");
    public static readonly Text Purpose = new(
        "Where a part was replaced by another in several bills of materials at once. A replacement can be undone as a whole.",
        "在多份物料清单中一次性替换零件的记录，可整体撤销。");
    public static readonly Text Begin = new("Replace in bills of materials", "在物料清单中替换");
    public static readonly Text Of = new("Replace {0} in bills of materials", "在物料清单中替换 {0}");
    public static readonly Text BeginPurpose = new(
        "Choose what takes its place, look at the bills that would change, and release their next revisions together.",
        "选择替代零件，核对受影响的物料清单，并一次发布其下一版本。");
    public static readonly Text By = new("What takes its place", "替代零件");
    public static readonly Text KnownSubstitutes = new("Known substitutes", "已登记的替代料");
    public static readonly Text Replaced = new("Replaced", "被替换零件");
    public static readonly Text ReplacedBy = new("By", "替代零件");
    public static readonly Text CanStandIn = new("In its place", "能否替代");
    public static readonly Text Bills = new("Bills of materials", "物料清单");
    public static readonly Text Product = new("Product", "产品");
    public static readonly Text Now = new("In effect", "当前版本");
    public static readonly Text Next = new("Next revision", "下一版本");
    public static readonly Text Lines = new("Lines", "行号");
    public static readonly Text Quantity = new("Quantity", "用量");
    public static readonly Text SubstituteLines = new("As a substitute in lines", "作为替代料的行号");
    public static readonly Text Tick = new("Replace in {0}", "在 {0} 中替换");
    public static readonly Text Keep = new("Go on to allow {0} as a substitute", "继续允许 {0} 作为替代料");
    public static readonly Text ReasonHint = new("Your organisation reads it in the list of replacements.", "贵单位可在替换记录中查看。");
    public static readonly Text Submit = new("Release the next revisions", "发布下一版本");
    public static readonly Text NotUsed = new("No bill of materials in effect names this part.", "没有当前有效的物料清单使用该零件。");
    public static readonly Text More = new("There are more bills than these: replace in these first.", "还有更多物料清单未显示，请先替换这些。");
    public static readonly Text TickOne = new("Tick at least one bill.", "请至少勾选一份物料清单。");
    public static readonly Text Made = new("The next revisions are released and in effect.", "下一版本已发布并生效。");
    public static readonly Text Undone = new("Undone: the revisions before are in effect again.", "已撤销，之前的版本重新生效。");
    public static readonly Text UndoneAt = new("undone {0}", "已于 {0} 撤销");
    public static readonly Text Holds = new("in effect", "有效");
    public static readonly Text State = new("State", "状态");
    public static readonly Text At = new("When", "时间");
    public static readonly Text Reason = new("Reason", "原因");
    public static readonly Text UndoReason = new("Reason of undoing", "撤销原因");
    public static readonly Text Kept = new("Allowed further as a substitute", "继续作为替代料");
    public static readonly Text Yes = new("yes", "是");
    public static readonly Text No = new("no", "否");
    public static readonly Text Before = new("Before", "之前的版本");
    public static readonly Text Undo = new("Undo all of it", "整体撤销");
    public static readonly Text UndoPurpose = new(
        "The revisions that were released are withdrawn, and those before them are in effect again.", "撤回所发布的版本，之前的版本重新生效。");
    public static readonly Text None = new(
        "Nothing has been replaced yet. Open a part and choose where to replace it.", "尚无替换记录。请打开零件页面，选择在物料清单中替换。");
}
