using System.Text.Json.Serialization;

using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>What all OEMs together require, as it was last published.</summary>
/// <param name="Version">Version of the publication; 0 where none is known.</param>
public sealed record Requirement(
    long Version, [property: JsonConverter(typeof(PackedRequirement))] IReadOnlyList<RequirementWeek> Weeks,
    IReadOnlyList<Guid> Contributors)
{
    public static readonly Requirement None = new(0, [], []);
}

/// <summary>What is required of one id of a component that others were merged into.</summary>
public sealed record RequirementOf(Guid ComponentId, Requirement Requirement);
