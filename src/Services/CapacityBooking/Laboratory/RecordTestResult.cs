using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

public static class RecordTestResultDecider
{
    const int MostCorrections = 20;

    /// <exception cref="Rejected">A standard that was not asked for, or that has a result already; values that did not pass.</exception>
    public static object[] Decide(RecordTestResult c, RecordedTestRequest request, DateTimeOffset now)
    {
        new Faults().Within(c).RequireFindings(c.Findings, request.Request, now).ThrowIfAny();
        if (request.ResultBy(c.Findings.Standard) is not null)
            throw Rejected.Conflict("findings.standard", "has a result already; correct it instead");
        return [new TestResultRecorded(request.Id, TestRules.Kept(c.Findings), now)];
    }

    /// <summary>Replaces a result. The same again changes nothing. Certificates that rest on a result now failed are withdrawn.</summary>
    public static object[] Decide(CorrectTestResult c, RecordedTestRequest request, DateTimeOffset now)
    {
        new Faults().Within(c).RequireFindings(c.Findings, request.Request, now).ThrowIfAny();
        if (request.ResultBy(c.Findings.Standard) is not { } result)
            throw Rejected.Conflict("findings.standard", "has no result yet; record it first");
        if (result.Corrections.Count >= MostCorrections)
            throw Rejected.Conflict("findings.standard", $"was corrected {MostCorrections} times, the maximum");
        var (found, reason) = (TestRules.Kept(c.Findings), c.Reason.Trim());
        if (TestRules.AreSame(found, result.Findings)) return [];
        var withdrawn = request.Certificates.Where(each =>
            found.Outcome == TestOutcome.Failed && !each.IsWithdrawn && each.Standards.Contains(found.Standard));
        return
        [
            new TestResultCorrected(request.Id, result.Corrections.Count + 1, found, result.Findings, reason, now),
            .. withdrawn.Select(each => new CertificateWithdrawn(each.Id, found.Standard, reason, now)),
        ];
    }

    /// <summary>Shares it once; again it changes nothing.</summary>
    public static object[] Share(RecordedTestRequest request, DateTimeOffset now) =>
        request.Request.SupplierId is not { } supplier || supplier == request.Organisation
            ? throw Rejected.Conflict("testRequestId", "its booking names no other supplier to share it with")
            : request.Request.SharedAt is not null ? [] : [new TestResultShared(request.Id, supplier, now)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/test-requests/{id:guid}/results",
            (Guid id, RecordTestResult c, Command command, IDocumentStore store, CancellationToken cancel) => store.OnRequest(
                command, id, request => Decide(c, request.ForOperator(id, command.Caller), command.At), cancel))
            .RequireAnyRole(Roles.Operator);
        routes.MapPost("/test-requests/{id:guid}/results/correct",
            (Guid id, CorrectTestResult c, Command command, IDocumentStore store, CancellationToken cancel) => store.OnRequest(
                command, id, request => Decide(c, request.ForOperator(id, command.Caller), command.At), cancel))
            .RequireAnyRole(Roles.Operator);
        routes.MapPost("/test-requests/{id:guid}/share",
            (Guid id, Command command, IDocumentStore store, CancellationToken cancel) => store.OnRequest(
                command, id, request => Share(request.ForRequester(id, command.Caller), command.At), cancel))
            .RequireAnyRole(Roles.Oem, Roles.Supplier);
    }

    static Task<Receipt> OnRequest(
        this IDocumentStore store, Command command, Guid id, Func<RecordedTestRequest?, object[]> decide, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var request = work.Stream<RecordedTestRequest>(id);
            await work.Load();
            return request.Append(decide(request.State));
        }, cancel);
}
