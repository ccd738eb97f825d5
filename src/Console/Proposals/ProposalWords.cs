using SupplyChain.Console.Words;

namespace SupplyChain.Console.Proposals;

static class ProposalWords
{
    public static readonly Text Title = new("Proposals", "寻源建议");
    public static readonly Text Purpose = new(
        "Sourcing requests that the platform proposes to you for your part of gaps. Accept one to ask suppliers for quotes, or decline it.",
        "平台针对缺口中属于您的部分提出的寻源建议。接受后向供应商询价，也可以拒绝。");
    public static readonly Text None = new(
        "Nothing waits for your answer. A proposal appears when a component that your demand plans need is short.",
        "没有待您答复的建议。当您的需求计划所需零件出现缺口时，会显示在这里。");
    public static readonly Text SeeGaps = new("See the gaps", "查看缺口");
    public static readonly Text MyWeeks = new("My weeks", "涉及周");
    public static readonly Text MyPart = new("My part", "我的部分");
    public static readonly Text GapOpened = new("Gap open since", "缺口开始时间");
    public static readonly Text AnswerBy = new("Answer by", "答复截止");
    public static readonly Text Reminded = new("reminded; no deadline", "已提醒，无截止时间");
    public static readonly Text WeekSpan = new("{0} weeks: {1} – {2}", "{0} 周：{1} – {2}");
    public static readonly Text NotKnown = new("not known: name it yourself", "未知，请自行填写");
    public static readonly Text ShowGap = new("Open the gap", "查看缺口");
    public static readonly Text ViewPurpose = new(
        "Check what you need and on which conditions suppliers are asked. Everything is filled in; change what does not fit.",
        "核对需求与询价条件。各项已预填，可按需修改。");
    public static readonly Text PartHint = new(
        "Your part of the gap is filled in: your own requirement times the part of all requirements that is short.",
        "已按您的部分预填：您自己的需求 × 总需求中短缺的比例。");
    public static readonly Text Accept = new("Accept and ask for quotes", "接受并询价");
    public static readonly Text Decline = new("Decline", "拒绝");
    public static readonly Text DeclineTitle = new("Decline this proposal", "拒绝该建议");
    public static readonly Text DeclineHint = new(
        "Nobody is asked for quotes. The reason stays with the gap closure.", "不会向任何供应商询价。原因保留在缺口关闭记录中。");
    public static readonly Text Declined = new("The proposal was declined.", "建议已拒绝。");
}
