using SupplyChain.Console.Words;

namespace SupplyChain.Console.Disputes;

static class DisputeWords
{
    public static readonly Text Title = new("Disputed manufacturers' names", "制造商名称争议");
    public static readonly Text Purpose = new(
        "Who may publish parts under a manufacturer's name. Several organisations claim these; decide who holds each.",
        "决定由谁以某制造商名称发布零件。以下名称有多个单位主张，请逐一裁定。");
    public static readonly Text None = new("No name is claimed by several organisations.", "没有多个单位同时主张的名称。");
    public static readonly Text Show = new("Show", "显示");
    public static readonly Text Waiting = new("waiting for a decision", "待裁定");
    public static readonly Text All = new("all claims", "全部主张");
    public static readonly Text Holder = new("Holder", "持有单位");
    public static readonly Text Nobody = new("nobody", "无");
    public static readonly Text Claimants = new("Claimed by", "主张单位");
    public static readonly Text Decide = new("Decide", "裁定");
    public static readonly Text ToHold = new("Who holds the name from now on; all other claims end", "今后由谁持有该名称，其他主张随之终止");
    public static readonly Text ReasonHint = new("It stays with the decision.", "原因将随裁定保留。");
    public static readonly Text ChooseHolder = new("Choose who holds the name, or nobody.", "请选择持有单位，或选择“无”。");
    public static readonly Text Decided = new("The name was decided on.", "已作出裁定。");
}
