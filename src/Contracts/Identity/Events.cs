namespace SupplyChain.Contracts.Identity;

/// <summary>Role of an organisation. An organisation has one or more.</summary>
public enum Role { Oem, Supplier, Operator, Alliance, Admin }

/// <summary>An organisation was registered.</summary>
/// <param name="Uscc">Unified social credit code (GB 32100-2015).</param>
[ListenedBy]
public sealed record OrganisationRegistered(Guid OrganisationId, string Name, string Uscc, IReadOnlyList<Role> Roles);

/// <summary>An organisation was suspended. It gets no tokens, and its offers and capacity do not count.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record OrganisationSuspended(Guid OrganisationId, string Reason);

/// <summary>A suspended organisation was reinstated. Its offers and capacity count again.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record OrganisationReinstated(Guid OrganisationId);
