using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>Empties tables for a moment, so no other test runs beside it.</summary>
[CollectionDefinition(nameof(RebuildTests), DisableParallelization = true)]
[Collection(nameof(RebuildTests))]
public sealed class RebuildTests(IdentityService service)
{
    [Fact]
    public async Task Read_models_can_be_rebuilt()
    {
        await service.As(Guid.NewGuid(), "admin")
            .Accepted("/organisations", new RegisterOrganisation("Rebuilt", Codes.Next(), [Role.Oem]));
        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }
}
