using SupplyChain.Console.Words;

namespace SupplyChain.Console.Runs;

static class MoveWords
{
    public static readonly Text Move = new("Move or resize", "改期或调整时长");
    public static readonly Text Hint = new(
        "Another booking goes on in its place. Where the slot is not free, or others wait for it, this one stays as it is. A hold is not "
        + "extended. Times of the site, {0}.",
        "由新的预订取代本预订。若时段不空闲或有候补者，本预订保持不变。预留的失效时间不会延后。所在地时间，{0}。");
    public static readonly Text From = new("Moved from", "改期前");
    public static readonly Text To = new("Moved to", "改期后");
}
