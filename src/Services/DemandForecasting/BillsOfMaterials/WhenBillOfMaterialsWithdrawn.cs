using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>Records that a revision was withdrawn. The revision that was released before it is in force again.</summary>
public sealed class WhenBillOfMaterialsWithdrawn(IDocumentStore store) : IConsumer<BillOfMaterialsWithdrawn>
{
    public Task Consume(ConsumeContext<BillOfMaterialsWithdrawn> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.ChangeStructure(
            context.Message.Organisation, context.Message.Product, delivery.At,
            structure => structure.After(context.Message, delivery.Version, delivery.At)));
}
