namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>Requirement against capacity of a component in a region, week by week from the current one on.</summary>
/// <param name="GapId">The gap of the same component and region; there may never have been one.</param>
/// <param name="State">The worst of the weeks.</param>
/// <param name="Contributors">How many OEMs contribute to the requirement.</param>
/// <param name="QualifiedSuppliers">How many suppliers have qualified capacity from the current week on.</param>
/// <param name="SingleSource">One of them has more than 80 per cent of it, or all of it.</param>
/// <param name="Concentration">
/// Herfindahl-Hirschman index of the qualified suppliers' actual capacity, the sum of their squared shares: 1/n for n
/// equal suppliers, 1 for a single one. Null without any, and for all but the alliance.
/// </param>
public sealed record ComponentBalance(
    Guid Id, Guid GapId, Guid ComponentId, string Region, GapState State, int Contributors, int QualifiedSuppliers,
    bool SingleSource, decimal? Concentration, IReadOnlyList<BalanceWeek> Weeks);

/// <summary>One week of a balance. Where the requirement is only shown as a band, so are the capacities it would follow from.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Quantile90">
/// Requirement that is exceeded with a chance of one in ten; rounded up to two significant digits where it differs.
/// </param>
/// <param name="Actual">Sum of the qualified suppliers' actual capacity.</param>
/// <param name="Maximum">Sum of what they can flex to.</param>
/// <param name="UnqualifiedActual">Actual capacity that would count too if its suppliers were qualified.</param>
/// <param name="Forecast">True beyond the horizon of every plan.</param>
public sealed record BalanceWeek(
    DateOnly Week, GapState State, Figure Requirement, Figure Quantile90, Figure Actual, Figure Maximum,
    Figure UnqualifiedActual, bool Forecast);
