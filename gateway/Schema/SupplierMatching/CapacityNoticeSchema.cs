using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<CapacityNoticeWeek>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class CapacityNoticeParts;

[ObjectType<CapacityNoticeImpact>, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class CapacityNoticeImpactType
{
    /// <summary>The component.</summary>
    public static Task<Component?> Component(CapacityNoticeImpact impact, Batch<Guid, Component> components) =>
        components.Load(impact.ComponentId);
}

[ObjectType<SupplierCapacityNotice>(Name = "CapacityNotice"), Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class CapacityNoticeType
{
    /// <summary>The supplier that issued it.</summary>
    public static Task<SupplierProfile?> Supplier(SupplierCapacityNotice notice, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(notice.SupplierId);

    /// <summary>The notice because of which it was issued; null for a reader that is not told of that one.</summary>
    public static async Task<SupplierCapacityNotice?> ForwardedFrom(
        SupplierCapacityNotice notice, Batch<Guid, SupplierCapacityNotice> notices) =>
        notice.ForwardedFromId is { } id ? await notices.Load(id) : null;

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, SupplierCapacityNotice>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        LookUp.ById(ids, matching.CapacityNotice, matching.CapacityNoticesById, notice => notice.Id, cancel);
}

[Query, Allow(Roles.Supplier, Roles.Oem, Roles.Alliance)]
static class CapacityNoticeQueries
{
    /// <summary>
    /// Notices about capacity, the newest first: a supplier's own, all of them for the alliance, and for an OEM those about weeks of its
    /// awards, and of its requests whose quotes are open.
    /// </summary>
    /// <param name="open">Only those that are open, or only those that are resolved; both if not given.</param>
    public static Task<Connection<SupplierCapacityNotice>> CapacityNotices(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel, bool? open = null, Guid? componentId = null,
        Guid? supplierId = null) =>
        page.Of((first, after) => matching.CapacityNotices(open, componentId, supplierId, first, after, cancel));

    /// <summary>One notice, as far as the caller is told.</summary>
    public static Task<SupplierCapacityNotice?> CapacityNotice(Guid id, ISupplierMatching matching, CancellationToken cancel) =>
        matching.CapacityNotice(id, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class CapacityNoticeMutations
{
    /// <summary>Issues a notice: another share of the published capacity counts in its weeks until it is resolved.</summary>
    [return: Called("capacityNotice")]
    public static Task<SupplierCapacityNotice?> IssueCapacityNotice(
        IssueCapacityNotice input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Issue(input, clientMutationId, cancel).ThenRead(matching.CapacityNotice, cancel);

    /// <summary>Issues a notice of one's own because of one that the caller was told of. It has the cause of that one.</summary>
    /// <param name="noticeId">The notice that is forwarded.</param>
    /// <param name="text">What happened, for OEMs that depend on the weeks.</param>
    [return: Called("capacityNotice")]
    public static Task<SupplierCapacityNotice?> ForwardCapacityNotice(
        Guid noticeId, CapacityNoticeEffect effect, string text, IReadOnlyList<CapacityNoticeImpact> impacts, Guid clientMutationId,
        ISupplierMatching matching, CancellationToken cancel) =>
        matching.Forward(noticeId, new ForwardCapacityNotice(effect, text, impacts), clientMutationId, cancel)
            .ThenRead(matching.CapacityNotice, cancel);

    /// <summary>
    /// Says anew what an open notice is about from this week on. Weeks that are over stay; cause and effect do not change.
    /// </summary>
    [return: Called("capacityNotice")]
    public static Task<SupplierCapacityNotice?> ReviseCapacityNotice(
        Guid noticeId, string text, IReadOnlyList<CapacityNoticeImpact> impacts, Guid clientMutationId, ISupplierMatching matching,
        CancellationToken cancel) =>
        matching.Revise(noticeId, new ReviseCapacityNotice(text, impacts), clientMutationId, cancel)
            .ThenRead(noticeId, matching.CapacityNotice, cancel);

    /// <summary>Resolves a notice, which is final. What was published counts again.</summary>
    /// <param name="text">How it ended.</param>
    [return: Called("capacityNotice")]
    public static Task<SupplierCapacityNotice?> ResolveCapacityNotice(
        Guid noticeId, string text, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Resolve(noticeId, new ResolveCapacityNotice(text), clientMutationId, cancel)
            .ThenRead(noticeId, matching.CapacityNotice, cancel);
}
