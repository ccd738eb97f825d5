using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>How much of a component's gap a reader may see. See docs/adr/0026.</summary>
public enum GapVisibility
{
    /// <summary>Nothing. The gap is answered like one that does not exist.</summary>
    None,

    /// <summary>For a supplier that offers the component: the picture by bands, where it tells of all OEMs.</summary>
    Offerer,

    /// <summary>For an OEM that contributes to the requirement: whether the gap is open, and the picture with its own view.</summary>
    Contributor,

    /// <summary>For the alliance: whether the gap is open, its worst state, and the picture where it tells of all OEMs.</summary>
    Alliance,
}

/// <summary>
/// Decides who sees what. Operators see no gaps: the platform does not know which process steps a component needs.
/// </summary>
public static class GapVisibilityRules
{
    public static GapVisibility Of(Caller reader, IReadOnlyList<Guid> contributors, bool offers) =>
        reader.Is(Roles.Alliance) ? GapVisibility.Alliance
        : reader.Is(Roles.Oem) && contributors.Contains(reader.Organisation) ? GapVisibility.Contributor
        : reader.Is(Roles.Supplier) && offers ? GapVisibility.Offerer
        : GapVisibility.None;
}
