using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>A component of the catalogue as far as demand uses it. A document, since the catalogue keeps the history.</summary>
/// <param name="Unit">UCUM unit of its quantities; <c>1</c> is a piece.</param>
/// <param name="PublishedVersion">
/// Version of the component in the catalogue that says so. 0 in documents from before versions were kept.
/// </param>
public sealed record KnownComponent(Guid Id, string Unit, long PublishedVersion = 0)
{
    /// <summary>The document after the message; <paramref name="before"/> itself where the message is not newer.</summary>
    public static KnownComponent After(KnownComponent? before, ComponentPublished message, long version) =>
        before is not null && before.PublishedVersion >= version ? before : new(message.ComponentId, message.Unit, version);
}

public static class KnownComponents
{
    /// <summary>Loads the component that a command names; null where it names none.</summary>
    public static DocumentState<KnownComponent>? Component(this Work work, Guid? id) =>
        id is { } named ? work.Document<KnownComponent>(named) : null;

    /// <summary>True also where no component is named.</summary>
    public static bool IsKnown(this DocumentState<KnownComponent>? component) => component is null || component.Value is not null;
}
