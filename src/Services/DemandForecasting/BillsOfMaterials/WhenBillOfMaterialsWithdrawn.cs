using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>Drops a revision; the one released before it is effective again.</summary>
public sealed class WhenBillOfMaterialsWithdrawn(IDocumentStore store) : IConsumer<BillOfMaterialsWithdrawn>
{
    public Task Consume(ConsumeContext<BillOfMaterialsWithdrawn> context) =>
        store.ReceiveLatest(context, WhenBillOfMaterialsReleased.Subject, (session, delivery) =>
        {
            var bom = context.Message;
            return session.OnStructure(bom.Organisation, bom.Product, product => Decide(bom, product, delivery.At), context.CancellationToken);
        });

    public static object[] Decide(BillOfMaterialsWithdrawn bom, ProductStructure? product, DateTimeOffset withdrawnAt) =>
        product is null || product.Revisions.All(revision => revision.BillOfMaterialsId != bom.BillOfMaterialsId)
            ? []
            : [new StructureWithdrawn(bom.Organisation, bom.Product, bom.BillOfMaterialsId, bom.Revision, withdrawnAt)];
}

static class Structures
{
    /// <summary>Revisions of one product come on streams of their own and side by side: they take turns on the product's.</summary>
    public static async Task OnStructure(
        this IDocumentSession session, Guid organisation, string product, Func<ProductStructure?, object[]> decide, CancellationToken cancel) =>
        Decisions.AppendDecided(await session.TakeStream<ProductStructure>(ProductStructure.IdOf(organisation, product), cancel), decide);
}
