namespace SupplyChain.Contracts;

/// <summary>The names the services go by in queues, traces, errors and health.</summary>
public static class Services
{
    public const string ComponentCatalog = "component-catalog";
    public const string SupplierMatching = "supplier-matching";
    public const string CapacityBooking = "capacity-booking";
    public const string DemandForecasting = "demand-forecasting";
    public const string GapMonitoring = "gap-monitoring";
    public const string Identity = "identity";
}

/// <summary>
/// Names the services that listen to a contract. A contract with listeners is published as mandatory: while a
/// listener's queue is missing, the broker returns it and the relay waits instead of losing it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ListenedByAttribute(params string[] services) : Attribute
{
    public IReadOnlyList<string> Services { get; } = services;
}
