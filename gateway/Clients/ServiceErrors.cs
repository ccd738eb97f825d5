using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>A service rejected the request: its status, and a fault for each input that the caller can correct.</summary>
sealed class ServiceRejected(string service, int status, string title, IReadOnlyList<Fault> faults) : Exception(title)
{
    public string Service { get; } = service;
    public int Status { get; } = status;
    public IReadOnlyList<Fault> Faults { get; } = faults;
}

/// <summary>A service gave no valid answer in time, or failed.</summary>
sealed class ServiceUnavailable(string service, Exception? cause = null)
    : Exception($"The service {service} is not available; what it knows is missing here.", cause)
{
    public string Service { get; } = service;
}
