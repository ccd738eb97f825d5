using Marten;

using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Mails;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;

namespace SupplyChain.Identity.NoticeMails;

/// <summary>
/// Sends mails with notices, one after the other, apart from those with links, which do not wait behind them. Each attempt is claimed
/// before it is made: one that no outcome is known of, because the connection broke or its process ended, is not made again.
/// </summary>
public sealed class NoticeMailer(
    IDocumentStore store, IServiceScopeFactory scopes, IMailServer server, NoticeLetter letter, TimeProvider clock,
    ILogger<NoticeMailer> log) : BackgroundService
{
    const int MostTogether = 100;

    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>While the server takes no mails at all, it is asked no more often.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    DateTimeOffset pausedUntil;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Such as while the database is unavailable: the next tick looks again.
                log.LogWarning(e, "Mails with notices could not be looked at; trying again");
            }
        }
    }

    async Task SendDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now < pausedUntil) return;
        var tooOld = now - NoticeMail.Patience;
        IReadOnlyList<Guid> due;
        await using (var session = store.QuerySession())
            due = await session.Query<NoticeMail>().Where(mail => mail.DueAt <= now || mail.Since < tooOld)
                .OrderBy(mail => mail.DueAt).Take(MostTogether).Select(mail => mail.Id).ToListAsync(cancel);
        foreach (var id in due)
        {
            if (await ClaimAsync(id, cancel) is not { } mail) continue;
            // To its end also when Identity is about to stop: nobody would know whether it was sent.
            var outcome = await SendAsync(mail, CancellationToken.None);
            await SettleAsync(mail, outcome, CancellationToken.None);
            if (outcome != HandOver.Unreachable) continue;
            pausedUntil = clock.GetUtcNow() + Pause;
            return;
        }
    }

    /// <summary>Null where another process was faster. What is too old is deleted.</summary>
    async Task<NoticeMail?> ClaimAsync(Guid id, CancellationToken cancel)
    {
        NoticeMail? claimed = null;
        await store.Change(id, async work =>
        {
            claimed = null;
            work.Lock(id);
            var mail = work.Document<NoticeMail>(id);
            await work.Load();
            if (mail.Value is not { } known) return;
            var now = clock.GetUtcNow();
            if (known.Since < now - NoticeMail.Patience) mail.Delete();
            else if (known.DueAt <= now) mail.Store(claimed = known.Begun());
        }, cancel);
        return claimed;
    }

    async Task<HandOver> SendAsync(NoticeMail mail, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        await using var scope = scopes.CreateAsyncScope();
        var person = await session.LoadAsync<Person>(mail.Person, cancel);
        var shown = mail.ShownTo(person, person is null ? null : await session.LoadAsync<Organisation>(person.Organisation, cancel));
        if (shown is []) return HandOver.Refused;
        var accounts = await scope.ServiceProvider.GetRequiredService<AccountStore>().ByIdAsync([mail.Person], cancel);
        return accounts.GetValueOrDefault(mail.Person) is { Closed: false } account
            ? await server.TakeAsync(letter.To(account.Mail, shown, mail.More, clock.GetUtcNow()), cancel)
            : HandOver.Refused;
    }

    Task SettleAsync(NoticeMail mail, HandOver outcome, CancellationToken cancel) => store.Change(mail.Id, async work =>
    {
        work.Lock(mail.Id);
        var kept = work.Document<NoticeMail>(mail.Id);
        await work.Load();
        var again = outcome is HandOver.Postponed or HandOver.Unreachable ? mail.After(clock.GetUtcNow()) : null;
        if (again is not null) kept.Store(again);
        else kept.Delete();
    }, cancel);
}
