using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>How much of a component's gap a reader may see, from nothing to all that gives no single plan away.</summary>
public enum Sight
{
    /// <summary>It answers like what does not exist.</summary>
    None,

    /// <summary>A supplier that offers the component: states, and the shortfall as a band.</summary>
    Offerer,

    /// <summary>An OEM that contributes to the requirement.</summary>
    Contributor,

    /// <summary>The alliance.</summary>
    Alliance,
}

/// <summary>
/// Who sees what. Sums over OEMs are exact where at least three contribute to the week and none has more than 80 per
/// cent of it, else a band; and exact for an OEM that is the only contributor, because the plan is its own. With a
/// banded requirement the capacities are bands too, or the state would tell the requirement from them.
/// Operators have no gaps: the platform does not know which process steps a component needs.
/// </summary>
public static class Sights
{
    public static Sight Of(Caller reader, IReadOnlyList<Guid> contributors, bool offers) =>
        reader.Is(Roles.Alliance) ? Sight.Alliance
        : reader.Is(Roles.Oem) && contributors.Contains(reader.Organisation) ? Sight.Contributor
        : reader.Is(Roles.Supplier) && offers ? Sight.Offerer
        : Sight.None;

    /// <summary>Whether a week's quantities may be shown exactly.</summary>
    /// <param name="all">Contributors to the requirement as a whole, of any week.</param>
    /// <param name="contributors">How many contribute to this week.</param>
    /// <param name="largestShare">Share of the largest of them in this week, 0 to 1.</param>
    public static bool MaySeeExactly(
        this Sight sight, Caller reader, IReadOnlyList<Guid> all, int contributors, decimal largestShare) => sight switch
        {
            Sight.Contributor when all is [var only] && only == reader.Organisation => true,
            Sight.Contributor or Sight.Alliance => !Band.Applies(contributors, largestShare),
            _ => false,
        };

    public static Figure Show(decimal quantity, bool exactly) => new(exactly ? quantity : null, Band.Of(quantity));
}
