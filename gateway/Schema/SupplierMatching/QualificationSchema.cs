using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<QualificationDetails>, ObjectType<QualificationRecord>, ObjectType<RunConfirmation>]
[Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationParts;

[ObjectType<QualificationRun>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationRunType
{
    /// <summary>Each reason why the run does not count, in words with its figures; empty if it counts.</summary>
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

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, ComponentQualification>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        LookUp.ById(ids, matching.Qualification, matching.QualificationsById, qualification => qualification.Id, cancel);
}

[Query, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin)]
static class QualificationQueries
{
    /// <summary>Qualifications of suppliers for components. A supplier sees only its own.</summary>
    /// <param name="awaitsConfirmation">Only those with a run on a line of the supplier that waits for a confirmation.</param>
    /// <param name="changedAfter">Only those that reached their state after this moment; not for OEMs, which are not shown when.</param>
    /// <param name="lapsesBefore">Only those that lapse before this moment unless a run confirms them; not for OEMs either.</param>
    /// <param name="order">
    /// By the time at which the state was reached; not for OEMs either. Without it the order is that of the ids.
    /// </param>
    public static Task<Connection<ComponentQualification>> Qualifications(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel,
        Guid? supplierId = null, Guid? componentId = null, QualificationState? state = null,
        bool awaitsConfirmation = false, DateTimeOffset? changedAfter = null, DateTimeOffset? lapsesBefore = null,
        DateOrder? order = null) =>
        page.Of((first, after) => matching.Qualifications(
            supplierId, componentId, state, awaitsConfirmation, changedAfter, lapsesBefore, order, first, after, cancel));

    /// <summary>One qualification that the caller may see.</summary>
    public static Task<ComponentQualification?> Qualification(Guid id, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Qualification(id, cancel);
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

    /// <summary>
    /// Confirms the result of a run that a supplier made on a line of its own. Until then the run does not count. Another operator
    /// learns from the supplier which run it is.
    /// </summary>
    [Allow(Roles.Alliance, Roles.Operator)]
    public static Task ConfirmRunResult(
        ConfirmRunResult input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Confirm(input, clientMutationId, cancel);

    static async Task<ComponentQualification?> Single(Guid supplier, Guid component, ISupplierMatching matching,
        CancellationToken cancel) =>
        (await matching.Qualifications(supplier, component, null, false, null, null, null, 1, null, cancel)).Items.SingleOrDefault();
}
