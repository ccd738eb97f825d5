using System.Net.Sockets;

using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

using MimeKit;

namespace SupplyChain.Identity.Mails;

/// <summary>Hands one mail over to a server that speaks SMTP.</summary>
public sealed class SmtpHandOver(SmtpServer server, ILogger<SmtpHandOver> log) : IMailServer
{
    const int FirstPermanent = 500;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<HandOver> TakeAsync(Mail mail, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        using var client = new SmtpClient();
        var begun = false;
        try
        {
            using var message = MessageOf(mail);
            await client.ConnectAsync(server.Host, server.Port, server.Options, deadline.Token);
            if (server.User is not null) await client.AuthenticateAsync(server.User, server.Password ?? "", deadline.Token);
            begun = true;
            await client.SendAsync(message, deadline.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && IsOfSending(e))
        {
            // The address stays out of the log.
            log.LogWarning("The mail server did not take a mail: {Reason}", e.Message);
            return OutcomeOf(e, begun);
        }

        await LeaveAsync(client, deadline.Token);
        return HandOver.Taken;
    }

    static HandOver OutcomeOf(Exception failure, bool begun) => failure switch
    {
        FormatException => HandOver.Refused,
        _ when !begun => HandOver.Unreachable,
        SmtpCommandException answer => (int)answer.StatusCode >= FirstPermanent ? HandOver.Refused : HandOver.Postponed,
        _ => HandOver.Unknown,
    };

    MimeMessage MessageOf(Mail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.At, Body = new TextPart("plain") { Text = mail.Text } };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        // Who is absent does not answer it (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The server has the mail, whatever becomes of the farewell.</summary>
    static async Task LeaveAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception e) when (IsOfSending(e))
        {
            // Disposed of next.
        }
    }

    static bool IsOfSending(Exception e) => e is IOException or SocketException or AuthenticationException or ServiceNotConnectedException
        or CommandException or ProtocolException or SslHandshakeException or OperationCanceledException or FormatException;
}
