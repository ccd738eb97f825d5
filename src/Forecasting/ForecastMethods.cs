using SupplyChain.Forecasting.Intermittent;

namespace SupplyChain.Forecasting;

/// <summary>Every method there is, in the order in which tables show them.</summary>
public static class ForecastMethods
{
    public static IReadOnlyList<IForecastMethod> All { get; } =
    [
        new Croston(), Croston.Corrected(), new TeunterSyntetosBabai(), Aggregation.Adida, Aggregation.Imapa,
    ];

    /// <summary>Null where there is none of this name.</summary>
    public static IForecastMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);
}
