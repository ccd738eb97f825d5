using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>An organisation that booked a line asked for tests of a component by standards.</summary>
/// <param name="SupplierId">The supplier of the part; null where none is known.</param>
/// <param name="Unstated">Standards that the line had not stated then.</param>
public sealed record TestRequested(
    Guid RequestId, Guid LineId, Guid Operator, Guid Organisation, Guid BookingId, Guid ComponentId, Guid? SupplierId,
    IReadOnlyList<string> Standards, IReadOnlyList<string> Unstated, int Samples, string? Note, DateTimeOffset At);

/// <summary>The operator recorded what it found by one standard.</summary>
public sealed record TestResultRecorded(Guid RequestId, TestFindings Findings, DateTimeOffset At);

/// <summary>The operator corrected a result. It replaces the superseded findings.</summary>
/// <param name="Correction">1 for the first correction of the result, then one more each time.</param>
public sealed record TestResultCorrected(
    Guid RequestId, int Correction, TestFindings Findings, TestFindings Superseded, string Reason, DateTimeOffset At);

/// <summary>The requester lets the supplier of the part see the request and its results, also those to come.</summary>
public sealed record TestResultShared(Guid RequestId, Guid SupplierId, DateTimeOffset At);

/// <summary>The operator issued a certificate for passed results.</summary>
public sealed record CertificateIssued(
    Guid CertificateId, Guid RequestId, Guid LineId, Guid Operator, Guid Organisation, Guid ComponentId, string Number,
    DateOnly ValidFrom, DateOnly ValidUntil, IReadOnlyList<CertifiedStandard> Standards, DateTimeOffset At);

/// <summary>Its owner lets everybody see a certificate.</summary>
public sealed record CertificatePublished(Guid CertificateId, DateTimeOffset At);

/// <summary>A result on which a certificate rests was corrected to failed.</summary>
public sealed record CertificateWithdrawn(Guid CertificateId, string Standard, string Reason, DateTimeOffset At);
