using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.People;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Sessions;

/// <summary>A person sees and ends its own sessions; who manages people, and administrators, those of others too.</summary>
public static class SessionsOfPerson
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{id:guid}/sessions", List);
        routes.MapPost("/sessions/{id:guid}/end", End);
    }

    static async Task<IReadOnlyList<PersonSession>> List(
        Guid id, HttpContext http, Caller caller, IQuerySession query, SessionBook sessions, CancellationToken cancel)
    {
        await RequireOver(id, caller, query, "person", id, cancel);
        var current = http.User.FindFirst(Claims.Session)?.Value;
        return
        [
            .. (await sessions.OfAsync(id, cancel)).Select(session => new PersonSession(
                session.Id, session.Person, session.StartedAt, session.LastUsedAt, session.Until, session.Address, session.Browser,
                session.Id.ToString() == current)),
        ];
    }

    /// <summary>Ending twice is ending once, so no receipt of the command is kept.</summary>
    static async Task<Receipt> End(
        Guid id, EndSession c, Command command, IQuerySession query, AccountStore accounts, SessionBook sessions, CancellationToken cancel)
    {
        var session = await accounts.Sessions.FindAsync([id], cancel) ?? throw Rejected.NotFound("session", id);
        await RequireOver(session.Person, command.Caller, query, "session", id, cancel);
        await sessions.EndAsync(id, cancel);
        return new Receipt(session.Person, 0, session.LivesAt(command.At) ? ["session_ended"] : []);
    }

    static async Task RequireOver(Guid person, Caller caller, IQuerySession query, string kind, Guid asked, CancellationToken cancel)
    {
        if (caller.Person == person) return;
        var known = await query.LoadAsync<Person>(person, cancel);
        if (known is null || known.Organisation != caller.Organisation && !caller.Is(Roles.Admin)) throw Rejected.NotFound(kind, asked);
        Managing.RequireOverPeople(caller, known.Organisation);
    }
}
