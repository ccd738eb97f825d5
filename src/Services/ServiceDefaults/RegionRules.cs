using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>What people enter as a region has to be one. Stored regions stay usable, whatever their code.</summary>
public static class RegionRules
{
    public static Faults RequireRegion(this Faults faults, string field, string region) => faults.Require(
        !RegionCode.IsWellFormed(region) || Regions.IsKnown(region), field,
        $"GB/T 2260 has no division {region} (as of {Regions.Edition}); write a code such as 370200");
}
