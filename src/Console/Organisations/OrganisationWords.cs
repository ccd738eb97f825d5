using SupplyChain.Console.People;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Organisations;

static class OrganisationWords
{
    public static readonly Text Title = new("Organisations", "入驻单位");
    public static readonly Text Purpose = new(
        "Who is on the platform, as what, and who may be entered twice.", "平台入驻单位及其角色，以及可能重复登记的单位。");
    public static readonly Text Search = new("Name or code", "名称或代码");
    public static readonly Text Alike = new("only possible duplicates", "仅显示疑似重复");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Uscc = new("Unified social credit code", "统一社会信用代码");
    public static readonly Text Roles = new("Roles", "角色");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Active = new("active", "正常");
    public static readonly Text Suspended = new("suspended", "已暂停");
    public static readonly Text MayBeDuplicate = new("may be a duplicate", "疑似重复");
    public static readonly Text None = new("No organisation is registered yet. Register the first one below.", "尚无登记的单位，请在下方登记。");
    public static readonly Text Register = new("Register an organisation", "登记单位");
    public static readonly Text UsccHint = new("18 characters, as in GB 32100-2015.", "18 位，符合 GB 32100-2015。");
    public static readonly Text Registered = new("The organisation is registered. Invite its first person below.", "单位已登记，请在下方邀请首位人员。");

    public static readonly Text ViewPurpose = new(
        "What the organisation may act as, its programs, and whether it has access.", "该单位的角色、程序接入以及访问状态。");
    public static readonly Text DuplicateOf = new("Duplicate of", "重复于");
    public static readonly Text RolesHint = new(
        "A role that is taken away is refused within five seconds, also to people and programs that are signed in.",
        "取消的角色在五秒内失效，已登录的人员和程序同样受限。");
    public static readonly Text Grant = new("Grant", "授予");
    public static readonly Text TakeAway = new("Take away", "取消");
    public static readonly Text RoleChanged = new("The roles were changed.", "角色已变更。");

    public static readonly Text Duplicates = new("Possible duplicates", "疑似重复");
    public static readonly Text Likeness = new("Likeness", "相似度");
    public static readonly Text Same = new("It is the same company", "是同一单位");
    public static readonly Text SameHint = new(
        "This one's access ends for good; its id names the other one.", "本单位的访问将永久终止，其标识指向另一单位。");
    public static readonly Text EndAccess = new("End this one's access", "终止本单位的访问");
    public static readonly Text Different = new("It is another company", "不是同一单位");
    public static readonly Text Decided = new("The duplicate was decided on.", "已作出重复认定。");

    public static readonly Text Invite = new("Invite its person", "邀请人员");
    public static readonly Text InviteHint = new(
        "The person gets all roles of the organisation, manages its people, and invites the others.", "对方将获得该单位的全部角色并可管理人员、邀请他人。");
    public static readonly Text Mail = new("Mail address", "邮箱");
    public static readonly Text Send = new("Send the invitation", "发送邀请");
    public static readonly Text Invited = new("The invitation is on its way.", "邀请已发送。");

    public static readonly Text Suspend = new("Suspend", "暂停");
    public static readonly Text SuspendHint = new(
        "Its access ends within five seconds, and its offers and capacity no longer count. The reason is kept.",
        "其访问将在五秒内终止，报价和产能不再计入。原因将被保留。");
    public static readonly Text Reinstate = new("Reinstate", "恢复");
    public static readonly Text ReinstateHint = new("Its offers and capacity count again. The reason is kept.", "其报价和产能重新计入。原因将被保留。");
    public static readonly Text SuspendDone = new("The organisation is suspended.", "单位已暂停。");
    public static readonly Text ReinstateDone = new("The organisation is reinstated.", "单位已恢复。");

    /// <summary>What was done, by the word that the address has for it; null for any other.</summary>
    public static Text? Done(string? done) => done switch
    {
        "registered" => Registered,
        "roles" => RoleChanged,
        "decided" => Decided,
        "revoked" => ProgramWords.Revoked,
        "invited" => Invited,
        "suspended" => SuspendDone,
        "reinstated" => ReinstateDone,
        _ => null,
    };
}
