using SupplyChain.GapMonitoring.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(GapService))]

namespace SupplyChain.GapMonitoring.Tests;

public sealed class GapService : ServiceUnderTest<Program>;
