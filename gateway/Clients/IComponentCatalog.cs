using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Components, bills of materials and the data that they are described by.</summary>
partial interface IComponentCatalog
{
    [Get("/components/{id}")]
    Task<Component?> Component(Guid id, CancellationToken cancel);

    [Get("/components/by-part-number")]
    Task<Component?> ComponentByPartNumber(string manufacturer, string partNumber, CancellationToken cancel);

    [Post("/components/by-ids")]
    Task<IReadOnlyList<Component>> ComponentsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/components/{id}/usage")]
    Task<Page<ComponentUsage>> Usage(Guid id, int first, string? after, CancellationToken cancel);

    [Post("/components")]
    Task<Receipt> Publish([Body] PublishComponent command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/{id}/revisions")]
    Task<Receipt> Revise(Guid id, [Body] ReviseComponent command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/{id}/lifecycle")]
    Task<Receipt> ChangeLifecycle(
        Guid id, [Body] ChangeLifecycle command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/{id}/retirement")]
    Task<Receipt> Retire(Guid id, [Body] RetireComponent command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/{id}/substitutes")]
    Task<Receipt> DeclareSubstitute(
        Guid id, [Body] DeclareSubstitute command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/{id}/substitutes/{substituteId}/withdrawal")]
    Task<Receipt> WithdrawSubstitute(
        Guid id, Guid substituteId, [Body] WithdrawSubstitute command, [Header("Idempotency-Key")] Guid commandId,
        CancellationToken cancel);

    [Get("/boms")]
    Task<Page<BillOfMaterials>> BillsOfMaterials(
        string? product, bool? inForce, DateOnly? effectiveOn, int first, string? after, CancellationToken cancel);

    [Get("/boms/{id}")]
    Task<BillOfMaterials?> BillOfMaterials(Guid id, CancellationToken cancel);

    [Get("/boms/{id}/sub-assemblies")]
    Task<IReadOnlyList<BillOfMaterials>?> SubAssemblies(Guid id, CancellationToken cancel);

    [Post("/boms/{id}/parts/by-builds")]
    Task<BillParts?> PartsOfBuilds(Guid id, [Body] BillBuilds asked, CancellationToken cancel);

    [Get("/boms/{id}/comparison")]
    Task<BillDifferences?> CompareBills(Guid id, Guid since, CancellationToken cancel);

    [Post("/boms/previews/by-draft")]
    Task<BillPreview> PreviewRelease([Body] ReleaseBillOfMaterials draft, CancellationToken cancel);

    [Post("/boms/by-ids")]
    Task<IReadOnlyList<BillOfMaterials>> BillsOfMaterialsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/boms")]
    Task<Receipt> Release([Body] ReleaseBillOfMaterials command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/boms/{id}/withdrawal")]
    Task<Receipt> Withdraw(
        Guid id, [Body] WithdrawBillOfMaterials command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/boms/lines")]
    Task<Page<OpenBillLine>> BillLines(bool? settled, int first, string? after, CancellationToken cancel);

    [Get("/boms/lines/{id}")]
    Task<OpenBillLine?> BillLine(Guid id, CancellationToken cancel);

    [Post("/boms/lines/{id}/settlement")]
    Task<Receipt> SettleBillLine(
        Guid id, [Body] SettleBillLine command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/components/{id}/replacement")]
    Task<ReplacementPreview> ReplacementPreview(Guid id, Guid by, CancellationToken cancel);

    [Get("/boms/replacements")]
    Task<Page<Replacement>> Replacements(int first, string? after, CancellationToken cancel);

    [Get("/boms/replacements/{id}")]
    Task<Replacement?> Replacement(Guid id, CancellationToken cancel);

    [Post("/boms/replacements")]
    Task<Receipt> Replace([Body] ReplaceComponent command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/boms/replacements/{id}/undoing")]
    Task<Receipt> UndoReplacement(
        Guid id, [Body] UndoReplacement command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/taxonomy")]
    Task<Taxonomy> Taxonomy(CancellationToken cancel);

    [Get("/manufacturers")]
    Task<Page<Manufacturer>> Manufacturers(string? search, int first, string? after, CancellationToken cancel);

    [Get("/manufacturers/mergers")]
    Task<Page<ManufacturerMerger>> ManufacturerMergers(bool? active, int first, string? after, CancellationToken cancel);

    [Get("/manufacturers/mergers/{id}")]
    Task<ManufacturerMerger?> ManufacturerMerger(Guid id, CancellationToken cancel);

    [Get("/manufacturers/mergers/suggestions")]
    Task<Page<MergerSuggestion>> MergerSuggestions(int first, string? after, CancellationToken cancel);

    [Post("/manufacturers/mergers")]
    Task<Receipt> MergeManufacturers(
        [Body] MergeManufacturers command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/manufacturers/mergers/{id}/separation")]
    Task<Receipt> SeparateManufacturers(
        Guid id, [Body] SeparateManufacturers command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Get("/manufacturers/claims")]
    Task<Page<ManufacturerClaim>> ManufacturerClaims(bool? disputed, int first, string? after, CancellationToken cancel);

    [Get("/manufacturers/claims/{id}")]
    Task<ManufacturerClaim?> ManufacturerClaim(Guid id, CancellationToken cancel);

    [Get("/manufacturers/claims/by-name")]
    Task<ManufacturerClaim?> ManufacturerClaimByName(string manufacturer, CancellationToken cancel);

    [Post("/manufacturers/claims")]
    Task<Receipt> ClaimManufacturer(
        [Body] ClaimManufacturer command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/manufacturers/claims/{id}/decision")]
    Task<Receipt> DecideManufacturerClaim(
        Guid id, [Body] DecideManufacturerClaim command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
