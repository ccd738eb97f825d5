using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>Records a released revision. The revision that was released last is in force, whatever order the messages come in.</summary>
public sealed class WhenBillOfMaterialsReleased(IDocumentStore store) : IConsumer<BillOfMaterialsReleased>
{
    public Task Consume(ConsumeContext<BillOfMaterialsReleased> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.ChangeStructure(
            context.Message.Organisation, context.Message.Product, delivery.At,
            structure => structure.After(context.Message, delivery.Version, delivery.At)));
}
