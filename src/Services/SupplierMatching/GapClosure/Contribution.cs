using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>What one OEM requires of a component in a region became known, or changed; the whole horizon.</summary>
public sealed record ContributionStated(
    Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset At);

/// <summary>What one OEM requires of a component in a region: for its own share of a gap, and for no other's eyes.</summary>
public sealed record Contribution(Guid Id, Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks)
{
    public static Guid IdOf(Guid organisation, Guid component, string region) =>
        NamedId.Of("contribution", organisation.ToString("N"), component.ToString("N"), region);

    public static Contribution Create(ContributionStated e) =>
        new(IdOf(e.Organisation, e.ComponentId, e.Region), e.Organisation, e.ComponentId, e.Region, e.Weeks);

    public Contribution Apply(ContributionStated e) => this with { Weeks = e.Weeks };
}
