using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class RequestSourcingDecider
{
    /// <exception cref="Rejected">
    /// Names every field of ask and conditions that is not as described; or the component is unknown.
    /// </exception>
    public static SourcingRequested Decide(
        Guid id, Guid organisation, Guid? gapClosure, Ask ask, SourcingConditions conditions, Part? part, DateTimeOffset now)
    {
        new Faults()
            .Ask(ask, now).Conditions(conditions, now)
            .Require(ask.ComponentId is null || Part.IsKnown(part), "componentId", $"no such component: {ask.ComponentId}")
            .ThrowIfAny();
        return new SourcingRequested(id, organisation, gapClosure, ask, conditions.WithMinimumSample(), now);
    }

    /// <summary>The ranked and the excluded candidates, with the reasons.</summary>
    public static RankedList Shortlist(SourcingRequested requested, IReadOnlyCollection<Candidate> candidates) => Ranking.Of(
        SourcingRequest.Create(requested).AsNeed(), candidates, ChinaDay.Of(requested.At));

    /// <summary>Every supplier that is not excluded is invited.</summary>
    public static SourcingShortlisted Invite(RankedList list, DateTimeOffset now) => new(
        Shortlist: null, now,
        [.. list.Ranked.GroupBy(own => own.SupplierId).Select(own => new Invitation(own.Key, [.. own.Select(fit => fit.ComponentId)]))]);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests",
            (RequestSourcing c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, work => Open(
                    work, closures, command, NamedId.Of("sourcing", command.Caller.Organisation.ToString("N"), command.Id.ToString("N")),
                    ClosureOf(c), AskOf(c), c.Conditions, cancel), cancel))
        .RequireAnyRole(Roles.Oem);

    /// <summary>Opens the request and advances its gap closure, in one transaction.</summary>
    public static async Task<Receipt> Open(
        Work work, IGapClosures closures, Command command, Guid id, Guid? gapClosure, Ask ask, SourcingConditions conditions,
        CancellationToken cancel)
    {
        var (caller, now) = (command.Caller.Organisation, command.At);
        if (ask.ComponentId is { } named) ask = ask with { ComponentId = (await work.IdentitiesOf(named)).Of(named) };
        var request = work.Stream<SourcingRequest>(id);
        var part = ask.ComponentId is { } component ? work.Document<Part>(component) : null;
        var follower = gapClosure is { } closure ? closures.FollowerOf(work, closure, id, caller, ask) : null;
        await work.Load();

        if (request.State is not null) throw Rejected.Conflict("request", $"exists already: {id}");
        var requested = Decide(id, caller, gapClosure, ask, conditions, part?.Value, now);
        var opened = SourcingRequest.Create(requested);
        var candidates = await work.Queries.FindAsync(opened.AsNeed(), now, cancel);
        follower?.Follow(opened, [requested], [], now);
        var list = Shortlist(requested, candidates);
        work.Session.Keep(StoredShortlist.Of(id, list));
        return request.Append([requested, Invite(list, now)]).WarningOf(ask.Region);
    }

    static Guid? ClosureOf(RequestSourcing c)
    {
        new Faults().Require(c.GapClosureId is null || c.ProcessId is null || c.GapClosureId == c.ProcessId, "processId",
            "is the former name of gapClosureId: name one of them").ThrowIfAny();
        return c.GapClosureId ?? c.ProcessId;
    }

    static Ask AskOf(RequestSourcing c) =>
        new(c.ComponentId, c.AcceptSubstitutes, c.Class, c.Properties ?? [], c.Region, [.. c.Weeks.OrderBy(week => week.Week)]);
}
