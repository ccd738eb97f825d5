using System.Globalization;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosure;

public static class AcceptProposalDecider
{
    /// <summary>What is asked for where the OEM takes the proposal up: its share of the gap, unless it names weeks itself.</summary>
    /// <exception cref="Rejected">No such proposal of this OEM; or nothing falls to it and it names no weeks.</exception>
    public static Ask AskOf(AcceptProposal c, Closure? closure, Guid id, Guid caller, IReadOnlyList<WeekQuantity> share)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        var weeks = c.Weeks ?? share;
        return weeks.Count > 0
            ? new Ask(closure.ComponentId, AcceptSubstitutes: false, Class: null, [], closure.Region, [.. weeks.OrderBy(week => week.Week)])
            : throw Rejected.Field("weeks", "nothing of the gap is known to fall to you: name the quantities");
    }

    /// <summary>The process' first request, or its next one after that ended without an award.</summary>
    public static Guid RequestIdOf(Guid closure, int requests) =>
        NamedId.Of("sourcing", closure.ToString("N"), (requests + 1).ToString(CultureInfo.InvariantCulture));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/proposals/{id:guid}/accept",
            (Guid id, AcceptProposal c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.HandleTogether(command, async session =>
                {
                    var closure = await session.TakeStream<Closure>(id, cancel);
                    var share = await session.ShareOf(closure.Aggregate, command.At, cancel);
                    var ask = AskOf(c, closure.Aggregate, id, command.Caller.Organisation, share);
                    return await RequestSourcingDecider.Open(
                        session, command, RequestIdOf(id, closure.Aggregate!.Requests), closure, ask, c.Conditions, cancel);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
