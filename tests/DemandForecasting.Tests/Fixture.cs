using SupplyChain.DemandForecasting.Tests;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(ForecastingService))]

namespace SupplyChain.DemandForecasting.Tests;

public class ForecastingService : ServiceUnderTest<Program>
{
    /// <summary>Runs of forecasts are refused until the service has begun its first week.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.Heard<PlanningWeek>(PlanningWeek.StreamId);
    }
}
