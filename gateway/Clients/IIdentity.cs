using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Organisations, their roles and API clients.</summary>
interface IIdentity
{
    [Get("/organisations")]
    Task<Page<OrganisationProfile>> Organisations(int first, string? after, CancellationToken cancel);

    [Get("/organisations/{id}")]
    Task<OrganisationProfile?> Organisation(Guid id, CancellationToken cancel);

    [Post("/organisations")]
    Task<Receipt> Register([Body] RegisterOrganisation command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/suspend")]
    Task<Receipt> Suspend(
        Guid id, [Body] SuspendOrganisation command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/reinstate")]
    Task<Receipt> Reinstate(
        Guid id, [Body] ReinstateOrganisation command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/duplicate")]
    Task<Receipt> DecideDuplicate(
        Guid id, [Body] DecideDuplicate command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/roles/grant")]
    Task<Receipt> Grant(Guid id, [Body] GrantRole command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/roles/withdraw")]
    Task<Receipt> Withdraw(Guid id, [Body] WithdrawRole command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/clients")]
    Task<IssuedApiClient> IssueClient(
        Guid id, [Body] IssueApiClient command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/organisations/{id}/clients/revoke")]
    Task<Receipt> RevokeClient(
        Guid id, [Body] RevokeApiClient command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
