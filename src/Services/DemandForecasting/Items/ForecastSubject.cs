using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>The subject of a forecast: an item that an OEM demands in a region.</summary>
public sealed record ForecastSubject(Guid Organisation, DemandedItem Item, string Region)
{
    /// <summary>The stream of its forecasts.</summary>
    public Guid ForecastId() => NamedId.Of("forecast", Organisation.ToString("N"), Item.Key, Region);
}
