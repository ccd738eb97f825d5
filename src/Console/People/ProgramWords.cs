using SupplyChain.Console.Words;

namespace SupplyChain.Console.People;

static class ProgramWords
{
    public static readonly Text Programs = new("Programs (API clients)", "程序接入（API 客户端）");
    public static readonly Text None = new("No program has access.", "没有程序接入。");
    public static readonly Text Label = new("What it is for", "用途");
    public static readonly Text ClientId = new("Client id", "客户端标识");
    public static readonly Text Secret = new("Client secret", "客户端密钥");
    public static readonly Text SecretOnce = new(
        "This secret is shown now and never again. Give it to who runs the program, over a safe way.",
        "密钥仅显示这一次，请通过安全方式交给程序负责人。");
    public static readonly Text SecretGone = new(
        "The program was issued already; its secret was shown then. Issue another one if it is lost.", "该程序已签发，密钥已在当时显示。如已遗失，请重新签发。");
    public static readonly Text Issued = new("Issued", "签发时间");
    public static readonly Text LastUsed = new("Last used", "最近使用");
    public static readonly Text Never = new("never", "从未使用");
    public static readonly Text Issue = new("Issue access for a program", "签发程序接入");
    public static readonly Text RolesHint = new(
        "What the program may act as. Choose no more than it needs.", "程序可使用的角色，请仅选择其所需。");
    public static readonly Text Revoke = new("Revoke", "吊销");
    public static readonly Text Revoked = new("The program's access was revoked.", "程序接入已吊销。");
}
