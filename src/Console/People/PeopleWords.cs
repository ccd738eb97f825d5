using SupplyChain.Console.Words;

namespace SupplyChain.Console.People;

static class PeopleWords
{
    public static readonly Text Title = new("Organisation", "本单位");
    public static readonly Text Purpose = new(
        "Which people and programs act for your organisation, and as what.", "哪些人员和程序代表贵单位操作，以及以何种角色。");
    public static readonly Text Webhooks = new("Webhooks: addresses of your programs", "Webhook：程序的接收地址");
    public static readonly Text People = new("People", "人员");
    public static readonly Text Person = new("Person", "姓名");
    public static readonly Text Mail = new("Mail address", "邮箱");
    public static readonly Text Roles = new("Roles", "角色");
    public static readonly Text Joined = new("Joined", "加入时间");
    public static readonly Text Manages = new("manages people", "可管理人员");
    public static readonly Text Deactivated = new("deactivated", "已停用");
    public static readonly Text Deactivate = new("Deactivate", "停用");
    public static readonly Text DeactivateHint = new(
        "The person is signed out within five seconds and cannot sign in again.", "该人员将在五秒内退出登录，且无法再次登录。");
    public static readonly Text NoPeople = new("Nobody has joined yet. Invite somebody below.", "尚无人员加入，请在下方邀请。");
    public static readonly Text Invitations = new("Invitations", "邀请");
    public static readonly Text NoInvitations = new("No invitation is open.", "没有未接受的邀请。");
    public static readonly Text ValidUntil = new("Valid until", "有效期至");
    public static readonly Text Revoke = new("Take back", "撤回");
    public static readonly Text Invite = new("Invite a person", "邀请人员");
    public static readonly Text InviteHint = new(
        "The person gets a mail with a link that works once, for seven days.", "对方将收到一封邮件，其中的链接七天内有效且只能使用一次。");
    public static readonly Text ManagesHint = new("May invite others and issue API clients", "可以邀请他人并签发 API 客户端");
    public static readonly Text Send = new("Send the invitation", "发送邀请");
    public static readonly Text Invited = new("The invitation is on its way.", "邀请已发送。");
    public static readonly Text Revoked = new("The invitation was taken back.", "邀请已撤回。");
    public static readonly Text Ended = new("The person was deactivated.", "该人员已停用。");

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "invited" => Invited,
        "revoked" => Revoked,
        "deactivated" => Ended,
        "program" => ProgramWords.Revoked,
        _ => null,
    };
}
