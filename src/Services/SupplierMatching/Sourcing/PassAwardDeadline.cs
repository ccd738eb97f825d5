using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The award deadline: the OEM is reminded and has a week more; in the end suppliers get an answer all the same.</summary>
public static class PassAwardDeadline
{
    public static object[] Decide(SourcingRequest request, DateTimeOffset now) =>
        request.State != SourcingState.QuotesOpened || now < request.AwardBy ? []
        : request.Reminders < SourcingDeadlines.Reminders ? [new AwardDeadlinePassed(now + SourcingDeadlines.AwardExtension, now)]
        : [new SourcingClosedWithoutAward(SourcingReasons.NotAwardedInTime.With(), now)];
}
