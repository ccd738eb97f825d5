using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Organisations, their roles, API clients and people.</summary>
interface IIdentity
{
    [Get("/organisations")]
    Task<Page<OrganisationProfile>> Organisations(
        string? search, bool? possibleDuplicate, int first, string? after, CancellationToken cancel);

    [Get("/organisations/{id}")]
    Task<OrganisationProfile?> Organisation(Guid id, CancellationToken cancel);

    [Post("/organisations/names/by-ids")]
    Task<IReadOnlyList<NamedOrganisation>> NamesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

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

    [Get("/people/{id}")]
    Task<PersonProfile?> Person(Guid id, CancellationToken cancel);

    [Post("/people/by-ids")]
    Task<IReadOnlyList<PersonProfile>> PeopleById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/organisations/{id}/people")]
    Task<Page<PersonProfile>> People(Guid id, int first, string? after, CancellationToken cancel);

    [Get("/organisations/{id}/invitations")]
    Task<Page<Invitation>> Invitations(Guid id, int first, string? after, CancellationToken cancel);

    [Get("/invitations/{id}")]
    Task<Invitation?> Invitation(Guid id, CancellationToken cancel);

    [Get("/people/{id}/sessions")]
    Task<IReadOnlyList<PersonSession>> Sessions(Guid id, CancellationToken cancel);

    [Post("/organisations/{id}/invitations")]
    Task<Receipt> Invite(Guid id, [Body] InvitePerson command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/invitations/{id}/revoke")]
    Task<Receipt> RevokeInvitation(
        Guid id, [Body] RevokeInvitation command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/people/{id}/deactivate")]
    Task<Receipt> Deactivate(
        Guid id, [Body] DeactivatePerson command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/sessions/{id}/end")]
    Task<Receipt> EndSession(Guid id, [Body] EndSession command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
