namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>How a forecast was calculated.</summary>
public static class DemandForecastMethods
{
    public static readonly ReasonCode None = new("no-method");
    public static readonly ReasonCode Zero = new("zero");
    public static readonly ReasonCode WeightedMean = new("weighted-mean", "methods");
    public static readonly ReasonCode WeightedMedian = new("weighted-median", "methods");
    public static readonly ReasonCode WeightedMeanAndMedian = new("weighted-mean-and-median", "methods");
    public static readonly ReasonCode PlanCarriedOn = new("plan-carried-on");
    public static readonly ReasonCode MeanOfActuals = new("mean-of-actuals");

    /// <summary>A component's forecast is the sum of its items' forecasts. Its cause is the method of the sum's own forecast.</summary>
    public static readonly ReasonCode Summed = new("summed");

    /// <summary>As <see cref="Summed"/>, after the forecasts of the items and of their sums were reconciled.</summary>
    public static readonly ReasonCode Reconciled = new("reconciled");
}

/// <summary>Why demand cannot be exploded.</summary>
public static class UnresolvedReasons
{
    public static readonly ReasonCode ContainsItself = new("structure-contains-itself");
    public static readonly ReasonCode NestedTooDeep = new("structure-nested-too-deep", "levels");
    public static readonly ReasonCode NoReleasedBill = new("no-released-bill");
    public static readonly ReasonCode NotInCatalogue = new("not-in-catalogue");
}

/// <summary>Why a forecast is as it is. Shares are 0 to 1.</summary>
public static class ForecastReasons
{
    public static readonly ReasonCode PlannedToTheHorizon = new("planned-to-the-horizon");
    public static readonly ReasonCode PlansWithdrawn = new("plans-withdrawn");
    public static readonly ReasonCode DemandEndsWithPlan = new("demand-ends-with-plan");
    public static readonly ReasonCode NeitherActualsNorPlan = new("neither-actuals-nor-plan");
    public static readonly ReasonCode TooFewActuals = new("too-few-actuals", "minimum");
    public static readonly ReasonCode NoItemForecast = new("no-item-forecast");

    /// <summary>An error of the input, in English.</summary>
    public static readonly ReasonCode InputNotCalculable = new("input-not-calculable", "error");

    /// <summary>An error of the engine, in English.</summary>
    public static readonly ReasonCode CalculationFailed = new("calculation-failed", "error");

    // Without the engine. The causes say how many actuals there are, and where the spread is from.
    public static readonly ReasonCode NoPlan = new("no-plan");
    public static readonly ReasonCode MeanOfPlan = new("mean-of-plan", "weeks");
    public static readonly ReasonCode ActualsBelowMinimum = new("actuals-below-minimum", "count", "minimum");
    public static readonly ReasonCode NotForecastByEngine = new("not-forecast-by-engine", "count");
    public static readonly ReasonCode DefaultSpread = new("default-spread");
    public static readonly ReasonCode SpreadOfActuals = new("spread-of-actuals", "count");

    // By the engine.
    public static readonly ReasonCode NoDemand = new("no-demand-in-history");
    public static readonly ReasonCode SeriesTested = new("series-tested", "kind", "origins", "method", "form", "share");
    public static readonly ReasonCode SeriesTooShort = new("series-too-short-to-test", "kind");
    public static readonly ReasonCode DemandTested =
        new("demand-tested", "pattern", "interval", "variation", "origins", "method", "share");
    public static readonly ReasonCode DemandTooShort = new("demand-too-short-to-test", "pattern", "interval", "variation");

    /// <summary>Its cause is the reason of the forecast of the other positions.</summary>
    public static readonly ReasonCode ClosedPositions = new("closed-positions", "closed", "season");

    /// <summary>The cause of these two is the reason of the sum's own forecast.</summary>
    public static readonly ReasonCode UsesSummed = new("uses-summed", "uses");
    public static readonly ReasonCode UsesReconciled = new("uses-reconciled", "uses", "weeks");
}
