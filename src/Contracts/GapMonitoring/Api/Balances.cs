namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// Requirement against capacity of a component in a region, by week from the current week on. What an OEM requires itself stands in
/// its own requirements, exactly and at once. What is told of others is a band that changes at most once a week.
/// </summary>
/// <param name="GapId">The gap of the same component and region. It may not exist.</param>
/// <param name="State">
/// The worst state of the weeks: for the alliance as it is now, for an OEM as of the latest picture. Null where no week's state is told.
/// </param>
/// <param name="Contributors">Number of OEMs that contribute to the requirement. Null where no week of several OEMs is told.</param>
/// <param name="QualifiedSuppliers">Number of suppliers with qualified capacity from the current week on.</param>
/// <param name="SingleSource">Whether one of them has more than 80 per cent of it.</param>
/// <param name="Concentration">
/// Herfindahl-Hirschman index of the qualified suppliers' actual capacity: the sum of their squared shares. It is 1/n for n
/// equal suppliers and 1 for a single one. Null without any, and for all readers but the alliance.
/// </param>
/// <param name="ToldAt">When what is told of others, and the states that follow from it, last changed; null where nothing is told.</param>
/// <param name="ChangedAt">
/// When what you are told of others last changed, or the gap opened or closed, as far as you see it. Capacity does not count. Null where
/// nothing was told yet.
/// </param>
public sealed record ComponentBalance(
    Guid Id, Guid GapId, Guid ComponentId, string Region, GapState? State, int? Contributors, int QualifiedSuppliers,
    bool SingleSource, decimal? Concentration, IReadOnlyList<BalanceWeek> Weeks, DateTimeOffset? ToldAt = null,
    DateTimeOffset? ChangedAt = null);

/// <summary>
/// One week of a balance. Weeks are listed that have capacity, or of which something is told. Capacity is rounded down to 1, 2 or 5
/// times a power of ten.
/// </summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="State">Requirement against capacity when the latest picture was taken. Null where it is not told.</param>
/// <param name="Requirement">
/// Of all OEMs, for the alliance: a band. Null where fewer than three OEMs require the component in the week, or one has more than
/// 80 per cent of it, and for OEMs.
/// </param>
/// <param name="Others">
/// Of the OEMs but you, for an OEM: a band. Null where fewer than three others require the component in the week, or one has more than
/// 80 per cent of it, and for the alliance.
/// </param>
/// <param name="Actual">
/// Sum of the qualified suppliers' actual capacity; of what they share with other components, as if nothing else were made of it. Figures
/// of several components must not be added.
/// </param>
/// <param name="Maximum">Sum of their maximum capacity, likewise.</param>
/// <param name="UnqualifiedActual">Actual capacity that would also count if its suppliers were qualified.</param>
/// <param name="Forecast">True beyond the horizon of every plan. Null where the requirement is not told.</param>
/// <param name="SharedCapacityBinds">
/// Whether a line that several components share bears less than is stated of them together. The state follows what counts beside the
/// others.
/// </param>
public sealed record BalanceWeek(
    DateOnly Week, GapState? State, Figure? Requirement, Figure? Others, Figure Actual, Figure Maximum, Figure UnqualifiedActual,
    bool? Forecast, bool SharedCapacityBinds = false);
