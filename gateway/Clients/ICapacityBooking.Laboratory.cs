using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Standards, test requests and certificates.</summary>
partial interface ICapacityBooking
{
    [Get("/standards")]
    Task<IReadOnlyList<OfferedStandard>> Standards(
        [AliasAs("class")] string? componentClass, string? property, string? search, CancellationToken cancel);

    [Get("/standard-gaps")]
    Task<IReadOnlyList<StandardGap>> StandardGaps(CancellationToken cancel);

    [Post("/lines/{lineId}/tests")]
    Task<Receipt> StateTests(
        Guid lineId, [Body] StateTests command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/lines/{lineId}/test-requests")]
    Task<Receipt> RequestTest(
        Guid lineId, [Body] RequestTest command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/test-requests")]
    Task<Page<TestRequest>> TestRequests(Guid? lineId, Guid? componentId, int first, string? after, CancellationToken cancel);

    [Get("/test-requests/{id}")]
    Task<TestRequest?> TestRequest(Guid id, CancellationToken cancel);

    [Post("/test-requests/by-ids")]
    Task<IReadOnlyList<TestRequest>> TestRequestsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/test-requests/{id}/results")]
    Task<Receipt> RecordTestResult(
        Guid id, [Body] RecordTestResult command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/test-requests/{id}/results/correct")]
    Task<Receipt> CorrectTestResult(
        Guid id, [Body] CorrectTestResult command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/test-requests/{id}/share")]
    Task<Receipt> ShareTestResult(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/test-requests/{id}/certificates")]
    Task<Receipt> IssueCertificate(
        Guid id, [Body] IssueCertificate command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/certificates")]
    Task<Page<Certificate>> Certificates(
        Guid? componentId, Guid? testRequestId, bool? due, int first, string? after, CancellationToken cancel);

    [Get("/certificates/{id}")]
    Task<Certificate?> Certificate(Guid id, CancellationToken cancel);

    [Post("/certificates/{id}/publish")]
    Task<Receipt> PublishCertificate(Guid id, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
