using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class LossWords
{
    public static readonly Text Title = new("Out of control", "过程失控");
    public static readonly Text Purpose = new(
        "Which charts went out of control by the runs that you see, by which signal, and which are in control again?",
        "按您可见的试产，哪些控制图失控、因何信号失控、哪些已恢复受控？");
    public static readonly Text Show = new("Show", "显示");
    public static readonly Text All = new("All", "全部");
    public static readonly Text LostNow = new("Out of control now", "当前失控");
    public static readonly Text InControlAgain = new("In control again", "已恢复受控");
    public static readonly Text None = new("No chart went out of control.", "没有失控的控制图。");
    public static readonly Text Chart = new("Chart", "控制图");
    public static readonly Text Signal = new("Signal", "信号");
    public static readonly Text SeenIn = new("Seen in lot", "见于批次");
    public static readonly Text Since = new("Since", "失控自");
    public static readonly Text Until = new("In control again", "恢复受控");
    public static readonly Text IsLost = new("not yet", "尚未");
    public static readonly Text Uncertain = new(
        "The limits were uncertain: fewer than 20 points.", "控制限不够可靠：少于 20 个点。");
    public static readonly Text SignalOf = new("{0}: {1} points.", "{0}：{1} 个点。");

    public static Text Of(ControlRegainedBy by) => by switch
    {
        ControlRegainedBy.Baseline => new("another baseline was stated", "已设定新的基准期"),
        _ => new("no signal in the latest eight points", "最近 8 个点无信号"),
    };
}
