using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier's qualification moved: its capacity counts from now on, or no longer.</summary>
public sealed class WhenQualificationChanged(IDocumentStore store) : IConsumer<QualificationChanged>
{
    /// <summary>Only a newer version of the qualification is news.</summary>
    public static object[] Decide(QualificationChanged c, Delivery delivery, Supply? supply) =>
        supply?.Qualification?.Version >= delivery.Version
            ? []
            : [new QualificationMoved(c.SupplierId, c.ComponentId, c.State, delivery.Version, delivery.MessageId, delivery.At)];

    public Task Consume(ConsumeContext<QualificationChanged> context) => store.ChangeQualification(
        context, context.Message.SupplierId, context.Message.ComponentId,
        (delivery, supply) => Decide(context.Message, delivery, supply));
}
