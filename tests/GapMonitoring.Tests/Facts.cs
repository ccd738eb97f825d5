using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>One component in one region at a fixed time, for the pure tests. Weeks are numbered from the current one, 0.</summary>
static class Facts
{
    public const string Region = "370200";
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Lens = Guid.NewGuid(), OemA = Guid.NewGuid(), OemB = Guid.NewGuid(), OemC = Guid.NewGuid();
    public static readonly Guid Optics = Guid.NewGuid(), Glass = Guid.NewGuid();
    public static readonly GapCause Cause = new(Guid.NewGuid(), "RequirementChanged", null);
    public static readonly BalanceStarted Started = new(Lens, Region);

    public static DateOnly Week(int number) => new DateOnly(2026, 3, 2).AddDays(7 * number);

    public static Delivery Delivery(long version = 1, int minutes = 0) =>
        new(Guid.NewGuid(), Guid.NewGuid(), version, Now.AddMinutes(minutes));

    public static RequirementWeek Required(int week, decimal quantity, int contributors = 3, decimal largestShare = 0.5m) =>
        new(Week(week), quantity, quantity, contributors, largestShare, Forecast: false);

    public static RequirementStated Requirement(params RequirementWeek[] weeks) => new(weeks, [OemA, OemB, OemC], 1, Now);

    public static CapacityWeek Capacity(int week, decimal actual, decimal maximum) => new(Week(week), actual, maximum);

    public static CapacityStated Capacity(Guid supplier, params CapacityWeek[] weeks) => new(supplier, weeks, 1, Now);

    public static StandingStated Standing(Guid supplier, QualificationState? state, bool suspended = false) =>
        new(supplier, new Standing(state, suspended, Cause, Now), Now);

    public static StandingStated Qualified(Guid supplier) => Standing(supplier, QualificationState.Qualified);

    public static Balance BalanceOf(params object[] facts) => Scenario.Fold<Balance>([Started, .. facts])!;
}
