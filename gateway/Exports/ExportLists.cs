namespace SupplyChain.Gateway.Exports;

/// <summary>The lists that can be had as files.</summary>
static class ExportLists
{
    public static readonly IReadOnlyList<ExportList> All =
        [.. CatalogueLists.All, .. SupplyLists.All, .. SourcingLists.All, .. PilotLists.All, .. DemandLists.All, .. GapLists.All];

    /// <summary>What a part is called, wherever one is named.</summary>
    public static IEnumerable<ExportColumn> Part(bool unit = true)
    {
        yield return new("component.manufacturer", "Manufacturer", "制造商");
        yield return new("component.partNumber", "Part number", "型号");
        if (unit) yield return new("component.unit", "Unit (UCUM)", "单位（UCUM）");
    }
}
