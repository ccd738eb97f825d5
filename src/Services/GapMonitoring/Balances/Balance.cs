using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>The first fact about a component in a region arrived.</summary>
public sealed record BalanceStarted(Guid ComponentId, string Region);

/// <summary>What all OEMs together require, for the whole horizon, instead of what stood before.</summary>
public sealed record RequirementStated(
    IReadOnlyList<RequirementWeek> Weeks, IReadOnlyList<Guid> Contributors, long Version, DateTimeOffset At);

/// <summary>A supplier's capacity in some weeks; other weeks keep what was stated for them.</summary>
public sealed record CapacityStated(Guid SupplierId, IReadOnlyList<CapacityWeek> Weeks, long Version, DateTimeOffset At);

/// <summary>Whether the supplier's capacity counts was decided anew, or heard for the first time here.</summary>
public sealed record StandingStated(Guid SupplierId, Standing Standing, DateTimeOffset At);

/// <summary>A week is over and counts no longer.</summary>
public sealed record WeekBegan(DateOnly Week, DateTimeOffset At);

public sealed record Requirement(long Version, IReadOnlyList<RequirementWeek> Weeks, IReadOnlyList<Guid> Contributors)
{
    public static readonly Requirement None = new(0, [], []);
}

/// <summary>One week of one supplier, with the version of the publication it comes from.</summary>
public sealed record StatedCapacity(DateOnly Week, decimal Actual, decimal Maximum, long Version);

public sealed record SupplierCapacity(Guid SupplierId, Standing Standing, IReadOnlyList<StatedCapacity> Weeks)
{
    public decimal Actual => Weeks.Sum(week => week.Actual);
}

/// <summary>
/// Requirement against capacity of a component in a region. The facts may arrive in any order and more than once:
/// the same facts always lead to the same balance. It knows the weeks from <see cref="Week"/> on.
/// </summary>
/// <param name="Now">The latest moment that any of its facts tells of; no clock is asked.</param>
public sealed record Balance(
    Guid Id, Guid ComponentId, string Region, DateTimeOffset Now, Requirement Requirement,
    IReadOnlyList<SupplierCapacity> Suppliers, Concentration Concentration)
{
    public static Guid IdOf(Guid component, string region) => NamedId.Of("balance", component.ToString("N"), region);

    public static Balance Create(BalanceStarted e) => new(
        IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, DateTimeOffset.MinValue, Requirement.None, [], Concentration.None);

    public Balance Apply(RequirementStated e) =>
        With(e.At, new Requirement(e.Version, [.. e.Weeks.OrderBy(week => week.Week)], e.Contributors), Suppliers);

    public Balance Apply(CapacityStated e) => With(e.At, Requirement, Replacing(Of(e.SupplierId) with
    {
        Weeks = [.. Of(e.SupplierId).Weeks
            .ExceptBy(e.Weeks.Select(week => week.Week), week => week.Week)
            .Concat(e.Weeks.Select(week => new StatedCapacity(week.Week, week.Actual, week.Maximum, e.Version)))
            .OrderBy(week => week.Week)],
    }));

    public Balance Apply(StandingStated e) =>
        With(e.At, Requirement, Replacing(Of(e.SupplierId) with { Standing = e.Standing }));

    public Balance Apply(WeekBegan e) => With(e.At, Requirement, Suppliers);

    /// <summary>The balance after a fact that was just decided.</summary>
    public Balance After(object fact) => fact switch
    {
        RequirementStated e => Apply(e),
        CapacityStated e => Apply(e),
        StandingStated e => Apply(e),
        WeekBegan e => Apply(e),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "not a fact of a balance"),
    };

    /// <summary>The first week that counts: past weeks cannot be short any more.</summary>
    public DateOnly Week() => IsoWeek.Of(Now);

    public bool Knows(Guid supplier) => Suppliers.Any(known => known.SupplierId == supplier);

    public SupplierCapacity Of(Guid supplier) =>
        Suppliers.FirstOrDefault(known => known.SupplierId == supplier) ?? new SupplierCapacity(supplier, Standing.Unknown, []);

    IReadOnlyList<SupplierCapacity> Replacing(SupplierCapacity changed) =>
        [.. Suppliers.Where(known => known.SupplierId != changed.SupplierId).Append(changed).OrderBy(known => known.SupplierId)];

    Balance With(DateTimeOffset at, Requirement requirement, IReadOnlyList<SupplierCapacity> suppliers)
    {
        var now = at > Now ? at : Now;
        var week = IsoWeek.Of(now);
        suppliers = [.. suppliers.Select(known => known with { Weeks = [.. known.Weeks.Where(row => row.Week >= week)] })];
        return this with
        {
            Now = now,
            Requirement = requirement with { Weeks = [.. requirement.Weeks.Where(row => row.Week >= week)] },
            Suppliers = suppliers,
            Concentration = Concentration.Of(suppliers),
        };
    }
}
