namespace SupplyChain.Contracts;

/// <summary>The names of the services in queues, traces, errors and health reports.</summary>
public static class Services
{
    public const string ComponentCatalog = "component-catalog";
    public const string SupplierMatching = "supplier-matching";
    public const string CapacityBooking = "capacity-booking";
    public const string DemandForecasting = "demand-forecasting";
    public const string GapMonitoring = "gap-monitoring";
    public const string Identity = "identity";
    public const string Notifications = "notifications";

    public static IReadOnlyList<string> All { get; } =
        [Identity, ComponentCatalog, SupplierMatching, CapacityBooking, DemandForecasting, GapMonitoring, Notifications];
}

/// <summary>
/// Names the services that listen to a contract. A contract with listeners is published as mandatory. While the queue of a
/// listener is missing, the broker returns the message and the relay tries again, so that nothing is lost.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ListenedByAttribute(params string[] services) : Attribute
{
    public IReadOnlyList<string> Services { get; } = services;
}

/// <summary>Names the services that publish a contract, where more than the one that its namespace names do.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublishedByAttribute(params string[] services) : Attribute
{
    public IReadOnlyList<string> Services { get; } = services;
}
