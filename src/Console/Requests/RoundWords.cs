using SupplyChain.Console.Words;

namespace SupplyChain.Console.Requests;

static class RoundWords
{
    public const int Most = 5;

    public static readonly Text Title = new("Rounds of quotes", "报价轮次");
    public static readonly Text Round = new("Round", "轮次");
    public static readonly Text Number = new("Round {0}", "第 {0} 轮");
    public static readonly Text BestAndFinal = new("best and final", "最终报价");
    public static readonly Text Until = new("Quotes until", "报价截止");
    public static readonly Text Quotes = new("New quotes", "新报价数");
    public static readonly Text Invited = new("Who may quote", "可报价供应商");
    public static readonly Text All = new("all who are invited", "所有受邀供应商");
    public static readonly Text Given = new("What was quoted", "报价内容");
    public static readonly Text Sealed = new("sealed", "密封中");
    public static readonly Text OfSupplier = new("{0}: {1} in all", "{0}：共 {1}");
    public static readonly Text OpenTitle = new("Open another round", "开启新一轮报价");
    public static readonly Text OpenHint = new(
        "Who quoted may give a new sealed quote; else the last one stands. Suppliers read round and deadline, and nothing of each other.",
        "已报价供应商可再次密封报价，否则沿用上一轮报价。供应商仅能看到轮次和截止时间，互不可见。");
    public static readonly Text AwardDeadlineHint = new("Empty for as long after the quote deadline as before.", "留空则与报价截止保持原有间隔。");
    public static readonly Text FinalHint = new("No further round after it. Suppliers read that it is the last.", "之后不再开启新一轮，供应商会看到此标记。");
    public static readonly Text SuppliersHint = new("Tick nobody for all who quoted.", "不勾选表示所有已报价供应商。");
    public static readonly Text DoneOpened = new("The round is open. Its suppliers are told.", "新一轮报价已开启，已通知相关供应商。");
    public static readonly Text Taking = new(
        "Round {0}: new quotes so far {1}, sealed until {2}. The quotes before stand until they are replaced.",
        "第 {0} 轮：已收到 {1} 份新报价，密封至 {2}。被更新前，原报价仍有效。");
}
