namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// A gap of a component in a region, as the reader may see it. The alliance sees all gaps, an OEM those that it contributes to, and a
/// supplier those of the components it offers. Weeks, and what an OEM or a supplier sees of the state, are a picture: it is taken
/// when the gap opens, when what is told of the requirement is published, and when a week begins. Between, it stands still. A supplier
/// sees a gap by the order of magnitude of the requirement that is told, never by its quantity, and with such a publication or a
/// week's beginning only, so up to a week after it opened. Where no week is told, it sees a gap if nobody has qualified capacity.
/// </summary>
/// <param name="BalanceId">The balance of the same component and region.</param>
/// <param name="Class">Class of the taxonomy; null until the catalogue has published it.</param>
/// <param name="Open">
/// Whether a week is short now; for a supplier, by the middle of the band that is told, when the picture was taken.
/// </param>
/// <param name="State">
/// The worst state of its weeks: for the alliance as it is now, for others as of the picture. For a closed gap, the state of the
/// balance. Null where it is not told.
/// </param>
/// <param name="Shortfall">Sum over the weeks that are told, as a band. Null where none is.</param>
/// <param name="Weeks">
/// The weeks of the bottleneck, as far as they are told. They are told where at least three OEMs require the component, for an OEM
/// three others, and none has more than 80 per cent; and to an OEM that is alone. Empty for a closed gap, and in a list that leaves
/// them out.
/// </param>
/// <param name="SingleSource">Whether one supplier has more than 80 per cent of the qualified capacity. Null for a supplier.</param>
/// <param name="EndOfLife">Whether the component is at its end of life or obsolete.</param>
/// <param name="Substitutes">Components that may replace it.</param>
/// <param name="Contributors">Number of OEMs that contribute to the requirement. Null where no week is told.</param>
/// <param name="OpenedAt">When it last opened; for a supplier, when a picture first showed it.</param>
/// <param name="ChangedAt">When it last opened or closed, or what the picture tells you changed.</param>
/// <param name="ClosedAt">Null while it is open.</param>
public sealed record Gap(
    Guid Id, Guid BalanceId, Guid ComponentId, string Region, string? Class, bool Open, GapState? State, Figure? Shortfall,
    IReadOnlyList<ShortWeek> Weeks, bool? SingleSource, bool EndOfLife, IReadOnlyList<Guid> Substitutes, int? Contributors,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, DateTimeOffset? ClosedAt);

/// <summary>One week of a bottleneck when the picture was taken.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Requirement">Of all OEMs, for the alliance: a band. Null for others.</param>
/// <param name="Others">Of the OEMs but you, for an OEM: a band. Null for others, and for an OEM that is alone.</param>
/// <param name="Actual">
/// Sum of the qualified suppliers' actual capacity, rounded down to 1, 2 or 5 times a power of ten. Null for a supplier.
/// </param>
/// <param name="Maximum">Sum of their maximum capacity, rounded down likewise. Null for a supplier.</param>
/// <param name="Shortfall">
/// Requirement - Actual, as a band; for a supplier with the middle of the requirement's band, 3 times its lower bound.
/// </param>
/// <param name="SharedCapacityBinds">
/// Whether a line that several components share is the limit: capacity that would count is needed for others of them. False for a supplier.
/// </param>
/// <param name="CapacityGroupIds">
/// Your capacity groups with this component that bear less than you state of their components together; null for all but suppliers,
/// and as of a past moment.
/// </param>
public sealed record ShortWeek(
    DateOnly Week, GapState State, Figure? Requirement, Figure? Others, Figure? Actual, Figure? Maximum, Figure Shortfall,
    bool SharedCapacityBinds = false, IReadOnlyList<Guid>? CapacityGroupIds = null);

/// <summary>
/// Kinds of changes of a gap. It opens and closes when it happens; for a supplier, when a picture shows it. It worsens and eases from one
/// picture to the next.
/// </summary>
public enum GapChange { Opened, Worsened, Eased, Closed }

/// <summary>A change of a gap as the reader may see it.</summary>
/// <param name="Version">Counts the changes that the reader sees from 1. Pictures are kept for 53 weeks.</param>
/// <param name="At">When the cause happened, or the picture was taken.</param>
/// <param name="State">As it is told after the change. Null where it is not told.</param>
/// <param name="Shortfall">Sum over the weeks that are told, as a band. Null where none is.</param>
/// <param name="Weeks">Number of the weeks of the bottleneck that are told.</param>
/// <param name="Causes">What opened or closed the gap. Empty for a picture.</param>
public sealed record GapHistoryEntry(
    long Version, GapChange Change, DateTimeOffset At, GapState? State, Figure? Shortfall, int Weeks, IReadOnlyList<GapCause> Causes);
