using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// At the award deadline the OEM is reminded and gets another week. After the last reminder the request is closed without an award.
/// </summary>
public static class PassAwardDeadline
{
    public static object[] Decide(SourcingRequest request, DateTimeOffset now) =>
        request.State != SourcingState.QuotesOpened || now < request.AwardBy ? []
        : request.Reminders < SourcingDeadlines.Reminders ? [new AwardDeadlinePassed(now + SourcingDeadlines.AwardExtension, now)]
        : [new SourcingClosedWithoutAward(SourcingReasons.NotAwardedInTime.With(), now)];
}
