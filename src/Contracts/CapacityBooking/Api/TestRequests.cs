namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Asks a line to test samples of a component by standards, by the organisation that has confirmed a booking of the line. The line need
/// not have stated the standards: what it cannot test is seen as a gap.
/// </summary>
/// <param name="ComponentId">The component; that of the booking where it names one.</param>
/// <param name="Standards">Codes of the catalogue, 1 to 20, each once.</param>
/// <param name="Samples">Number of samples, 1 to 10000.</param>
/// <param name="Note">500 characters at most. Only the requester and the operator see it.</param>
public sealed record RequestTest(
    Guid BookingId, Guid ComponentId, [Entries(1, 20), Standard] IReadOnlyList<string> Standards, [Count(1, 10_000)] int Samples,
    [Prose(500)] string? Note = null);

/// <summary>What a test by a standard came to.</summary>
public enum TestOutcome { Passed, Failed }

/// <summary>What the operator found by one standard.</summary>
/// <param name="Standard">One of the standards of the request.</param>
/// <param name="Values">At most 50, each name once. What passed is within its limits. Not null in answers.</param>
/// <param name="Evidence">Files, at most 20, each name once. Only their hashes are stored. Not null in answers.</param>
/// <param name="TestedOn">Not in the future, by the day in China.</param>
/// <param name="TestedBy">Who tested, better by a sign than by a name: it is kept.</param>
/// <param name="Deviation">How the method differed from the standard, 500 characters at most; null where it did not.</param>
public sealed record TestFindings(
    [Standard] string Standard, TestOutcome Outcome, DateOnly TestedOn, [Name(100)] string TestedBy,
    [Entries(0, 50)] IReadOnlyList<TestedValue>? Values = null, [Entries(0, 20)] IReadOnlyList<RunFile>? Evidence = null,
    [Prose(500)] string? Deviation = null);

/// <summary>A measured value and its limits. One limit or both may be missing.</summary>
/// <param name="Unit">UCUM unit of value and limits.</param>
public sealed record TestedValue(
    [Name(100)] string Name, [Measurement] double Value, [Unit] string Unit, [Measurement] double? LowerLimit = null,
    [Measurement] double? UpperLimit = null);

/// <summary>Records what was found by one standard of a test request, by the line's operator, once; later by a correction.</summary>
public sealed record RecordTestResult(TestFindings Findings);

/// <summary>
/// Corrects a recorded result, by the line's operator. The new findings replace the earlier ones, which stay visible. Certificates that
/// rest on a result that is now failed are withdrawn.
/// </summary>
/// <param name="Reason">Why the earlier result was wrong, 1 to 500 characters.</param>
public sealed record CorrectTestResult(TestFindings Findings, [ReasonText] string Reason);

/// <summary>
/// A test request. Its requester and the line's operator see it; the supplier of the part only once the requester shares it.
/// </summary>
/// <param name="Organisation">The requester.</param>
/// <param name="SupplierId">The supplier of the part by the booking, or the requester where it is one; null where none is named.</param>
/// <param name="Note">Null for the supplier with whom it is shared, as is the booking.</param>
/// <param name="Unstated">Of its standards, those that the line did not state when it was asked.</param>
/// <param name="SharedAt">When the requester shared it with the supplier; null where it did not.</param>
/// <param name="Results">In the order in which they were recorded, at most one for a standard.</param>
public sealed record TestRequest(
    Guid Id, Guid LineId, Guid Operator, Guid Organisation, Guid? BookingId, Guid ComponentId, Guid? SupplierId,
    IReadOnlyList<string> Standards, IReadOnlyList<string> Unstated, int Samples, string? Note, DateTimeOffset RequestedAt,
    IReadOnlyList<TestResult> Results, DateTimeOffset? SharedAt = null);

/// <summary>A result as it stands after its corrections, the newest of which is last.</summary>
public sealed record TestResult(TestFindings Findings, DateTimeOffset RecordedAt, IReadOnlyList<TestCorrection> Corrections);

/// <summary>A correction of a result.</summary>
/// <param name="Number">1 for the first correction of the result, then one more each time.</param>
/// <param name="Superseded">What was said before.</param>
public sealed record TestCorrection(int Number, string Reason, DateTimeOffset At, TestFindings Superseded);
