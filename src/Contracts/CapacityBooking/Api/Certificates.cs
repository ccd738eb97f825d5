namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>Issues a certificate for passed results of a test request, by the line's operator.</summary>
/// <param name="Number">The operator's own, 1 to 100 characters; it issues no two of one number.</param>
/// <param name="ValidUntil">The last day, after <paramref name="ValidFrom"/> and at most ten years later.</param>
/// <param name="Standards">Standards of the request with a passed result, 1 to 20, each once.</param>
public sealed record IssueCertificate(
    [Name(100)] string Number, DateOnly ValidFrom, DateOnly ValidUntil, [Entries(1, 20), Standard] IReadOnlyList<string> Standards);

/// <summary>A standard of a certificate.</summary>
/// <param name="Cnas">Number of the accreditation under which it was tested; null where there was none.</param>
public sealed record CertifiedStandard(string Standard, string? Cnas);

/// <summary>
/// Whether a certificate is valid today, in China. Due is one that is valid for 90 days at most. Withdrawn is one whose result was
/// corrected to failed.
/// </summary>
public enum CertificateState { NotYetValid, Valid, Due, Expired, Withdrawn }

/// <summary>
/// A certificate of a part. Its owner, who asked for the test, and the operator who issued it see it; others once the owner published it.
/// It has no measured values.
/// </summary>
/// <param name="Organisation">The owner.</param>
/// <param name="TestRequestId">The test request; null for others than owner and operator.</param>
/// <param name="PublishedAt">Null where it is not published.</param>
/// <param name="WithdrawnReason">Null where it is not withdrawn, and for others than owner and operator.</param>
public sealed record Certificate(
    Guid Id, string Number, Guid ComponentId, Guid LineId, Guid Operator, Guid Organisation, IReadOnlyList<CertifiedStandard> Standards,
    DateOnly ValidFrom, DateOnly ValidUntil, DateTimeOffset IssuedAt, CertificateState State, Guid? TestRequestId,
    DateTimeOffset? PublishedAt, string? WithdrawnReason);
