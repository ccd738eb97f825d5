namespace SupplyChain.Contracts.Notifications;

/// <summary>Something that an organisation, or everybody with a role, is told. It names the object and says nothing of it.</summary>
/// <param name="SubjectId">Id of the object in its service.</param>
/// <param name="Organisation">Null for all organisations with one of the roles.</param>
/// <param name="Roles">Told to those with one of these roles alone: they may ask for the object.</param>
public sealed record Notice(NoticeKind Kind, Guid SubjectId, Guid? Organisation, IReadOnlyList<string> Roles);

/// <summary>
/// Notices that follow from one change. The service whose data it is decides who is told: what the change shows to whom is known there
/// alone (docs/adr/0037).
/// </summary>
[ListenedBy(Services.Notifications), PublishedBy(
    Services.SupplierMatching, Services.CapacityBooking, Services.GapMonitoring, Services.DemandForecasting, Services.Identity,
    Services.ComponentCatalog, Services.Notifications)]
public sealed record NoticesGiven(IReadOnlyList<Notice> Notices);

/// <summary>A notice that a person is told by mail. It names the object and says nothing of it.</summary>
/// <param name="Roles">Told to those with one of these roles alone.</param>
public sealed record MailedNotice(NoticeKind Kind, Guid SubjectId, IReadOnlyList<string> Roles);

/// <summary>
/// Notices were collected for a person who asked to be told by mail. Identity alone knows the address: it sends one mail with those that
/// the person may still see (docs/adr/0038).
/// </summary>
/// <param name="Notices">The latest first, 50 at most.</param>
/// <param name="More">How many more there are, in the inbox alone.</param>
[ListenedBy(Services.Identity)]
public sealed record NoticesCollected(Guid PersonId, IReadOnlyList<MailedNotice> Notices, int More);
