using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>An open gap as it stands, whichever of the contracts said so.</summary>
/// <param name="Proposes">Whether it is proposed to an OEM that has no open process: a gap that eased is not.</param>
/// <param name="Opens">Whether it opened. Else it is not proposed to the same OEM twice in a week.</param>
public sealed record GapNotice(
    Guid GapId, Guid ComponentId, string Region, IReadOnlyList<ShortWeek> Weeks, IReadOnlyList<Guid> Contributors, bool Proposes,
    bool Opens = false)
{
    public static GapNotice Of(GapOpened m) =>
        new(m.GapId, m.ComponentId, m.Region, WeeksOf(m.Weeks), m.Contributors, Proposes: true, Opens: true);

    public static GapNotice Of(GapWorsened m) =>
        new(m.GapId, m.ComponentId, m.Region, WeeksOf(m.Weeks), m.Contributors, Proposes: true);

    public static GapNotice Of(GapEased m) =>
        new(m.GapId, m.ComponentId, m.Region, WeeksOf(m.Weeks), m.Contributors, Proposes: false);

    /// <summary>As GapMonitoring calls it.</summary>
    public static Guid GapIdOf(Guid component, string region) => NamedId.Of("gap", component.ToString("N"), region);

    /// <summary>The process that a message proposes to an OEM. The same message leads to the same process.</summary>
    public static Guid ClosureIdOf(Guid gap, Guid organisation, Guid message) =>
        NamedId.Of("closure", gap.ToString("N"), organisation.ToString("N"), message.ToString("N"));

    static IReadOnlyList<ShortWeek> WeeksOf(IEnumerable<GapWeek> weeks) =>
        [.. weeks.Select(week => new ShortWeek(week.Week, week.Requirement, week.Shortfall))];
}
