using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>An open gap, for one of the OEMs that contribute to it or have an open process for it.</summary>
/// <param name="ClosureId">The process that begins where there is none.</param>
public sealed record GapTold(GapNotice Gap, Guid Organisation, Guid ClosureId)
{
    public bool Contributes => Gap.Contributors.Contains(Organisation);
}

/// <summary>A sourcing request is to be opened for the process.</summary>
/// <param name="Share">What of the gap falls to the OEM now.</param>
public sealed record RequestOpened(Guid ClosureId, SourcingRequested Request, IReadOnlyList<WeekQuantity> Share);

/// <summary>Something happened to the process' request, other than an award.</summary>
/// <param name="Request">As it was before.</param>
/// <param name="Event">One of its stored events.</param>
public sealed record RequestMoved(SourcingRequest Request, object Event);

/// <summary>The OEM awards a request. Outside any gap, the process may begin with it.</summary>
public sealed record RequestAwarded(
    Guid ClosureId, SourcingRequest Request, SourcingAwarded Award, IReadOnlyList<AwardEligibility> Eligibilities,
    IReadOnlyList<WeekQuantity> Share);

/// <summary>Something was heard of one of the process' pilot runs.</summary>
/// <param name="Heard">See <see cref="PilotRuns.PilotRunProcess"/>.</param>
public sealed record HeardOfRun(Guid RunId, object Heard);
