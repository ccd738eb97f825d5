using SupplyChain.DemandForecasting.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(ForecastingService))]

namespace SupplyChain.DemandForecasting.Tests;

public class ForecastingService : ServiceUnderTest<Program>;
