using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Schema.Builds;

/// <summary>Whether something can be built.</summary>
public enum BuildAnswer { Yes, NotKnown, No }

/// <summary>Why a part does or does not limit a build.</summary>
public enum BuildReason
{
    /// <summary>Stock and incoming supply cover it.</summary>
    InStock,

    /// <summary>Qualified capacity covers it and what others require.</summary>
    WithinCapacity,

    /// <summary>Maximum capacity covers it and what others require, actual capacity does not.</summary>
    WithinMaximum,

    /// <summary>The bands and steps that are told leave it open.</summary>
    CapacityUnsure,

    /// <summary>What others require in the week is not told.</summary>
    OthersNotTold,

    /// <summary>There is no balance: the organisation requires the component nowhere in the region yet.</summary>
    BalanceNotTold,

    /// <summary>Nobody has capacity.</summary>
    NoCapacity,

    /// <summary>There is capacity, but none of it is qualified.</summary>
    NotQualified,

    /// <summary>The own requirement alone is above the maximum capacity.</summary>
    AboveMaximum,

    /// <summary>Together with what others require it is above the maximum capacity.</summary>
    OthersRequire,

    /// <summary>Every qualified supplier delivers in time.</summary>
    InTime,

    /// <summary>Not every qualified supplier tells a lead time that is short enough.</summary>
    LeadTimeUnsure,

    /// <summary>Every qualified supplier's lead time ends after the week begins.</summary>
    TooLate,
}

/// <summary>What is told of the supply of a component in a week.</summary>
/// <param name="Balance">Null where the caller is shown none.</param>
/// <param name="Suppliers">Null where it is not known who they are.</param>
/// <param name="Days">From today to the Monday of the week.</param>
public sealed record ToldSupply(ComponentBalance? Balance, ComponentSuppliers? Suppliers, DateOnly Week, int Days)
{
    public BalanceWeek? InWeek => Balance?.Weeks.FirstOrDefault(week => week.Week == Week);

    /// <summary>The lead times of the qualified suppliers: the shortest of each; null where it tells none.</summary>
    public IReadOnlyList<int?> LeadTimes =>
    [
        .. (Suppliers?.Suppliers ?? []).Where(supplier => supplier.Qualification is QualificationState.Qualified)
            .Select(supplier => supplier.Offers.Min(offer => (int?)offer.Terms.LeadTimeDays)),
    ];
}

/// <summary>
/// Decides from what the caller is told, and from nothing else: its own requirement exactly, capacity in steps, what others require in
/// bands. Where these leave it open, the answer is that it is not known.
/// </summary>
public static class BuildDecision
{
    /// <summary>A step is below the next one by at most 2.5 times; half as much again is between the two.</summary>
    const decimal BetweenSteps = 1.5m;

    /// <param name="Reasons">Of supply and of lead time; the second is missing where nothing has to be ordered.</param>
    /// <param name="Coverage">At most this share of what has to be supplied, 0 to 1; null where no limit is told.</param>
    public sealed record Decided(BuildAnswer Answer, IReadOnlyList<BuildReason> Reasons, decimal? Coverage);

    public static Decided Of(BuildNeed need, ToldSupply told)
    {
        if (need.Net <= 0) return new(BuildAnswer.Yes, [BuildReason.InStock], 1);
        var (supply, coverage) = SupplyOf(need.Net, told);
        // Who is late is no matter where nobody delivers at all.
        IReadOnlyList<BuildReason> reasons =
            supply is BuildReason.NoCapacity or BuildReason.NotQualified ? [supply] : [supply, TimeOf(told)];
        return new(reasons.Max(AnswerOf), reasons, reasons.Contains(BuildReason.TooLate) ? 0 : coverage);
    }

    public static BuildAnswer AnswerOf(BuildReason reason) => reason switch
    {
        BuildReason.InStock or BuildReason.WithinCapacity or BuildReason.WithinMaximum or BuildReason.InTime => BuildAnswer.Yes,
        BuildReason.NoCapacity or BuildReason.NotQualified or BuildReason.AboveMaximum or BuildReason.OthersRequire
            or BuildReason.TooLate => BuildAnswer.No,
        _ => BuildAnswer.NotKnown,
    };

    static (BuildReason Reason, decimal? Coverage) SupplyOf(decimal net, ToldSupply told)
    {
        if (told.Balance is null) return (BuildReason.BalanceNotTold, null);
        var week = told.InWeek;
        var (actual, maximum) = (week?.Actual.Quantity ?? 0, week?.Maximum.Quantity ?? 0);
        if (maximum <= 0)
            return (week?.UnqualifiedActual.Quantity > 0 ? BuildReason.NotQualified : BuildReason.NoCapacity, 0);

        // Capacity is told as the step below it: it is less than the next one.
        var most = Steps.Up(maximum * BetweenSteps);
        var (from, to) = OthersIn(told.Balance, week);
        var coverage = Math.Round(Math.Clamp((most - from) / net, 0, 1), 6);
        var reason = net >= most ? BuildReason.AboveMaximum
            : net + from >= most ? BuildReason.OthersRequire
            : to is null ? BuildReason.OthersNotTold
            : net + to <= actual ? BuildReason.WithinCapacity
            : net + to <= maximum ? BuildReason.WithinMaximum : BuildReason.CapacityUnsure;
        return (reason, coverage);
    }

    /// <summary>What others require at least and at most; null for no upper limit.</summary>
    static (decimal From, decimal? To) OthersIn(ComponentBalance balance, BalanceWeek? week) =>
        week?.Others is { Band: var others } ? (others.From, others.To)
        // For the alliance the band is that of all OEMs, the caller among them.
        : week?.Requirement is { Band: var all } ? (0, all.To)
        // A state without a band is told to who requires the component alone.
        : balance.Weeks.Any(each => each is { State: not null, Others: null, Requirement: null }) ? (0, 0)
        : (0, null);

    static BuildReason TimeOf(ToldSupply told)
    {
        var times = told.LeadTimes;
        var whole = told.Suppliers is { HasMore: false } && times.Count > 0;
        return whole && times.All(days => days <= told.Days) ? BuildReason.InTime
            : whole && times.All(days => days > told.Days) ? BuildReason.TooLate : BuildReason.LeadTimeUnsure;
    }
}
