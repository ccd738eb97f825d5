using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>The step from requested to awarded, and from there to the pilot runs.</summary>
public static class AwardForClosure
{
    /// <summary>
    /// Guard: the splits cover the OEM's share of the gap as it is now, unless less is accepted; each lies within its
    /// supplier's capacity already. Asks for a slot for each supplier that is not qualified yet. Outside any gap a
    /// process begins here, where a run is needed at all.
    /// </summary>
    /// <exception cref="Rejected">Names the weeks in which less than the share is awarded.</exception>
    public static object[] Decide(
        Guid id, Closure? closure, SourcingRequest request, SourcingAwarded award, IReadOnlyList<SupplierStanding> standings,
        IReadOnlyList<WeekQuantity> share, DateTimeOffset now)
    {
        var suppliers = award.Parts.Select(part => new AwardedSupplier(
            part.SupplierId, part.ComponentId, standings.First(s => s.SupplierId == part.SupplierId).Qualified)).ToList();
        if (request.ProcessId is null && (request.Conditions.PilotRun is null || suppliers.All(s => s.Qualified))) return [];

        var faults = new Faults();
        if (!award.AcceptLess)
            foreach (var week in AwardRules.Lacking(share, award.Parts.SelectMany(part => part.Weeks)))
                faults.Require(false, "splits",
                    $"week {week.Week:yyyy-MM-dd}: less than the {week.Quantity:0.######} that you lack now; set acceptLess if that is meant");
        faults.ThrowIfAny();

        object[] opened = closure is null
            ? [new ClosureOpenedByAward(id, request.Organisation, request.Ask.ComponentId, request.Ask.Region, request.Id, now)]
            : [];
        var before = closure ?? Closure.Create((ClosureOpenedByAward)opened[0]);
        var awarded = new ClosureAwarded(before.Awards + 1, suppliers, request.Conditions.PilotRun, now);
        var after = before.Apply(awarded);
        return
        [
            .. opened, awarded,
            .. suppliers.Where(supplier => !supplier.Qualified).Select(supplier => AskForRun.First(after, supplier, now)),
            .. FinishClosure.Decide(after, now),
        ];
    }

    /// <summary>The process of a request outside any gap.</summary>
    public static Guid IdOf(Guid request) => NamedId.Of("closure", request.ToString("N"));
}
