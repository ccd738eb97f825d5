using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// What one OEM requires of a component in a region, as DemandForecasting says: for its own share of a gap, and for no
/// other's eyes.
/// </summary>
/// <param name="Version">Of the message that said so; 0 for what was known before versions were kept.</param>
public sealed record Contribution(
    Guid Id, Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<WeekQuantity> Weeks, long Version = 0)
{
    public static Guid IdOf(Guid organisation, Guid component, string region) =>
        NamedId.Of("contribution", organisation.ToString("N"), component.ToString("N"), region);

    /// <summary>What is known after a message; the same as before where the message is not newer.</summary>
    public static Contribution After(Contribution? known, ContributionChanged m, long version) =>
        known?.Version >= version
            ? known
            : new(IdOf(m.Organisation, m.ComponentId, m.Region), m.Organisation, m.ComponentId, m.Region, m.Weeks, version);

    public static async Task Learn(Work work, Delivery delivery, ContributionChanged m)
    {
        var gap = GapNotice.GapIdOf(m.ComponentId, m.Region);
        var known = work.Document<Contribution>(IdOf(m.Organisation, m.ComponentId, m.Region));
        work.Lock(gap);
        var split = work.Document<FairSplit>(gap);
        await work.Load();
        var after = After(known.Value, m, delivery.Version);
        if (ReferenceEquals(after, known.Value)) return;
        known.Store(after);
        if (split.Value is { IsComplete: false } incomplete) split.Store(incomplete.With(after));
    }
}
