using JasperFx.Events.Projections;

using Marten;
using Marten.Events.Projections;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>A property that a component has, in the form in which components are searched by it.</summary>
/// <param name="Dimension">Base units of the number, see <see cref="UcumUnit"/>; null for a text.</param>
/// <param name="Value">The number in base units, so that 3 m and 3000 mm are one.</param>
/// <param name="Text">The text as it is compared, in lower case.</param>
public sealed record StatedProperty(string Id, Guid ComponentId, string Name, string? Dimension, decimal? Value, string? Text)
{
    public static StatedProperty Of(Guid component, ComponentProperty property)
    {
        var unit = property.Number is null ? null : UcumUnit.Find(property.Unit);
        return new StatedProperty(
            $"{component:N}/{property.Name}", component, property.Name,
            unit?.Dimension, property.Number is { } number ? unit?.ToBase(number) : null, property.Text?.ToLowerInvariant());
    }
}

public sealed partial class StatedProperties : EventProjection
{
    public StatedProperties() => Options.DeleteViewTypeOnTeardown<StatedProperty>();

    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new StatedProperties(), ProjectionLifecycle.Inline);
        options.Schema.For<StatedProperty>()
            .Index(property => property.ComponentId)
            .Index(property => new { property.Name, property.Dimension, property.Value })
            .Index(property => new { property.Name, property.Text });
    }

    public void Project(ComponentPublished e, IDocumentOperations operations) => State(e.ComponentId, e.Specification, operations);

    public void Project(ComponentRevised e, IDocumentOperations operations)
    {
        operations.DeleteWhere<StatedProperty>(property => property.ComponentId == e.ComponentId);
        State(e.ComponentId, e.Specification, operations);
    }

    static void State(Guid component, Specification specification, IDocumentOperations operations) =>
        operations.Store(specification.Properties.Select(property => StatedProperty.Of(component, property)));
}
