using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>The component that a command names, with who holds its manufacturer's name.</summary>
/// <param name="Manufacturer">The name under which it is or would be published.</param>
public sealed record NamedComponent(StreamState<Component> Stream, string Manufacturer, Guid? Holder)
{
    /// <summary>
    /// A name that was merged into another one names a component that was published under it before, and otherwise one of the name that
    /// stays.
    /// </summary>
    public static async Task<NamedComponent> Of(Work work, string manufacturer, string number)
    {
        var (stream, name) = (work.Stream<Component>(IdOf(manufacturer, number)), manufacturer);
        var claim = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(manufacturer));
        var merger = work.Document<ManufacturerMerger>(ManufacturerMerger.IdOf(manufacturer));
        await work.Load();
        if (merger.Value is not { IsActive: true, Into: var stays }) return new(stream, name, claim.Value?.Holder);
        if (stream.State is null) (stream, name) = (work.Stream<Component>(IdOf(stays, number)), stays);
        claim = work.Document<ManufacturerClaim>(ManufacturerClaim.IdOf(stays));
        await work.Load();
        return new(stream, name, claim.Value?.Holder);
    }

    static Guid IdOf(string manufacturer, string number) => new PartName(manufacturer.Trim(), number.Trim()).ComponentId;
}
