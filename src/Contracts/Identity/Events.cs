namespace SupplyChain.Contracts.Identity;

/// <summary>Role of an organisation. An organisation has one or more.</summary>
public enum Role { Oem, Supplier, Operator, Alliance, Admin }

/// <summary>An organisation was registered.</summary>
/// <param name="Uscc">Unified social credit code (GB 32100-2015).</param>
[ListenedBy]
public sealed record OrganisationRegistered(Guid OrganisationId, string Name, string Uscc, IReadOnlyList<Role> Roles);

/// <summary>An organisation was suspended. It gets no tokens, and its offers and capacity do not count.</summary>
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking, Services.GapMonitoring, Services.Notifications)]
public sealed record OrganisationSuspended(Guid OrganisationId, string Reason);

/// <summary>A suspended organisation was reinstated. Its offers and capacity count again.</summary>
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking, Services.GapMonitoring, Services.Notifications)]
public sealed record OrganisationReinstated(Guid OrganisationId);

/// <summary>A role was granted to an organisation.</summary>
[ListenedBy(Services.CapacityBooking)]
public sealed record RoleGranted(Guid OrganisationId, Role Role);

/// <summary>A role was withdrawn from an organisation. Nothing that was given out for the role holds any longer.</summary>
[ListenedBy(Services.CapacityBooking)]
public sealed record RoleWithdrawn(Guid OrganisationId, Role Role);

/// <summary>The access of a person ended for good.</summary>
[ListenedBy(Services.CapacityBooking)]
public sealed record PersonDeactivated(Guid PersonId);
