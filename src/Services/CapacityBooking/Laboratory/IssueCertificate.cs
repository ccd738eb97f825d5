using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

public static class IssueCertificateDecider
{
    const int MostYears = 10;

    /// <param name="stated">What the line states now: an accreditation counts for tests until its last day.</param>
    /// <exception cref="Rejected">Not all standards are passed; a certificate of the number was issued before.</exception>
    public static object[] Decide(
        IssueCertificate c, RecordedTestRequest request, IReadOnlyList<StatedTest> stated, IssuedCertificate? issued, DateTimeOffset now)
    {
        var failed = c.Standards.FirstOrDefault(code => request.ResultBy(code)?.Findings.Outcome != TestOutcome.Passed);
        new Faults()
            .Within(c)
            .Require(c.Standards.Distinct().Count() == c.Standards.Count, "standards", "must not name a standard twice")
            .Require(failed is null, "standards", $"{failed} has no passed result in this request")
            .Require(c.ValidUntil > c.ValidFrom, "validUntil", "must be after validFrom")
            .Require(c.ValidUntil <= c.ValidFrom.AddYears(MostYears), "validUntil", $"at most {MostYears} years after validFrom")
            .ThrowIfAny();
        if (issued is not null) throw Rejected.Conflict("number", "you issued a certificate of this number before");
        var of = request.Request;
        return
        [
            new CertificateIssued(
                IssuedCertificate.IdOf(of.Operator, c.Number), request.Id, of.LineId, of.Operator, of.Organisation, of.ComponentId,
                c.Number.Trim(), c.ValidFrom, c.ValidUntil, [.. c.Standards.Select(Certified)], now),
        ];

        CertifiedStandard Certified(string code) => new(
            code,
            stated.FirstOrDefault(each => each.Standard == code && each.IsAccreditedOn(request.ResultBy(code)!.Findings.TestedOn))?.Cnas);
    }

    /// <summary>Publishes it once; again it changes nothing.</summary>
    public static object[] Publish(Guid id, RecordedTestRequest request, DateTimeOffset now) =>
        request.Certificates.First(each => each.Id == id) switch
        {
            { IsWithdrawn: true } => throw Rejected.Conflict("certificateId", "is withdrawn"),
            { IsPublished: true } => [],
            _ => [new CertificatePublished(id, now)],
        };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/test-requests/{id:guid}/certificates", Issue).RequireAnyRole(Roles.Operator);
        routes.MapPost("/certificates/{id:guid}/publish", PublishOwn).RequireAnyRole(Roles.Oem, Roles.Supplier);
    }

    static Task<Receipt> Issue(Guid id, IssueCertificate c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var certificate = IssuedCertificate.IdOf(command.Caller.Organisation, c.Number);
            work.Lock(certificate);
            var (request, issued) = (work.Stream<RecordedTestRequest>(id), work.Document<IssuedCertificate>(certificate));
            await work.Load();
            var own = request.State.ForOperator(id, command.Caller);
            var line = work.Document<PilotLineProfile>(own.LineId);
            await work.Load();
            return request.Append(Decide(c, own, line.Value?.StatedTests ?? [], issued.Value, command.At)) with { Id = certificate };
        }, cancel);

    static Task<Receipt> PublishOwn(Guid id, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var certificate = work.Document<IssuedCertificate>(id);
            await work.Load();
            if (certificate.Value?.Organisation != command.Caller.Organisation) throw Rejected.NotFound("certificate", id);
            var request = work.Stream<RecordedTestRequest>(certificate.Value.Certificate.TestRequestId!.Value);
            await work.Load();
            return request.Append(Publish(id, request.State!, command.At)) with { Id = id };
        }, cancel);
}
