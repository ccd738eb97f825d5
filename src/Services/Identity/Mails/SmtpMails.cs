using System.Threading.Channels;

namespace SupplyChain.Identity.Mails;

/// <summary>
/// Hands mails over to a server, one after the other. A mail that it does not take is tried again for some minutes. What waits when
/// Identity ends is lost: a link can be asked for again.
/// </summary>
public sealed class SmtpMails(IMailServer server, ILogger<SmtpMails> log) : BackgroundService, IMails
{
    const int MostWaiting = 1000;

    static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];

    readonly Channel<Mail> waiting = Channel.CreateBounded<Mail>(MostWaiting);

    public void Send(Mail mail)
    {
        if (!waiting.Writer.TryWrite(mail)) log.LogError("A mail was dropped: {Most} wait already", MostWaiting);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in waiting.Reader.ReadAllAsync(stoppingToken)) await DeliverAsync(mail, stoppingToken);
    }

    /// <summary>A link that comes twice does no harm; one that does not come does.</summary>
    async Task DeliverAsync(Mail mail, CancellationToken cancel)
    {
        for (var attempt = 0; await server.TakeAsync(mail, cancel) is not HandOver.Taken && attempt < Pauses.Length; attempt++)
            await Task.Delay(Pauses[attempt], cancel);
    }
}
