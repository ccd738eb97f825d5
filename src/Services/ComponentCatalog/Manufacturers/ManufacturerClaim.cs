using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>An organisation claimed a manufacturer's name, and holds it.</summary>
public sealed record ManufacturerClaimed(Guid ClaimId, string Manufacturer, Guid Organisation, DateTimeOffset At);

/// <summary>An organisation claimed a name that others use or claim. The alliance decides.</summary>
public sealed record ManufacturerClaimDisputed(Guid ClaimId, string Manufacturer, Guid Organisation, DateTimeOffset At);

/// <summary>The alliance decided who holds the name; null for nobody. The claims of all others ended.</summary>
public sealed record ManufacturerClaimDecided(Guid ClaimId, Guid? Holder, string Reason, DateTimeOffset At);

/// <param name="Manufacturer">The folded name: its spelling would tell a claimant of others before it.</param>
/// <param name="Waiting">Organisations whose claims wait for a decision, without the holder.</param>
public sealed record ManufacturerClaim(Guid Id, string Manufacturer, Guid? Holder, IReadOnlyList<Guid> Waiting)
{
    public bool Disputed => Waiting.Count > 0;

    /// <summary>All who claim it. An organisation's claims are counted by it.</summary>
    public IReadOnlyList<Guid> Parties => [.. Waiting.Append(Holder ?? Guid.Empty).Where(party => party != Guid.Empty)];

    public static Guid IdOf(string manufacturer) => NamedId.Of("manufacturer-claim", FoldedName.Of(manufacturer));

    public static ManufacturerClaim Create(ManufacturerClaimed e) => new(e.ClaimId, e.Manufacturer, e.Organisation, []);

    public static ManufacturerClaim Create(ManufacturerClaimDisputed e) => new(e.ClaimId, e.Manufacturer, null, [e.Organisation]);

    public ManufacturerClaim Apply(ManufacturerClaimDisputed e) => this with { Waiting = [.. Waiting, e.Organisation] };

    public ManufacturerClaim Apply(ManufacturerClaimDecided e) => this with { Holder = e.Holder, Waiting = [] };
}
