using SupplyChain.Console.Words;

namespace SupplyChain.Console.Routes;

static class RouteWords
{
    public static readonly Text Title = new("Routes", "工序路线");
    public static readonly Text Purpose = new(
        "Steps in order over several lines, held and booked as a whole; the latest first.", "跨多条产线、按顺序的工序，整条预留与预订；最近的在前。");
    public static readonly Text None = new("There is no route. Ask for one to begin.", "尚无工序路线，请先查找。");
    public static readonly Text Find = new("Find a route", "查找工序路线");
    public static readonly Text FindPurpose = new(
        "The route that ends earliest: a line and a slot for each step, in order and within the gaps.",
        "结束最早的路线：按顺序并在间隔内为每个工序安排产线与时段。");
    public static readonly Text Route = new("Route", "工序路线");
    public static readonly Text RoutePurpose = new(
        "Its steps are held, confirmed and released together.", "各工序一起预留、确认和释放。");
    public static readonly Text Steps = new("Steps in order", "按顺序的工序");
    public static readonly Text Step = new("Step", "工序");
    public static readonly Text Least = new("Gap before it in hours, at least", "与前一工序的间隔（小时），至少");
    public static readonly Text Most = new("at most", "至多");
    public static readonly Text Choose = new("Choose 2 to 8 steps and search.", "请选择 2 至 8 个工序并查找。");
    public static readonly Text NotProven = new(
        "It is not proven that no route ends earlier.", "尚未证明没有更早结束的路线。");
    public static readonly Text Obstacle = new("Step {0}: {1}", "第 {0} 个工序：{1}");
    public static readonly Text Mend = new("Find other slots for lost steps", "为失去的工序另找时段");
    public static readonly Text MendUntil = new("Can be mended until", "可修复至");
    public static readonly Text Held = new("All steps are held. Confirm the route before the holds expire.", "各工序已预留，请在失效前确认。");
    public static readonly Text Confirmed = new("All steps are booked.", "各工序已预订。");
    public static readonly Text Mended = new("Other slots were found; the route is whole again.", "已另找时段，路线完整。");
    public static readonly Text Released = new("What had not begun was released.", "尚未开始的工序已释放。");

    public static Text Of(RouteState state) => state switch
    {
        RouteState.Held => new("held", "已预留"),
        RouteState.Confirmed => new("booked", "已预订"),
        RouteState.Broken => new("has lost a step", "失去工序"),
        RouteState.Completed => new("completed", "已完成"),
        RouteState.Released => new("released", "已释放"),
        _ => new("expired", "已失效"),
    };

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "held" => Held,
        "confirmed" => Confirmed,
        "mended" => Mended,
        "released" => Released,
        _ => null,
    };
}
