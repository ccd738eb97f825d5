using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>
/// Takes a released revision over. Revisions are streams of their own in the catalogue and may come in any order: the
/// time of release decides which one is effective.
/// </summary>
public sealed class WhenBillOfMaterialsReleased(IDocumentStore store) : IConsumer<BillOfMaterialsReleased>
{
    /// <summary>Shared with the withdrawal, so that one that came first keeps a late release out.</summary>
    internal const string Subject = "bill-of-materials";

    public Task Consume(ConsumeContext<BillOfMaterialsReleased> context) =>
        store.ReceiveLatest(context, Subject, (session, delivery) =>
        {
            var bom = context.Message;
            return session.OnStructure(bom.Organisation, bom.Product, product => Decide(bom, product, delivery.At), context.CancellationToken);
        });

    public static object[] Decide(BillOfMaterialsReleased bom, ProductStructure? product, DateTimeOffset releasedAt) =>
        product is not null && product.Revisions.Any(revision => revision.BillOfMaterialsId == bom.BillOfMaterialsId)
            ? []
            : [new StructureReleased(bom.Organisation, bom.Product, bom.BillOfMaterialsId, bom.Revision, [.. bom.Lines.Select(LineOf)], releasedAt)];

    static StructureLine LineOf(BomLine line) => new(
        line.ComponentId, line.SubAssembly, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple, line.Optional);
}
