using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>What all events of a gap have: when it happened and why.</summary>
public interface IGapEvent
{
    DateTimeOffset At { get; }
    IReadOnlyList<GapCause> Causes { get; }
}

/// <summary>The requirement of a component in a region rose above its qualified capacity.</summary>
public sealed record GapOpened(
    Guid ComponentId, string Region, Shortage Shortage, IReadOnlyList<GapCause> Causes, DateTimeOffset At) : IGapEvent;

/// <summary>The gap is worse than before, or equally bad in other weeks or for other OEMs.</summary>
public sealed record GapWorsened(
    Guid ComponentId, string Region, Shortage Shortage, IReadOnlyList<GapCause> Causes, DateTimeOffset At) : IGapEvent;

/// <summary>The gap is milder than before.</summary>
public sealed record GapEased(
    Guid ComponentId, string Region, Shortage Shortage, IReadOnlyList<GapCause> Causes, DateTimeOffset At) : IGapEvent;

/// <summary>No week is short any more.</summary>
/// <param name="State">The worst state of the balance after it closed.</param>
public sealed record GapClosed(
    Guid ComponentId, string Region, GapState State, DateTimeOffset OpenedAt, IReadOnlyList<GapCause> Causes, DateTimeOffset At)
    : IGapEvent;

/// <summary>
/// The gap of a component in a region. There is one for each component and region, open or closed. A closed gap keeps its
/// contributors.
/// </summary>
/// <param name="FirstWeek">The first week that is short; null when closed.</param>
public sealed record Gap(
    Guid Id, Guid ComponentId, string Region, bool Open, GapState State,
    [property: JsonConverter(typeof(PackedShortage))] IReadOnlyList<ShortWeek> Weeks, DateOnly? FirstWeek,
    IReadOnlyList<Guid> Contributors, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt)
{
    const long States = 100_000_000;

    /// <summary>
    /// Sorts by state, then by the shortfall's order of magnitude. The shortfall itself is not used, because the order would
    /// disclose it to readers who may only see its band.
    /// </summary>
    public long Rank => (long)State * States + (long)Band.Of(Shortfall).From;

    public decimal Shortfall => Weeks.Sum(week => week.Shortfall);

    /// <summary>The smallest number of contributors to one of its weeks, stored so that a list need not read the weeks.</summary>
    public int? FewestContributors => new Shortage(Weeks, Contributors).FewestContributors;

    /// <summary>The largest share that one OEM has in one of its weeks, 0 to 1, stored likewise.</summary>
    public decimal? LargestShare => new Shortage(Weeks, Contributors).LargestShare;

    public static Guid IdOf(Guid component, string region) => NamedId.Of("gap", component.ToString("N"), region);

    public static Gap Create(GapOpened e) => new Gap(
        IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, true, e.Shortage.State, [], null, [], e.At, e.At).Apply(e);

    public Gap Apply(GapOpened e) => With(e.Shortage, e.At) with { Open = true, OpenedAt = e.At };
    public Gap Apply(GapWorsened e) => With(e.Shortage, e.At);
    public Gap Apply(GapEased e) => With(e.Shortage, e.At);
    public Gap Apply(GapClosed e) => this with { Open = false, State = e.State, Weeks = [], FirstWeek = null, ChangedAt = e.At };

    Gap With(Shortage shortage, DateTimeOffset at) => this with
    {
        State = shortage.State,
        Weeks = shortage.Weeks,
        FirstWeek = shortage.Weeks[0].Week,
        Contributors = shortage.Contributors,
        ChangedAt = at,
    };
}
