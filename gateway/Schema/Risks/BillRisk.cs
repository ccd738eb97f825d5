using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Risks;

/// <summary>What may fail a product: the risks of its parts on every level, as far as the caller is told of them.</summary>
/// <param name="Score">0 to 100: the highest of its parts. A product is not built without one of them.</param>
/// <param name="PartCount">Number of parts, without those of optional lines.</param>
/// <param name="PartsAtRisk">Those with a risk.</param>
/// <param name="UnknownParts">Those of which it is not told who offers them or who is qualified.</param>
sealed record BillRisk(
    Guid BillOfMaterialsId, int Score, int PartCount, int PartsAtRisk, int UnknownParts, IReadOnlyList<BillPartRisk> AllParts);

/// <summary>A part of a product with its risks.</summary>
/// <param name="Score">The sum of the points of its risks, 100 at most.</param>
/// <param name="Known">Whether it is told who offers it and who is qualified for it.</param>
sealed record BillPartRisk(Guid ComponentId, int Score, bool Known, IReadOnlyList<PartRisk> Risks);

[ObjectType<PartRisk>, Allow(Roles.Oem)]
static class PartRiskType
{
    /// <summary>The gap, of a risk that is one.</summary>
    public static async Task<Gap?> Gap(PartRisk risk, Batch<Guid, Gap> gaps) => risk.GapId is { } id ? await gaps.Load(id) : null;
}

[ObjectType<BillPartRisk>, Allow(Roles.Oem)]
static class BillPartRiskType
{
    public static Task<Component?> Component(BillPartRisk part, Batch<Guid, Component> components) => components.Load(part.ComponentId);
}

[ObjectType<BillRisk>(Hide = [nameof(BillRisk.AllParts)]), Allow(Roles.Oem)]
static class BillRiskType
{
    public static Task<BillOfMaterials?> BillOfMaterials(BillRisk risk, Batch<Guid, BillOfMaterials> bills) =>
        bills.Load(risk.BillOfMaterialsId);

    /// <summary>The parts at risk, those with the highest score first.</summary>
    /// <param name="first">How many at most, 1 to 1,000.</param>
    public static IReadOnlyList<BillPartRisk> Parts(BillRisk risk, [Count(1, 1000)] int first = 20) =>
        [.. risk.AllParts.Where(part => part.Score > 0).Take(first)];
}
