using System.Globalization;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

public static class AcceptProposalDecider
{
    /// <summary>What is asked for where the OEM accepts the proposal: its share of the gap, unless it names weeks itself.</summary>
    /// <exception cref="Rejected">No such proposal of this OEM; or no share of the gap is known and it names no weeks.</exception>
    public static Ask AskOf(AcceptProposal c, GapClosure? closure, Guid id, Guid caller, IReadOnlyList<WeekQuantity> share)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        var weeks = c.Weeks ?? share;
        return weeks.Count > 0
            ? new Ask(closure.ComponentId, AcceptSubstitutes: false, Class: null, [], closure.Region, [.. weeks.OrderBy(week => week.Week)])
            : throw Rejected.Field("weeks", "nothing of the gap is known to fall to you: name the quantities");
    }

    /// <summary>The gap closure's first request, or its next one after that ended without an award.</summary>
    public static Guid RequestIdOf(Guid closure, int requests) =>
        NamedId.Of("sourcing", closure.ToString("N"), (requests + 1).ToString(CultureInfo.InvariantCulture));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/proposals/{id:guid}/accept",
            (Guid id, AcceptProposal c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var closure = work.Stream<GapClosure>(id);
                    await work.Load();
                    var share = await ShareOf(closure.State, work, command.At);
                    var ask = AskOf(c, closure.State, id, command.Caller.Organisation, share);
                    return await RequestSourcingDecider.Open(
                        work, closures, command, RequestIdOf(id, closure.State!.Requests), id, ask, c.Conditions, cancel);
                }, cancel))
        .RequireAnyRole(Roles.Oem);

    static async Task<IReadOnlyList<WeekQuantity>> ShareOf(GapClosure? closure, Work work, DateTimeOffset now)
    {
        if (closure is not { ComponentId: { } component }) return [];
        var contribution = work.Document<Contribution>(Contribution.IdOf(closure.Organisation, component, closure.Region));
        await work.Load();
        return GapShare.Of(closure.WeeksIn(IsoWeek.Of(now)), contribution.Value, IsoWeek.Of(now));
    }
}
