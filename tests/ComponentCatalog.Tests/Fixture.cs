using SupplyChain.ComponentCatalog.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(CatalogService))]

namespace SupplyChain.ComponentCatalog.Tests;

public sealed class CatalogService : ServiceUnderTest<Program>
{
    /// <summary>A client of a new organisation with the role.</summary>
    public HttpClient AsNew(string role) => As(Guid.NewGuid(), role);
}
