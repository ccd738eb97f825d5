using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>How much of a component's gap a reader may see.</summary>
public enum GapVisibility
{
    /// <summary>Nothing. The gap is answered like one that does not exist.</summary>
    None,

    /// <summary>For a supplier that offers the component: states, and the shortfall as a band.</summary>
    Offerer,

    /// <summary>For an OEM that contributes to the requirement.</summary>
    Contributor,

    /// <summary>For the alliance.</summary>
    Alliance,
}

/// <summary>
/// Decides who sees what. A sum over OEMs is exact where at least three contribute to the week and none has more than 80 per
/// cent of it. Otherwise it is shown as a band. It is also exact for an OEM that is the only contributor, because the plan is
/// its own. Where the requirement is a band, the capacities are bands too, because the state and exact capacities would
/// disclose the requirement. Operators see no gaps: the platform does not know which process steps a component needs.
/// </summary>
public static class GapVisibilityRules
{
    public static GapVisibility Of(Caller reader, IReadOnlyList<Guid> contributors, bool offers) =>
        reader.Is(Roles.Alliance) ? GapVisibility.Alliance
        : reader.Is(Roles.Oem) && contributors.Contains(reader.Organisation) ? GapVisibility.Contributor
        : reader.Is(Roles.Supplier) && offers ? GapVisibility.Offerer
        : GapVisibility.None;

    /// <summary>Whether quantities may be shown exactly.</summary>
    /// <param name="all">Contributors to the requirement as a whole, of any week.</param>
    /// <param name="contributors">Number of contributors to the week; of several weeks, the smallest.</param>
    /// <param name="largestShare">Share of the largest contributor in the week, 0 to 1; of several weeks, the largest.</param>
    public static bool ShowsExactly(
        this GapVisibility visibility, Caller reader, IReadOnlyList<Guid> all, int contributors, decimal largestShare) =>
        visibility switch
        {
            GapVisibility.Contributor when all is [var only] && only == reader.Organisation => true,
            GapVisibility.Contributor or GapVisibility.Alliance => !Band.Applies(contributors, largestShare),
            _ => false,
        };

    public static Figure Show(decimal quantity, bool exactly) => new(exactly ? quantity : null, Band.Of(quantity));
}
