namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Why a value of a property can be relied on, or cannot.</summary>
public static class TrustReasons
{
    public static readonly ReasonCode HolderByDatasheet = new("value-by-holder-datasheet");
    public static readonly ReasonCode HolderByMeasurement = new("value-by-holder-measurement");
    public static readonly ReasonCode HolderWithSource = new("value-by-holder");
    public static readonly ReasonCode PublisherWithSource = new("value-by-publisher");
    public static readonly ReasonCode WithoutSource = new("value-without-source");

    /// <summary>Neither the holder of the manufacturer's name nor the publisher of the component stated it.</summary>
    public static readonly ReasonCode ByAnother = new("value-by-another");
}
