using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Something that was published about a component in a region, as it changes the balance.</summary>
delegate Balance Fact(Balance balance);

/// <summary>One component in one region at a fixed time, for the pure tests. Weeks are numbered from the current one, 0.</summary>
static class Facts
{
    public const string Region = "370200";
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Lens = Guid.NewGuid(), OemA = Guid.NewGuid(), OemB = Guid.NewGuid(), OemC = Guid.NewGuid();
    public static readonly Guid Optics = Guid.NewGuid(), Glass = Guid.NewGuid();
    public static readonly GapCause Cause = new(Guid.NewGuid(), "RequirementChanged", null);

    public static DateOnly Week(int number) => new DateOnly(2026, 3, 2).AddDays(7 * number);

    public static Delivery Delivery(long version = 1, int minutes = 0) =>
        new(Guid.NewGuid(), Guid.NewGuid(), version, Now.AddMinutes(minutes));

    public static RequirementWeek Required(int week, decimal quantity, int contributors = 3, decimal largestShare = 0.5m) =>
        new(Week(week), quantity, quantity, contributors, largestShare, Forecast: false);

    /// <summary>A requirement that is newer than the one before.</summary>
    public static Fact Requirement(params RequirementWeek[] weeks) => balance => balance.After(
        new RequirementChanged(Lens, Region, weeks, [OemA, OemB, OemC]), Delivery(balance.Requirement.Version + 1));

    public static CapacityWeek Capacity(int week, decimal actual, decimal maximum) => new(Week(week), actual, maximum);

    public static Fact Capacity(Guid supplier, params CapacityWeek[] weeks) => Capacity(supplier, version: 1, weeks);

    /// <summary>Capacity of a supplier whose eligibility stays as it is.</summary>
    public static Fact Capacity(Guid supplier, long version, params CapacityWeek[] weeks) => balance => balance.After(
        new CapacityPublished(supplier, Lens, Region, weeks), Delivery(version), balance.Of(supplier).Eligibility);

    public static SupplierEligibility Eligibility(QualificationState? state, bool suspended = false) => new(state, suspended, Cause, Now);

    public static Fact Eligible(Guid supplier, QualificationState? state, bool suspended = false) =>
        balance => balance.After(supplier, Eligibility(state, suspended));

    public static Fact Qualified(Guid supplier) => Eligible(supplier, QualificationState.Qualified);

    public static Balance BalanceOf(params Fact[] facts) =>
        facts.Aggregate(Balance.Empty(Lens, Region), (balance, fact) => fact(balance));
}
