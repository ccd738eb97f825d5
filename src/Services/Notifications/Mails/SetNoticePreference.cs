using Marten;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Mails;

/// <summary>A person chooses whether and when it is told by mail.</summary>
public static class SetNoticePreferenceDecider
{
    const string Drop = $"delete from {NoticeTables.Mails} where person = ? and due_at is not null";
    const string Move = $"update {NoticeTables.Mails} set due_at = ? where person = ? and due_at is not null";

    public static MailPreference Decide(SetNoticePreference c, Caller caller, MailPreference? known) => new(
        PersonOf(caller), caller.Organisation, [.. caller.Roles], c.Mails, known?.MailedAt);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inbox/preference", async (Caller caller, IQuerySession session, CancellationToken cancel) =>
            new NoticePreference((await session.LoadAsync<MailPreference>(PersonOf(caller), cancel))?.Mails ?? NoticeMails.Off));
        routes.MapPost("/inbox/preference",
            (SetNoticePreference c, Command command, IDocumentStore store, CancellationToken cancel) => store.Decide(command, async work =>
            {
                var person = PersonOf(command.Caller);
                work.Lock(person);
                var known = work.Document<MailPreference>(person);
                await work.Load();
                var chosen = Decide(c, command.Caller, known.Value);
                known.Store(chosen);
                // What waits already comes as is chosen now.
                if (MailSchedule.DueAt(chosen, command.At) is { } due)
                    work.Session.QueueSqlCommand(Move, due.ToUniversalTime(), person);
                else work.Session.QueueSqlCommand(Drop, person);
                return new(person, 0, ["notice_preference_set"]);
            }, cancel));
    }

    static Guid PersonOf(Caller caller) => caller.Person ?? throw Rejected.Forbidden("a program has no inbox of its own");
}
