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

/// <summary>Progress of a supplier's qualification for a component.</summary>
/// <param name="Details">For the supplier itself, the alliance and administrators; null for others.</param>
public sealed record ComponentQualification(
    Guid Id, Guid SupplierId, Guid ComponentId, QualificationState State, QualificationDetails? Details);

/// <summary>Evidence of a qualification.</summary>
/// <param name="Since">When the state was reached.</param>
/// <param name="LapsesAt">When the qualification lapses unless a run confirms it; null if it is not qualified.</param>
/// <param name="Record">The qualification obtained outside the platform; null if only runs decided.</param>
/// <param name="Runs">The supplier's runs, the newest last; empty for others than the supplier.</param>
public sealed record QualificationDetails(
    DateTimeOffset Since, DateTimeOffset? LapsesAt, QualificationRecord? Record, IReadOnlyList<QualificationRun> Runs);

/// <summary>A qualification obtained before or outside the platform.</summary>
public sealed record QualificationRecord(DateOnly QualifiedOn, string Reason, string Evidence);

/// <summary>A run and its result.</summary>
/// <param name="Yield">Good / started, 0 to 1.</param>
/// <param name="LowestCpk">The lowest Cpk of all characteristics; null if none was measured or one has no Cpk.</param>
/// <param name="Shortcomings">Each criterion that was missed, with its figures; empty where the run counts.</param>
public sealed record QualificationRun(
    Guid BookingId, string Lot, decimal Yield, decimal? LowestCpk, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);
