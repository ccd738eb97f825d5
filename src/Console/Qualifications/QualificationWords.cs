using SupplyChain.Console.Words;

namespace SupplyChain.Console.Qualifications;

static class QualificationWords
{
    public static readonly Text Purpose = new(
        "For which components you are qualified, until when, and the runs that it rests on.", "您已认证的零件、有效期以及所依据的中试批次。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Since = new("Since", "起始时间");
    public static readonly Text Lapses = new("Lapses", "失效时间");
    public static readonly Text RestsOn = new("Rests on", "依据");
    public static readonly Text Waiting = new("Waits for a confirmation", "等待结果确认");
    public static readonly Text OnlyWaiting = new("only those", "仅显示");
    public static readonly Text None = new(
        "You have not declared any component. Your first offer of a component declares that you can make it.",
        "您尚未申报任何零件。首次发布某零件的报价即视为申报。");
    public static readonly Text Recorded = new("Recorded, qualified on {0}: {1}. Evidence: {2}", "备案，{0} 认证：{1}。证明：{2}");
    public static readonly Text NoRun = new("No run yet. A pilot run with a good result qualifies you.", "尚无批次。中试合格后即可认证。");
    public static readonly Text Lot = new("Lot {0}", "批次 {0}");
    public static readonly Text Yield = new("yield {0}", "良率 {0}");
    public static readonly Text Cpk = new("lowest Cpk {0}", "最低 Cpk {0}");
    public static readonly Text NoCpk = new("no Cpk measured", "未测 Cpk");
    public static readonly Text Started = new("{0} pieces started", "投片 {0} 件");
    public static readonly Text Correction = new("correction {0}", "第 {0} 次更正");
    public static readonly Text Counts = new("counts", "计入");
    public static readonly Text DoesNotCount = new("does not count", "不计入");
    public static readonly Text ConfirmedBy = new("Confirmed by {0}: {1}", "由 {0} 确认：{1}");
    public static readonly Text Earlier = new("{0} earlier runs", "更早的 {0} 个批次");
}
