namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Declares that a supplier can make a component. Its first offer of the component has the same effect.</summary>
/// <param name="ComponentId">A component of the catalogue.</param>
public sealed record DeclareQualification(Guid ComponentId);

/// <summary>Records that a supplier was qualified for a component before or outside the platform. For the alliance.</summary>
/// <param name="QualifiedOn">Date of the qualification, within the last year. It lapses a year later.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Evidence">Reference to the evidence, such as the number of a report; 1 to 500 characters.</param>
public sealed record RecordQualification(
    Guid SupplierId, Guid ComponentId, DateOnly QualifiedOn, [ReasonText] string Reason, [ReasonText] string Evidence);

/// <summary>
/// Confirms the result of a run that a supplier made on a line of its own. Until then the run does not count. For the alliance and for
/// operators of other lines. Started and good must be as reported.
/// </summary>
/// <param name="BookingId">The run's booking.</param>
/// <param name="Started">Pieces started, as found.</param>
/// <param name="Good">Good pieces, as found.</param>
/// <param name="Finding">What was examined and how, 1 to 500 characters.</param>
public sealed record ConfirmRunResult(
    Guid SupplierId, Guid ComponentId, Guid BookingId, [QuantityAboveZero] decimal Started, [Quantity] decimal Good,
    [ReasonText] string Finding);

/// <summary>Progress of a supplier's qualification for a component.</summary>
/// <param name="Details">For the supplier itself, the alliance and administrators; null for others.</param>
/// <param name="RestsOn">
/// The runs on which the state rests, the newest last. The supplier itself, the alliance and administrators see all of them. An OEM
/// sees those that it booked.
/// </param>
public sealed record ComponentQualification(
    Guid Id, Guid SupplierId, Guid ComponentId, QualificationState State, QualificationDetails? Details,
    IReadOnlyList<QualificationRun> RestsOn);

/// <summary>Evidence of a qualification.</summary>
/// <param name="Since">When the state was reached.</param>
/// <param name="LapsesAt">When the qualification lapses unless a run confirms it; null if it is not qualified.</param>
/// <param name="Record">The qualification obtained outside the platform; null if only runs decided.</param>
/// <param name="Runs">
/// The supplier's runs, the newest last. Others than the supplier see those that wait for a confirmation.
/// </param>
public sealed record QualificationDetails(
    DateTimeOffset Since, DateTimeOffset? LapsesAt, QualificationRecord? Record, IReadOnlyList<QualificationRun> Runs);

/// <summary>A qualification obtained before or outside the platform.</summary>
public sealed record QualificationRecord(DateOnly QualifiedOn, string Reason, string Evidence);

/// <summary>A run and its result.</summary>
/// <param name="Yield">Good / started, 0 to 1.</param>
/// <param name="LowestCpk">The lowest Cpk of all characteristics; null if none was measured or one has no Cpk.</param>
/// <param name="Shortcomings">Each reason why the run does not count, with its figures; empty where it counts.</param>
/// <param name="LineId">The pilot line; null in runs from before it was told.</param>
/// <param name="Operator">The organisation that operates the line; null in runs from before it was told.</param>
/// <param name="Started">Pieces started.</param>
/// <param name="Correction">0 for the result as first reported, 1 for its first correction.</param>
/// <param name="Confirmation">Who confirmed a run on a line of the supplier itself; null for other runs and until then.</param>
public sealed record QualificationRun(
    Guid BookingId, string Lot, decimal Yield, decimal? LowestCpk, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At,
    Guid? LineId, Guid? Operator, decimal Started, int Correction, RunConfirmation? Confirmation);

/// <summary>The confirmation of a run's result by somebody other than the supplier.</summary>
/// <param name="By">The organisation that confirmed it.</param>
/// <param name="Finding">What was examined and how.</param>
public sealed record RunConfirmation(Guid By, string Finding, DateTimeOffset At);
