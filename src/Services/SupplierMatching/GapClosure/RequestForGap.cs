using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>The step from proposed to requested.</summary>
public static class RequestForGap
{
    /// <summary>Guard: the same component and region, and weeks that cover the OEM's share of the gap.</summary>
    /// <exception cref="Rejected">The guard is broken, by field.</exception>
    public static object[] Decide(GapClosure closure, RequestOpened opened)
    {
        var (request, ask) = (opened.Request, opened.Request.Ask);
        var faults = new Faults()
            .Require(ask.ComponentId == closure.ComponentId, "componentId", $"the gap is in {closure.ComponentId}")
            .Require(!ask.AcceptSubstitutes, "acceptSubstitutes", "a substitute would not close the gap")
            .Require(ask.Region == closure.Region, "region", $"the gap is in {closure.Region}");
        foreach (var week in AwardRules.Lacking(opened.Share, ask.Weeks))
            faults.Require(false, "weeks", $"week {week.Week:yyyy-MM-dd}: less than the {week.Quantity:0.######} that you lack");
        faults.ThrowIfAny();
        return [new ClosureRequested(request.RequestId, request.Conditions.QuoteDeadline, request.At)];
    }
}
