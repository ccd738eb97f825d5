using MailKit.Security;

namespace SupplyChain.Identity.Mails;

/// <summary>Where mails are handed over (<c>Identity:Smtp</c>).</summary>
/// <param name="Security">
/// <c>tls</c> from the beginning, <c>starttls</c>, or <c>none</c> for a server on the same machine or network.
/// </param>
public sealed record SmtpServer(string Host, int Port, string From, string Security, string? User, string? Password)
{
    /// <summary>Null where no server is named.</summary>
    public static SmtpServer? Of(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Identity:Smtp");
        if (smtp["Host"] is not { Length: > 0 } host) return null;
        var server = new SmtpServer(
            host, smtp.GetValue<int?>("Port") ?? 587,
            smtp["From"] ?? throw new InvalidOperationException("Identity:Smtp:From is not set"), smtp["Security"] ?? "starttls",
            smtp["User"], smtp["Password"]);
        _ = server.Options;
        return server;
    }

    public SecureSocketOptions Options => Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "starttls" => SecureSocketOptions.StartTls,
        "none" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException("Identity:Smtp:Security is none of tls, starttls and none"),
    };
}
