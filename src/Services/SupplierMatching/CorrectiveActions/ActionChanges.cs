using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>Who is told that a corrective action changed: its OEM and its supplier, and no other.</summary>
public static class ActionChanges
{
    public static IEnumerable<Told> Of(CorrectiveAction? before, CorrectiveAction after, IReadOnlyList<object> events) =>
    [
        new(ChangeKind.CorrectiveAction, after.Id, Audiences.Of(Roles.Oem, after.Organisation)),
        new(ChangeKind.CorrectiveAction, after.Id, Audiences.Of(Roles.Supplier, after.SupplierId)),
    ];

    /// <summary>Each is given notice of what the other one did, and both of a due day that is over.</summary>
    public static IEnumerable<Notice> NoticesOf(CorrectiveAction? before, CorrectiveAction after, IReadOnlyList<object> events) => events
        .SelectMany<object, Notice>(e => e switch
        {
            CorrectiveActionAsked => [ToSupplier(NoticeKind.CorrectiveActionAsked, after)],
            CorrectiveActionAnswered => [ToOem(NoticeKind.CorrectiveActionAnswered, after)],
            CorrectiveActionAccepted => [ToSupplier(NoticeKind.CorrectiveActionAccepted, after)],
            CorrectiveActionReturned => [ToSupplier(NoticeKind.CorrectiveActionReturned, after)],
            CorrectiveActionCompleted => [ToOem(NoticeKind.CorrectiveActionCompleted, after)],
            CorrectiveActionClosed => [ToSupplier(NoticeKind.CorrectiveActionClosed, after)],
            CorrectiveActionReopened => [ToSupplier(NoticeKind.CorrectiveActionReopened, after)],
            CorrectiveActionCancelled => [ToSupplier(NoticeKind.CorrectiveActionCancelled, after)],
            CorrectiveActionExtended => [ToSupplier(NoticeKind.CorrectiveActionExtended, after)],
            CorrectiveActionOverdue =>
                [ToOem(NoticeKind.CorrectiveActionOverdue, after), ToSupplier(NoticeKind.CorrectiveActionOverdue, after)],
            _ => [],
        });

    static Notice ToOem(NoticeKind kind, CorrectiveAction action) => new(kind, action.Id, action.Organisation, [Roles.Oem]);

    static Notice ToSupplier(NoticeKind kind, CorrectiveAction action) => new(kind, action.Id, action.SupplierId, [Roles.Supplier]);
}
