using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>A test request with its results and what was certified of it.</summary>
public sealed record RecordedTestRequest(Guid Id, TestRequest Request, IReadOnlyList<OwnCertificate> Certificates)
{
    public Guid Operator => Request.Operator;
    public Guid Organisation => Request.Organisation;
    public Guid LineId => Request.LineId;

    /// <summary>The supplier with whom it is shared; null where it is not.</summary>
    public Guid? SharedWith => Request.SharedAt is null ? null : Request.SupplierId;

    public static RecordedTestRequest Create(TestRequested e) => new(
        e.RequestId,
        new(e.RequestId, e.LineId, e.Operator, e.Organisation, e.BookingId, e.ComponentId, e.SupplierId, e.Standards, e.Unstated, e.Samples,
            e.Note, e.At, []),
        []);

    public RecordedTestRequest Apply(TestResultRecorded e) => With([.. Request.Results, new(e.Findings, e.At, [])]);

    public RecordedTestRequest Apply(TestResultCorrected e) => With(
    [
        .. Request.Results.Select(each => each.Findings.Standard != e.Findings.Standard ? each : each with
        {
            Findings = e.Findings,
            Corrections = [.. each.Corrections, new(e.Correction, e.Reason, e.At, e.Superseded)],
        }),
    ]);

    public RecordedTestRequest Apply(TestResultShared e) => this with { Request = Request with { SharedAt = e.At } };

    public RecordedTestRequest Apply(CertificateIssued e) => this with
    {
        Certificates = [.. Certificates, new(e.CertificateId, [.. e.Standards.Select(each => each.Standard)])],
    };

    public RecordedTestRequest Apply(CertificatePublished e) =>
        Each(e.CertificateId, certificate => certificate with { IsPublished = true });

    public RecordedTestRequest Apply(CertificateWithdrawn e) =>
        Each(e.CertificateId, certificate => certificate with { IsWithdrawn = true });

    public TestResult? ResultBy(string standard) => Request.Results.FirstOrDefault(each => each.Findings.Standard == standard);

    /// <summary>As the caller sees it; null where it does not.</summary>
    public TestRequest? SeenBy(Caller caller) =>
        caller.Organisation == Organisation || caller.Organisation == Operator ? Request
        : caller.Organisation == SharedWith ? Request with { Note = null, BookingId = null }
        : null;

    RecordedTestRequest With(IReadOnlyList<TestResult> results) => this with { Request = Request with { Results = results } };

    RecordedTestRequest Each(Guid certificate, Func<OwnCertificate, OwnCertificate> change) =>
        this with { Certificates = [.. Certificates.Select(each => each.Id == certificate ? change(each) : each)] };
}

/// <summary>A certificate as decisions on its request see it.</summary>
public sealed record OwnCertificate(Guid Id, IReadOnlyList<string> Standards, bool IsPublished = false, bool IsWithdrawn = false);
