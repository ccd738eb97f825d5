using Marten;

namespace SupplyChain.SupplierMatching;

/// <summary>
/// Kinds of events that nothing appends any more. They stand in databases, and what reads all events, such as the relay,
/// must be able to read them; their content no longer matters.
/// </summary>
static class RetiredEvents
{
    public static void Map(StoreOptions options)
    {
        options.Events.MapEventType<PartDescribed>("part_described");
        options.Events.MapEventType<PartAged>("part_aged");
        options.Events.MapEventType<PartReplaceable>("part_replaceable");
        options.Events.MapEventType<ContributionStated>("contribution_stated");
    }

    // What the catalogue said of components, before it was kept as a document.
    sealed record PartDescribed;
    sealed record PartAged;
    sealed record PartReplaceable;

    // What DemandForecasting said of an OEM's requirements, before it was kept as a document.
    sealed record ContributionStated;
}
