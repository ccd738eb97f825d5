using System.Collections.Concurrent;

namespace SupplyChain.Identity.Mails;

/// <summary>Where no mail server is named, the latest mails stay in memory.</summary>
public sealed class KeptMails : IMails, IMailServer
{
    public const int Most = 100;

    readonly ConcurrentQueue<Mail> kept = new();

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Mail> Latest => [.. kept.Reverse()];

    public void Send(Mail mail)
    {
        kept.Enqueue(mail);
        while (kept.Count > Most) kept.TryDequeue(out _);
    }

    public Task<HandOver> TakeAsync(Mail mail, CancellationToken cancel)
    {
        Send(mail);
        return Task.FromResult(HandOver.Taken);
    }
}
