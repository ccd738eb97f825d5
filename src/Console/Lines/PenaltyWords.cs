using SupplyChain.Console.Words;

namespace SupplyChain.Console.Lines;

/// <summary>An appeal against a penalty and its answer.</summary>
static class PenaltyWords
{
    public static readonly Text Appeal = new("Appeal", "申诉");
    public static readonly Text AppealHint = new(
        "The line's operator reads it. The penalty counts until the operator waives it. You may appeal once.", "产线运营方可见。豁免之前违约仍计入。只能申诉一次。");
    public static readonly Text Uphold = new("Uphold", "维持");
    public static readonly Text UpholdHint = new("Who appealed reads it.", "申诉单位可见。");
    public static readonly Text Upheld = new("Upheld", "已维持");
}
