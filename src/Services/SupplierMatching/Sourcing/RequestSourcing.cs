using JasperFx.Events;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosure;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class RequestSourcingDecider
{
    /// <exception cref="Rejected">Names every field of ask and conditions that is not as described; or the component is unknown.</exception>
    public static SourcingRequested Decide(
        Guid id, Guid organisation, Guid? process, Ask ask, SourcingConditions conditions, Part? part, DateTimeOffset now)
    {
        new Faults()
            .Ask(ask, now).Conditions(conditions, now)
            .Require(ask.ComponentId is null || Part.IsKnown(part), "componentId", $"no such component: {ask.ComponentId}")
            .ThrowIfAny();
        return new SourcingRequested(id, organisation, process, ask, conditions, now);
    }

    /// <summary>Every supplier that is not excluded is invited; the list says why each is where it is.</summary>
    public static SourcingShortlisted Shortlist(SourcingRequested requested, IReadOnlyCollection<Candidate> candidates) => new(
        Ranking.Of(SourcingRequest.Create(requested).AsNeed(), candidates, DateOnly.FromDateTime(requested.At.UtcDateTime)).Explained(), requested.At);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests", (RequestSourcing c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.HandleTogether(command, async session => await Open(
                session, command, NamedId.Of("sourcing", command.Caller.Organisation.ToString("N"), command.Id.ToString("N")),
                c.ProcessId is { } process ? await session.TakeStream<Closure>(process, cancel) : null, AskOf(c), c.Conditions, cancel), cancel))
        .RequireAnyRole(Roles.Oem);

    /// <summary>Opens the request, and with it moves the process that it is for; both or neither.</summary>
    public static async Task<Receipt> Open(
        IDocumentSession session, Command command, Guid id, IEventStream<Closure>? closure, Ask ask, SourcingConditions conditions,
        CancellationToken cancel)
    {
        var (caller, now) = (command.Caller.Organisation, command.At);
        var part = ask.ComponentId is { } component ? await session.LoadAsync<Part>(component, cancel) : null;
        var requested = Decide(id, caller, closure?.Id, ask, conditions, part, now);
        closure?.AppendMany(RequestForClosure.Decide(
            closure.Id, closure.Aggregate, requested, await session.ShareOf(closure.Aggregate, now, cancel)));
        var candidates = await session.FindAsync(SourcingRequest.Create(requested).AsNeed(), now, cancel);
        return Decisions.AppendDecided(await session.Events.FetchForWriting<SourcingRequest>(id, cancel), known =>
            known is null ? [requested, Shortlist(requested, candidates)] : throw Rejected.Conflict("request", $"exists already: {id}"));
    }

    static Ask AskOf(RequestSourcing c) =>
        new(c.ComponentId, c.AcceptSubstitutes, c.Class, c.Properties ?? [], c.Region, [.. c.Weeks.OrderBy(week => week.Week)]);
}
