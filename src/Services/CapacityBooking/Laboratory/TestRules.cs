using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>Validation of what was found by a standard, and the form in which it is kept.</summary>
public static class TestRules
{
    public static Faults RequireFindings(this Faults faults, TestFindings found, TestRequest request, DateTimeOffset now)
    {
        var (values, evidence) = (found.Values ?? [], found.Evidence ?? []);
        faults
            .Require(request.Standards.Contains(found.Standard), "findings.standard", "one of the standards of the request")
            .Require(found.TestedOn <= ChinaDay.Of(now), "findings.testedOn", "is in the future")
            .Require(
                values.DistinctBy(each => each.Name.Trim()).Count() == values.Count, "findings.values",
                "must not name a value twice")
            .Require(
                evidence.DistinctBy(each => each.Name.Trim()).Count() == evidence.Count, "findings.evidence",
                "must not name a file twice");
        for (var i = 0; i < values.Count; i++)
        {
            var (value, field) = (values[i], $"findings.values[{i}]");
            faults
                .Require(!(value.LowerLimit > value.UpperLimit), $"{field}.upperLimit", "no less than lowerLimit")
                .Require(
                    found.Outcome != TestOutcome.Passed || !(value.Value < value.LowerLimit || value.Value > value.UpperLimit),
                    $"{field}.value", "is beyond its limits, so the test is not passed");
        }
        return faults;
    }

    /// <summary>Without blanks around texts, hashes in lower case.</summary>
    public static TestFindings Kept(TestFindings found) => found with
    {
        TestedBy = found.TestedBy.Trim(),
        Deviation = found.Deviation?.Trim() is { Length: > 0 } deviation ? deviation : null,
        Values = [.. (found.Values ?? []).Select(each => each with { Name = each.Name.Trim(), Unit = each.Unit.Trim() })],
        Evidence = [.. (found.Evidence ?? []).Select(each => new RunFile(each.Name.Trim(), each.Sha256.Trim().ToLowerInvariant()))],
    };

    public static bool AreSame(TestFindings one, TestFindings other) =>
        one with { Values = other.Values, Evidence = other.Evidence } == other
        && (one.Values ?? []).SequenceEqual(other.Values ?? []) && (one.Evidence ?? []).SequenceEqual(other.Evidence ?? []);

    /// <summary>The request, for the line's operator. For anybody else it does not exist.</summary>
    public static RecordedTestRequest ForOperator(this RecordedTestRequest? request, Guid id, Caller caller) =>
        request is not null && request.Operator == caller.Organisation ? request : throw Rejected.NotFound("testRequest", id);

    /// <summary>The request, for who asked. For anybody else it does not exist.</summary>
    public static RecordedTestRequest ForRequester(this RecordedTestRequest? request, Guid id, Caller caller) =>
        request is not null && request.Organisation == caller.Organisation ? request : throw Rejected.NotFound("testRequest", id);
}
