using System.Globalization;

using SupplyChain.Identity.Mails;

namespace SupplyChain.Identity.People;

/// <summary>The mails to people. Nobody knows yet which language they read, so each is in both.</summary>
public sealed class Letters(IMails mails, IConfiguration configuration, TimeProvider clock)
{
    public const string InvitationPath = "/invitation", ResetPath = "/reset", Code = "code";

    readonly Uri issuer = new(configuration["Identity:Issuer"] ?? throw new InvalidOperationException("Identity:Issuer is not set"));

    public void Invite(string to, string secret, DateTimeOffset until) => Send(
        to, "邀请您加入供应链平台 / Your invitation to the supply chain platform",
        $"""
        您受邀加入供应链平台。请在 {Day(until)} 之前打开此链接，设置姓名和密码：
        You are invited to the supply chain platform. Open this link before {Day(until)} to set your name and a password:

        {Link(InvitationPath, secret)}

        链接只能使用一次。如果您不认识发送方，请忽略此邮件。
        The link works once. If you do not know why you were invited, ignore this mail.
        """);

    public void Reset(string to, string secret) => Send(
        to, "重置密码 / Reset your password",
        $"""
        请在一小时内打开此链接设置新密码：
        Open this link within an hour to set a new password:

        {Link(ResetPath, secret)}

        链接只能使用一次。如果不是您本人请求，请忽略此邮件，密码不会改变。
        The link works once. If you did not ask for it, ignore this mail; your password stays as it is.
        """);

    public void PasswordChanged(string to) => Send(
        to, "密码已更改 / Your password was changed",
        """
        您的密码已更改，所有会话均已结束。如果不是您本人操作，请立即联系贵组织的管理人员。
        Your password was changed and all sessions ended. If it was not you, tell whoever manages your organisation's people at once.
        """);

    void Send(string to, string subject, string text) => mails.Send(new Mail(to, subject, text, clock.GetUtcNow()));

    Uri Link(string path, string secret) => new(issuer, $"{path}?{Code}={secret}");

    static string Day(DateTimeOffset until) => until.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
