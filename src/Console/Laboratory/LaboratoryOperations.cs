using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Laboratory;

/// <summary>What is asked and done about standards, tests and certificates.</summary>
static class LaboratoryOperations
{
    public static readonly Operation<StandardListAnswer> Standards = Operation.Of<StandardListAnswer>("Laboratory/StandardList.graphql");
    public static readonly Operation<StandardGapsAnswer> Gaps = Operation.Of<StandardGapsAnswer>("Laboratory/StandardGaps.graphql");
    public static readonly Operation<StateTestsAnswer> State = Operation.Of<StateTestsAnswer>("Laboratory/StateTests.graphql");
    public static readonly Operation<RequestsAnswer> Requests = Operation.Of<RequestsAnswer>("Laboratory/TestRequestList.graphql");
    public static readonly Operation<RequestAnswer> Request = Operation.Of<RequestAnswer>("Laboratory/TestRequestView.graphql");
    public static readonly Operation<CertificatesAnswer> Certificates =
        Operation.Of<CertificatesAnswer>("Laboratory/CertificateList.graphql");
    public static readonly Operation<RequestTestAnswer> Ask = Operation.Of<RequestTestAnswer>("Laboratory/RequestTest.graphql");
    public static readonly Operation<RecordResultAnswer> Record = Operation.Of<RecordResultAnswer>("Laboratory/RecordTestResult.graphql");
    public static readonly Operation<CorrectResultAnswer> Correct =
        Operation.Of<CorrectResultAnswer>("Laboratory/CorrectTestResult.graphql");
    public static readonly Operation<ShareResultAnswer> Share = Operation.Of<ShareResultAnswer>("Laboratory/ShareTestResult.graphql");
    public static readonly Operation<IssueAnswer> Issue = Operation.Of<IssueAnswer>("Laboratory/IssueCertificate.graphql");
    public static readonly Operation<PublishAnswer> Publish = Operation.Of<PublishAnswer>("Laboratory/PublishCertificate.graphql");
}

public sealed record StandardListAnswer(IReadOnlyList<StandardListAnswer.Offered>? Standards)
{
    public sealed record Offered(Contracts.TestStandard Standard, int Lines, IReadOnlyList<Tester> Testers);

    public sealed record Tester(Guid LineId, string? Cnas, DateOnly? ValidUntil, bool IsAccredited, LineOf? Line);

    public sealed record LineOf(string Name, Named? OperatorNamed);
}

public sealed record StandardGapsAnswer(IReadOnlyList<StandardGapsAnswer.Gap>? StandardGaps)
{
    public sealed record Gap(Title Standard, int Requests, IReadOnlyList<ClassParts> Parts);

    public sealed record Title(string Code, string Chinese, string English);

    public sealed record ClassParts(string Class, int Count, bool IsComplete);
}

public sealed record RequestsAnswer(RequestsAnswer.Connection? TestRequests)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, IReadOnlyList<string> Standards, DateTimeOffset RequestedAt, int Samples, IReadOnlyList<ResultOf> Results, Named? Line,
        Named? OrganisationNamed, PartName? Component);

    public sealed record ResultOf(Finding Findings);

    public sealed record Finding(string Standard, TestOutcome Outcome);
}

public sealed record RequestAnswer(RequestShown? TestRequest);

public sealed record RequestShown(
    Guid Id, Guid Operator, Guid OrganisationId, Guid? BookingId, Guid ComponentId, IReadOnlyList<string> Standards,
    IReadOnlyList<string> Unstated, int Samples, string? Note, DateTimeOffset RequestedAt, DateTimeOffset? SharedAt, Named? Line,
    Named? OrganisationNamed, Named? OperatorNamed, Named? Supplier, Guid? SupplierId, PartName? Component,
    IReadOnlyList<TestResult> Results)
{
    public TestFindings? ResultBy(string? standard) =>
        Results.FirstOrDefault(each => each.Findings.Standard == standard)?.Findings;
}

public sealed record CertificatesAnswer(CertificatesAnswer.Connection? Certificates)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Number, CertificateState State, Guid ComponentId, IReadOnlyList<CertifiedStandard> Standards, DateOnly ValidFrom,
        DateOnly ValidUntil, DateTimeOffset? PublishedAt, string? WithdrawnReason, Guid? TestRequestId, Guid OrganisationId,
        Named? OrganisationNamed, Named? OperatorNamed, PartName? Component);
}

public sealed record StateTestsAnswer(StateTestsAnswer.Payload? StateTests)
{
    public sealed record Payload(Identified? PilotLine);
}

public sealed record RequestPayload(Identified? TestRequest);

public sealed record CertificatePayload(Identified? Certificate);

public sealed record RequestTestAnswer(RequestPayload? RequestTest);

public sealed record RecordResultAnswer(RequestPayload? RecordTestResult);

public sealed record CorrectResultAnswer(RequestPayload? CorrectTestResult);

public sealed record ShareResultAnswer(RequestPayload? ShareTestResult);

public sealed record IssueAnswer(CertificatePayload? IssueCertificate);

public sealed record PublishAnswer(CertificatePayload? PublishCertificate);
