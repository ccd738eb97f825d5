using SupplyChain.Console.Words;

namespace SupplyChain.Console.Account;

static class AccountWords
{
    public static readonly Text Purpose = new("Who you are here, and where you are signed in.", "您的身份信息与登录位置。");
    public static readonly Text You = new("You", "个人信息");
    public static readonly Text Name = new("Name", "姓名");
    public static readonly Text Mail = new("Mail address", "邮箱");
    public static readonly Text Organisation = new("Organisation", "单位");
    public static readonly Text Roles = new("Roles", "角色");
    public static readonly Text Language = new("Language", "语言");
    public static readonly Text SignIn = new("Password and second factor", "密码与双重验证");
    public static readonly Text AtIssuer = new(
        "They are changed where you sign in, on pages of the issuer.", "请在登录服务的页面上修改。");
    public static readonly Text ChangePassword = new("Change the password", "修改密码");
    public static readonly Text SecondFactor = new("Set up the second factor", "设置双重验证");
    public static readonly Text Sessions = new("Where you are signed in", "登录位置");
    public static readonly Text Browser = new("Browser", "浏览器");
    public static readonly Text Address = new("Address", "网络地址");
    public static readonly Text Started = new("Since", "登录时间");
    public static readonly Text LastUsed = new("Last used", "最近使用");
    public static readonly Text Ends = new("Ends by itself", "自动失效");
    public static readonly Text Current = new("this one", "当前会话");
    public static readonly Text End = new("Sign out there", "在该处退出");
    public static readonly Text NoSessions = new("The issuer keeps no list of your sessions here.", "此处没有您的会话记录。");
    public static readonly Text Ended = new("The session ends within five seconds.", "该会话将在五秒内失效。");
}
