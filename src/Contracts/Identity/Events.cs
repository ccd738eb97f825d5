namespace SupplyChain.Contracts.Identity;

/// <summary>What an organisation may do on the platform; an organisation has one or more.</summary>
public enum Role { Oem, Supplier, Operator, Alliance, Admin }

/// <summary>An organisation joined.</summary>
/// <param name="Uscc">Unified social credit code (GB 32100-2015).</param>
[ListenedBy]
public sealed record OrganisationRegistered(Guid OrganisationId, string Name, string Uscc, IReadOnlyList<Role> Roles);

/// <summary>An organisation may not act any longer: it gets no tokens, and its offers and capacity no longer count.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record OrganisationSuspended(Guid OrganisationId, string Reason);

/// <summary>A suspended organisation may act again, and what it offers and can deliver counts again.</summary>
[ListenedBy(Services.SupplierMatching, Services.GapMonitoring)]
public sealed record OrganisationReinstated(Guid OrganisationId);
