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

/// <summary>No week is short any more, but the gap closed twice in this week already: it stays open until the week is over.</summary>
/// <param name="State">The worst state of the balance.</param>
public sealed record GapHeldOpen(
    Guid ComponentId, string Region, GapState State, IReadOnlyList<GapCause> Causes, DateTimeOffset At) : IGapEvent;

/// <summary>What the alliance and OEMs are shown of the gap changed, see <see cref="Pictures.Picture"/>. The gap itself did not.</summary>
/// <param name="Shortfall">Lower bound of the band of the shortfall that everybody is told of; 0 where none is told.</param>
public sealed record GapPictured(Guid ComponentId, string Region, decimal Shortfall, DateTimeOffset At);

/// <summary>
/// What suppliers are shown of the gap changed. It follows the published bands, so it may come where the gap never opened.
/// </summary>
public sealed record GapShownToSuppliers(Guid ComponentId, string Region, DateTimeOffset At);

/// <summary>
/// The gap of a component in a region. There is one for each component and region, open or closed. A closed gap keeps its
/// contributors.
/// </summary>
/// <param name="FirstWeek">The first week that is short, or the week in which it is held open; null when closed.</param>
public sealed record Gap(
    Guid Id, Guid ComponentId, string Region, bool Open, GapState State,
    [property: JsonConverter(typeof(PackedShortage))] IReadOnlyList<ShortWeek> Weeks, DateOnly? FirstWeek,
    IReadOnlyList<Guid> Contributors, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt)
{
    /// <summary>More than any shortfall that is told.</summary>
    public const long States = 100_000_000;

    /// <summary>
    /// A gap closes so often in one week. Who moves its own figures and watches whether the gap is open learns the figures of
    /// the others bit by bit, so the bits are few (docs/adr/0026).
    /// </summary>
    const int MostClosuresAWeek = 2;

    /// <summary>The week in which it last closed, and how often it closed in it.</summary>
    public DateOnly? ClosedWeek { get; init; }
    public int Closures { get; init; }

    /// <summary>Lower bound of the band of the shortfall that everybody is told of.</summary>
    public decimal Told { get; init; }

    /// <summary>Only suppliers are shown it: they would learn the requirement from whether there is one.</summary>
    public bool NeverOpened { get; init; }

    /// <summary>For the alliance: sorts by state, then by the shortfall as it is told.</summary>
    public long Rank => Severity + (Open ? (long)Told : 0);

    /// <summary>Sorts by state.</summary>
    [JsonIgnore]
    public long Severity => (long)State * States;

    /// <summary>Whether it may not close in this week.</summary>
    public bool StaysOpenIn(DateOnly week) => ClosedWeek == week && Closures >= MostClosuresAWeek;

    public static Guid IdOf(Guid component, string region) => NamedId.Of("gap", component.ToString("N"), region);

    public static Gap Create(GapOpened e) => new Gap(
        IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, true, e.Shortage.State, [], null, [], e.At, e.At).Apply(e);

    public static Gap Create(GapShownToSuppliers e) => new(
        IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, false, GapState.Surplus, [], null, [],
        StoredValue.Never, StoredValue.Never)
    { NeverOpened = true };

    public Gap Apply(GapOpened e) => With(e.Shortage, e.At) with { Open = true, OpenedAt = e.At, NeverOpened = false };
    public Gap Apply(GapShownToSuppliers e) => this;
    public Gap Apply(GapWorsened e) => With(e.Shortage, e.At);
    public Gap Apply(GapEased e) => With(e.Shortage, e.At);
    public Gap Apply(GapPictured e) => this with { Told = e.Shortfall };
    public Gap Apply(GapHeldOpen e) => this with { State = e.State, Weeks = [], FirstWeek = IsoWeek.Of(e.At), ChangedAt = e.At };

    public Gap Apply(GapClosed e)
    {
        var week = IsoWeek.Of(e.At);
        return this with
        {
            Open = false,
            State = e.State,
            Weeks = [],
            FirstWeek = null,
            ClosedWeek = week,
            Closures = ClosedWeek == week ? Closures + 1 : 1,
            ChangedAt = e.At,
        };
    }

    Gap With(Shortage shortage, DateTimeOffset at) => this with
    {
        State = shortage.State,
        Weeks = shortage.Weeks,
        FirstWeek = shortage.Weeks[0].Week,
        Contributors = shortage.Contributors,
        ChangedAt = at,
    };
}
