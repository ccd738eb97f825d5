using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<QualificationDetails>, ObjectType<QualificationRecord>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationParts;

[ObjectType<QualificationRun>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationRunType
{
    /// <summary>Each criterion that was missed, in words with its figures; empty if the run met all.</summary>
    public static IReadOnlyList<string> Shortcomings(QualificationRun run, ReasonWords words) => [.. run.Shortcomings.Select(words.Of)];

    /// <summary>The same as codes with parameters.</summary>
    public static IReadOnlyList<Reason> ShortcomingsCoded(QualificationRun run) => run.Shortcomings;
}

[ObjectType<ComponentQualification>(Name = "Qualification"), Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationType
{
    /// <summary>The supplier.</summary>
    public static Task<SupplierProfile?> Supplier(ComponentQualification qualification, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(qualification.SupplierId);

    /// <summary>The component concerned.</summary>
    public static Task<Component?> Component(ComponentQualification qualification, Batch<Guid, Component> components) =>
        components.Load(qualification.ComponentId);
}

[Query, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationQueries
{
    /// <summary>Qualifications of suppliers for components. A supplier sees only its own.</summary>
    public static Task<Connection<ComponentQualification>> Qualifications(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel,
        Guid? supplierId = null, Guid? componentId = null, QualificationState? state = null) =>
        page.Of((first, after) => matching.Qualifications(supplierId, componentId, state, first, after, cancel));
}

[Mutation]
static class QualificationMutations
{
    /// <summary>Declares that the caller can make a component. Its first offer of the component has the same effect.</summary>
    [Allow(Roles.Supplier)]
    [return: Called("qualification")]
    public static async Task<ComponentQualification?> DeclareQualification(
        DeclareQualification input, Guid clientMutationId, Caller caller, ISupplierMatching matching, CancellationToken cancel)
    {
        await matching.Declare(input, clientMutationId, cancel);
        return await Single(caller.Organisation, input.ComponentId, matching, cancel);
    }

    /// <summary>Records a qualification obtained before or outside the platform.</summary>
    [Allow(Roles.Alliance, Roles.Admin)]
    [return: Called("qualification")]
    public static async Task<ComponentQualification?> RecordQualification(
        RecordQualification input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel)
    {
        await matching.Record(input, clientMutationId, cancel);
        return await Single(input.SupplierId, input.ComponentId, matching, cancel);
    }

    static async Task<ComponentQualification?> Single(Guid supplier, Guid component, ISupplierMatching matching,
        CancellationToken cancel) =>
        (await matching.Qualifications(supplier, component, null, 1, null, cancel)).Items.SingleOrDefault();
}
