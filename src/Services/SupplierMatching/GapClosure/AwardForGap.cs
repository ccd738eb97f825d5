using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>The step from quoted to awarded, and from there to the pilot runs.</summary>
public static class AwardForGap
{
    /// <summary>
    /// Guard: the splits cover the OEM's share of the gap as it is now, unless less is accepted. Each split lies within
    /// its supplier's capacity already. Asks for a slot for each supplier that is not qualified yet. Outside any gap a
    /// process begins here, where a run is needed at all.
    /// </summary>
    /// <exception cref="Rejected">Names the weeks in which less than the share is awarded.</exception>
    public static object[] Decide(GapClosure? closure, RequestAwarded fact, DateTimeOffset at)
    {
        var (request, award) = (fact.Request, fact.Award);
        var suppliers = award.Parts.Select(part => new AwardedSupplier(
            part.SupplierId, part.ComponentId, fact.Eligibilities.First(s => s.SupplierId == part.SupplierId).Qualified)).ToList();
        if (request.GapClosureId is null && (request.Conditions.PilotRun is null || suppliers.All(s => s.Qualified))) return [];

        if (!award.AcceptLess) RequireShare(fact.Share, award);

        object[] opened = closure is null
            ? [new ClosureOpenedByAward(fact.ClosureId, request.Organisation, request.Ask.ComponentId, request.Ask.Region, request.Id, at)]
            : [];
        var before = closure ?? GapClosure.Create((ClosureOpenedByAward)opened[0]);
        var awarded = new ClosureAwarded(before.Awards + 1, suppliers, request.Conditions.PilotRun, at);
        var after = before.Apply(awarded);
        return
        [
            .. opened, awarded,
            .. suppliers.Where(supplier => !supplier.Qualified).Select(supplier => RequestSlot.First(
                GapClosure.RunIdOf(after.Id, supplier.SupplierId, after.Awards), supplier.SupplierId, supplier.ComponentId, after.RunTerms,
                at)),
            .. GapClosureProcess.Finish(after, at),
        ];
    }

    /// <summary>The process of a request outside any gap.</summary>
    public static Guid ClosureIdOf(Guid request) => NamedId.Of("closure", request.ToString("N"));

    static void RequireShare(IReadOnlyList<WeekQuantity> share, SourcingAwarded award)
    {
        var faults = new Faults();
        foreach (var week in AwardRules.Lacking(share, award.Parts.SelectMany(part => part.Weeks)))
            faults.Require(false, "splits",
                $"week {week.Week:yyyy-MM-dd}: less than the {week.Quantity:0.######} that you lack now; set acceptLess if that is meant");
        faults.ThrowIfAny();
    }
}
