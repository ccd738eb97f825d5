using SupplyChain.SupplierMatching.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(MatchingService))]

namespace SupplyChain.SupplierMatching.Tests;

public sealed class MatchingService : ServiceUnderTest<Program>;
