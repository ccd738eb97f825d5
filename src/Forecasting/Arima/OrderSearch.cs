namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Stepwise search for the orders with the least AICc (Hyndman and Khandakar 2008, 3.2). It starts with four models and then
/// moves to the first better neighbour of the best model until there is none.
/// </summary>
/// <param name="exact">Whether models are compared by their exact or by their conditional likelihood.</param>
sealed class OrderSearch(Estimation estimation, ArimaOrders frame, int length, bool exact)
{
    const int MostModels = 40;

    /// <summary>Changes of p, q, P and Q, in the order in which they are tried.</summary>
    static readonly (int Ar, int Ma, int SeasonalAr, int SeasonalMa)[] Steps =
    [
        (0, 0, -1, 0), (0, 0, 0, -1), (0, 0, 1, 0), (0, 0, 0, 1), (0, 0, -1, -1), (0, 0, -1, 1), (0, 0, 1, -1), (0, 0, 1, 1),
        (-1, 0, 0, 0), (0, -1, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (-1, -1, 0, 0), (-1, 1, 0, 0), (1, -1, 0, 0), (1, 1, 0, 0),
    ];

    readonly int _most = Math.Min(MostPlain, length / 3);
    readonly int _mostSeasonal = frame.Period == 1 ? 0 : Math.Min(frame.Period > 12 ? 1 : MostSeasonal, length / 3 / frame.Period);
    readonly List<Estimate> _tried = [];
    readonly HashSet<ArimaOrders> _known = [];
    Estimate? _best;

    public const int MostPlain = 5;
    public const int MostSeasonal = 2;

    /// <summary>The models that were tried, best first, without those that have a root near the unit circle.</summary>
    public IReadOnlyList<Estimate> Run()
    {
        Begin();
        while (_best is not null && _tried.Count < MostModels && Improve(_best.Orders))
        {
        }
        return [.. _tried.Where(estimate => estimate.Apart).OrderBy(estimate => estimate.Aicc)];
    }

    void Begin()
    {
        var constant = frame.Difference + frame.SeasonalDifference <= 1;
        var start = frame with { Constant = constant };
        Try(start with
        {
            Ar = Math.Min(2, _most),
            Ma = Math.Min(2, _most),
            SeasonalAr = Math.Min(1, _mostSeasonal),
            SeasonalMa = Math.Min(1, _mostSeasonal),
        });
        Try(start);
        Try(start with { Ar = Math.Min(1, _most), SeasonalAr = Math.Min(1, _mostSeasonal) });
        Try(start with { Ma = Math.Min(1, _most), SeasonalMa = Math.Min(1, _mostSeasonal) });
        if (constant)
            Try(start with { Constant = false });
    }

    bool Improve(ArimaOrders current)
    {
        foreach (var (ar, ma, seasonalAr, seasonalMa) in Steps)
        {
            var next = current with
            {
                Ar = current.Ar + ar,
                Ma = current.Ma + ma,
                SeasonalAr = current.SeasonalAr + seasonalAr,
                SeasonalMa = current.SeasonalMa + seasonalMa,
            };
            if (Try(next))
                return true;
        }
        return frame.Difference + frame.SeasonalDifference <= 1 && Try(current with { Constant = !current.Constant });
    }

    /// <returns>Whether the model is new and better than all models before it.</returns>
    bool Try(ArimaOrders orders)
    {
        if (Math.Min(Math.Min(orders.Ar, orders.Ma), Math.Min(orders.SeasonalAr, orders.SeasonalMa)) < 0
            || Math.Max(orders.Ar, orders.Ma) > _most || Math.Max(orders.SeasonalAr, orders.SeasonalMa) > _mostSeasonal
            || _tried.Count >= MostModels || !_known.Add(orders) || !estimation.Allows(orders))
            return false;
        var estimate = estimation.Conditional(orders, iterations: exact ? 6 : 20);
        if (exact)
            estimate = estimation.Exact(orders, estimate.Parameters, 1e-5);
        _tried.Add(estimate);
        if (!estimate.Apart || !(estimate.Aicc < (_best?.Aicc ?? double.PositiveInfinity)))
            return false;
        _best = estimate;
        return true;
    }
}
