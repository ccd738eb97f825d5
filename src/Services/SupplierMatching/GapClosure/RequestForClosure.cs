using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>The step from proposed to requested.</summary>
public static class RequestForClosure
{
    /// <summary>
    /// Guard: the OEM's own proposal, the same component and region, and weeks that cover its share of the gap.
    /// </summary>
    /// <exception cref="Rejected">The guard is broken, by field; or a request is under way already.</exception>
    public static object[] Decide(Guid id, Closure? closure, SourcingRequested request, IReadOnlyList<WeekQuantity> share)
    {
        if (closure is null || closure.Organisation != request.Organisation) throw Rejected.NotFound("process", id);
        if (closure.Phase != ClosurePhase.Proposed)
            throw Rejected.Conflict("process", $"is no proposal any more: it is at {closure.Step}");

        var ask = request.Ask;
        var faults = new Faults()
            .Require(ask.ComponentId == closure.ComponentId, "componentId", $"the gap is in {closure.ComponentId}")
            .Require(!ask.AcceptSubstitutes, "acceptSubstitutes", "a substitute would not close the gap")
            .Require(ask.Region == closure.Region, "region", $"the gap is in {closure.Region}");
        foreach (var week in AwardRules.Lacking(share, ask.Weeks))
            faults.Require(false, "weeks", $"week {week.Week:yyyy-MM-dd}: less than the {week.Quantity:0.######} that you lack");
        faults.ThrowIfAny();
        return [new ClosureRequested(request.RequestId, request.Conditions.QuoteDeadline, request.At)];
    }
}
