namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>A supplier says that it can make a component; the first offer of it says the same.</summary>
/// <param name="ComponentId">A component of the catalogue.</param>
public sealed record DeclareQualification(Guid ComponentId);

/// <summary>The alliance records that a supplier is qualified for a component already, from before or outside the platform.</summary>
/// <param name="QualifiedOn">The day it was, within the last year; the qualification lapses a year after it.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Evidence">Where it can be read up, such as the number of a report; 1 to 500 characters.</param>
public sealed record RecordQualification(Guid SupplierId, Guid ComponentId, DateOnly QualifiedOn, string Reason, string Evidence);

/// <summary>How far a supplier has come with a component.</summary>
/// <param name="Details">For the supplier itself, the alliance and administrators; null for others.</param>
public sealed record ComponentQualification(
    Guid Id, Guid SupplierId, Guid ComponentId, QualificationState State, QualificationDetails? Details);

/// <summary>What a qualification rests on.</summary>
/// <param name="Since">When the state was reached.</param>
/// <param name="LapsesAt">When it ends unless a run confirms it; null where there is nothing to lose.</param>
/// <param name="Record">What was recorded from elsewhere; null where runs alone decided.</param>
/// <param name="Runs">The supplier's runs, the newest last; for itself alone.</param>
public sealed record QualificationDetails(
    DateTimeOffset Since, DateTimeOffset? LapsesAt, QualificationRecord? Record, IReadOnlyList<QualificationRun> Runs);

/// <summary>A qualification from before or outside the platform.</summary>
public sealed record QualificationRecord(DateOnly QualifiedOn, string Reason, string Evidence);

/// <summary>A run and what it came to.</summary>
/// <param name="Yield">Good / started, 0 to 1.</param>
/// <param name="LowestCpk">The lowest of all characteristics; null where none was measured or one has none.</param>
/// <param name="Shortcomings">Each criterion that was missed, with its figures; empty where the run counts.</param>
public sealed record QualificationRun(
    Guid BookingId, string Lot, decimal Yield, decimal? LowestCpk, IReadOnlyList<Reason> Shortcomings, DateTimeOffset At);
