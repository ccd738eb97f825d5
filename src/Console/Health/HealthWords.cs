using SupplyChain.Console.Words;

namespace SupplyChain.Console.Health;

static class HealthWords
{
    public static readonly Text Title = new("State of the platform", "平台状态");
    public static readonly Text Purpose = new(
        "What services could not work with: what was due is tried again by itself; messages that failed wait until they are put back.",
        "各服务无法处理的事项：到期事项会自动重试；处理失败的消息会等待放回队列。");
    public static readonly Text AllWell = new("Nothing waits for you in any service.", "各服务均没有待处理的事项。");
    public static readonly Text Well = new("well", "正常");
    public static readonly Text Service = new("Service", "服务");
    public static readonly Text Services = new("Services", "服务列表");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Version = new("Version of the gateway", "网关版本");
    public static readonly Text Silent = new("does not answer", "无响应");
    public static readonly Text Aside = new("{0} set aside", "{0} 项被搁置");
    public static readonly Text Failed = new("{0} messages failed", "{0} 条消息处理失败");

    public static readonly Text AsideTitle = new("Set aside in {0}", "{0} 中被搁置的事项");
    public static readonly Text Kind = new("What was due", "到期事项");
    public static readonly Text Reason = new("Last failure", "最近一次失败");
    public static readonly Text Since = new("Failed first", "首次失败");
    public static readonly Text Attempts = new("Attempts", "尝试次数");
    public static readonly Text Next = new("Next attempt", "下次尝试");
    public static readonly Text NeedsAttention = new("needs a person", "需要人工处理");
    public static readonly Text FirstItems = new("The first 20 are shown.", "仅显示前 20 项。");
    public static readonly Text Release = new("Try again now", "立即重试");
    public static readonly Text Released = new("It is tried again. What fails again is set aside again.", "已重新尝试。若再次失败，会再次搁置。");

    public static readonly Text FailedTitle = new("Messages that failed in {0}", "{0} 中处理失败的消息");
    public static readonly Text Queue = new("Queue", "队列");
    public static readonly Text Messages = new("Messages", "消息数");
    public static readonly Text Oldest = new("The longest waiting", "等待最久的消息");
    public static readonly Text PutBack = new("Put back up to 100", "放回（最多 100 条）");
    public static readonly Text PutBackDone = new(
        "{0} messages were put back to the queue that they failed in. {1} name no queue and stay.",
        "已将 {0} 条消息放回原队列；{1} 条未注明队列，保留在原处。");
    public static readonly Text Stopped = new("It stopped early: {0}", "提前停止：{0}");
}
