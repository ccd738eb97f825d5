namespace SupplyChain.Identity.Pages;

public enum Language { English, Chinese }

/// <summary>A text in both languages of the pages.</summary>
public sealed record Wording(string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>Every text of the pages.</summary>
public static class Words
{
    public static readonly Wording Platform = new("Supply chain platform", "供应链平台");
    public static readonly Wording SignIn = new("Sign in", "登录");
    public static readonly Wording Mail = new("Mail address", "电子邮箱");
    public static readonly Wording Password = new("Password", "密码");
    public static readonly Wording NewPassword = new("New password", "新密码");
    public static readonly Wording RepeatPassword = new("Repeat the password", "再次输入密码");
    public static readonly Wording OldPassword = new("Present password", "当前密码");
    public static readonly Wording Forgotten = new("Forgotten your password?", "忘记密码？");

    public static readonly Wording NotSignedIn = new(
        "The mail address or the password is wrong, or there were too many attempts. After ten attempts wait for a quarter of an hour.",
        "邮箱或密码不正确，或尝试次数过多。连续十次失败后，请等待十五分钟。");

    public static readonly Wording TooManyRequests = new("Too many requests. Wait for a minute.", "请求过多，请稍候一分钟。");
    public static readonly Wording FormExpired = new(
        "The form is no longer valid. Go back, load the page again and repeat.", "表单已失效。请返回、重新加载页面后再试。");

    public static readonly Wording AcceptInvitation = new("Accept the invitation", "接受邀请");
    public static readonly Wording AcceptingFor = new("You join {0} as {1}.", "您将以 {1} 身份加入 {0}。");
    public static readonly Wording Name = new("Your name", "您的姓名");
    public static readonly Wording PasswordRule = new(
        "At least 12 characters. A few unrelated words are easy to keep in mind.", "至少 12 个字符。几个互不相关的词便于记忆。");
    public static readonly Wording Join = new("Join", "加入");
    public static readonly Wording LinkEnded = new("This link no longer works", "此链接已失效");
    public static readonly Wording InvitationEndedText = new(
        "It was used, was taken back or is older than seven days. Ask whoever invited you for a new one.",
        "链接已被使用、已被撤回或超过七天。请联系邀请人重新发送。");
    public static readonly Wording AddressTaken = new(
        "Somebody already signs in with this mail address for another organisation. Ask to be invited with another address.",
        "该邮箱已用于登录另一家组织。请使用其他邮箱重新获取邀请。");

    public static readonly Wording NameFault = new("Write 1 to 100 characters.", "请输入 1 至 100 个字符。");
    public static readonly Wording TooShort = new("Write at least 12 characters.", "请至少输入 12 个字符。");
    public static readonly Wording TooLong = new("Write at most 128 characters.", "请最多输入 128 个字符。");
    public static readonly Wording TooUniform = new("Write more different characters.", "请使用更多不同的字符。");
    public static readonly Wording NamesAddress = new("It must not contain your mail address.", "密码不能包含您的邮箱名。");
    public static readonly Wording NotTheSame = new("The two passwords are not the same.", "两次输入的密码不一致。");

    public static readonly Wording Account = new("Your account", "您的账户");
    public static readonly Wording Organisation = new("Organisation", "组织");
    public static readonly Wording RolesTitle = new("Roles", "角色");
    public static readonly Wording SignOut = new("Sign out", "退出登录");
    public static readonly Wording SignOutQuestion = new("You are signed in as {0}.", "您当前以 {0} 的身份登录。");
    public static readonly Wording SignedOut = new("You are signed out", "您已退出登录");
    public static readonly Wording SignedOutText = new("You can close this page.", "您可以关闭此页面。");
    public static readonly Wording SignInAgain = new("Sign in again", "重新登录");

    public static readonly Wording Continue = new("Continue", "继续");
    public static readonly Wording SecondFactor = new("Authenticator app", "身份验证器应用");
    public static readonly Wording SecondFactorCode = new("Code of your authenticator app", "身份验证器应用中的验证码");
    public static readonly Wording SecondFactorHint = new(
        "Six digits, or one of your recovery codes.", "六位数字，或一个恢复代码。");
    public static readonly Wording SixDigits = new("Six digits that change every 30 seconds.", "每 30 秒更换一次的六位数字。");
    public static readonly Wording WrongCode = new(
        "The code is wrong or was used before. Wait for the next one.", "验证码不正确或已使用过，请等待下一个验证码。");
    public static readonly Wording SecondFactorNeeded = new(
        "Your role requires a code besides the password.", "您的角色除密码外还需要验证码。");
    public static readonly Wording SecondFactorSteps = new(
        "Add an account in an authenticator app: open the link on the same device, or type the key. Then write the code that it shows.",
        "请在身份验证器应用中添加账户：在同一设备上打开链接，或输入密钥，然后填写应用显示的验证码。");
    public static readonly Wording SecondFactorLink = new("Open in the app", "在应用中打开");
    public static readonly Wording Key = new("Key", "密钥");
    public static readonly Wording SetUp = new("Set up", "设置");
    public static readonly Wording SetUpAnew = new("Set up anew", "重新设置");
    public static readonly Wording IsSetUp = new("Set up. Recovery codes left: {0}.", "已设置。剩余恢复代码：{0} 个。");
    public static readonly Wording IsNotSetUp = new("Not set up.", "未设置。");
    public static readonly Wording SetUpExpired = new("It took too long. Begin again with the new key.", "操作超时，请使用新密钥重新开始。");
    public static readonly Wording RecoveryCodes = new("Recovery codes", "恢复代码");
    public static readonly Wording RecoveryCodesText = new(
        "Keep these codes where nobody else finds them. Each works once in place of a code of the app. They are shown only now.",
        "请妥善保管这些代码。每个代码可代替应用验证码使用一次，且仅在此显示。");
    public static readonly Wording WrongPassword = new("The password is wrong.", "密码不正确。");

    public static readonly Wording ForgottenText = new(
        "Write your mail address. You will get a link to set a new password.", "请输入您的电子邮箱，您将收到设置新密码的链接。");
    public static readonly Wording SendLink = new("Send the link", "发送链接");
    public static readonly Wording LinkSent = new("Look into your mails", "请查收邮件");
    public static readonly Wording LinkSentText = new(
        "If somebody signs in with this address, a link is on its way. It works once, for an hour.",
        "如果该邮箱可用于登录，链接已发送。链接一小时内有效，且只能使用一次。");
    public static readonly Wording ResetPassword = new("Set a new password", "设置新密码");
    public static readonly Wording ResetEndedText = new(
        "It was used or is older than an hour. Ask for a new one.", "链接已被使用或超过一小时。请重新申请。");
    public static readonly Wording ChangePassword = new("Change the password", "更改密码");
    public static readonly Wording PasswordChanged = new("Your password was changed", "密码已更改");
    public static readonly Wording PasswordChangedText = new(
        "All sessions ended. Sign in with the new password.", "所有会话均已结束。请使用新密码登录。");

    public static readonly Wording Sessions = new("Where you are signed in", "登录设备");
    public static readonly Wording ThisSession = new("this browser", "当前浏览器");
    public static readonly Wording LastUsed = new("last used {0}", "最近使用：{0}");
    public static readonly Wording EndSession = new("End this session", "结束此会话");

    public static readonly Wording Oem = new("OEM", "整机企业");
    public static readonly Wording Supplier = new("supplier", "供应商");
    public static readonly Wording Operator = new("line operator", "中试线运营方");
    public static readonly Wording Alliance = new("alliance", "产业联盟");
    public static readonly Wording Admin = new("administrator", "平台管理员");
    public static readonly Wording Comma = new(", ", "、");
}
