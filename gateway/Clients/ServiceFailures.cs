using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>A service said no: its status and what the caller can mend.</summary>
sealed class ServiceRefused(string service, int status, string title, IReadOnlyList<Fault> faults) : Exception(title)
{
    public string Service { get; } = service;
    public int Status { get; } = status;
    public IReadOnlyList<Fault> Faults { get; } = faults;
}

/// <summary>A service gave no answer in time, or none that counts.</summary>
sealed class ServiceAway(string service, Exception? cause = null)
    : Exception($"The service {service} is not available; what it knows is missing here.", cause)
{
    public string Service { get; } = service;
}
