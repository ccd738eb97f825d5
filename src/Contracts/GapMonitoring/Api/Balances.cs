namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>Requirement against capacity of a component in a region, by week from the current week on.</summary>
/// <param name="GapId">The gap of the same component and region. It may not exist.</param>
/// <param name="State">The worst state of the weeks.</param>
/// <param name="Contributors">Number of OEMs that contribute to the requirement.</param>
/// <param name="QualifiedSuppliers">Number of suppliers with qualified capacity from the current week on.</param>
/// <param name="SingleSource">Whether one of them has more than 80 per cent of it.</param>
/// <param name="Concentration">
/// Herfindahl-Hirschman index of the qualified suppliers' actual capacity: the sum of their squared shares. It is 1/n for n
/// equal suppliers and 1 for a single one. Null without any, and for all readers but the alliance.
/// </param>
public sealed record ComponentBalance(
    Guid Id, Guid GapId, Guid ComponentId, string Region, GapState State, int Contributors, int QualifiedSuppliers,
    bool SingleSource, decimal? Concentration, IReadOnlyList<BalanceWeek> Weeks);

/// <summary>One week of a balance. Where the requirement is a band, the capacities are bands too: they would disclose it.</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Quantile90">
/// 90 % quantile of the requirement. Rounded up to two significant digits if it differs from the quantity.
/// </param>
/// <param name="Actual">Sum of the qualified suppliers' actual capacity.</param>
/// <param name="Maximum">Sum of their maximum capacity.</param>
/// <param name="UnqualifiedActual">Actual capacity that would also count if its suppliers were qualified.</param>
/// <param name="Forecast">True beyond the horizon of every plan.</param>
public sealed record BalanceWeek(
    DateOnly Week, GapState State, Figure Requirement, Figure Quantile90, Figure Actual, Figure Maximum,
    Figure UnqualifiedActual, bool Forecast);
