using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema;

/// <summary>An argument that the gateway itself refuses, with the field and the reason.</summary>
sealed class BadInput(string field, string reason) : Exception($"{field} {reason}")
{
    public Fault Fault { get; } = new(field, reason);
}
