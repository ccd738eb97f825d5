using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>The names behind ids, and nothing else of other organisations.</summary>
public sealed class NameTests(IdentityService service)
{
    [Fact]
    public async Task Everybody_who_is_signed_in_learns_names_and_no_more()
    {
        var receipt = await service.As(Guid.NewGuid(), "admin").Accepted(
            "/organisations", new RegisterOrganisation("Named Optics Ltd", Codes.Next(), [Role.Supplier]));
        var rival = service.As(Guid.NewGuid(), "oem");

        var answer = await rival.PostAsJsonAsync("/organisations/names/by-ids", new[] { receipt.Id, Guid.NewGuid(), receipt.Id });

        (await answer.Content.ReadAsStringAsync()).ShouldBe($$"""[{"id":"{{receipt.Id}}","name":"Named Optics Ltd"}]""");
        (await service.Anonymous().PostAsJsonAsync("/organisations/names/by-ids", new[] { receipt.Id }))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await rival.PostAsJsonAsync("/organisations/names/by-ids", Enumerable.Range(0, 201).Select(_ => Guid.NewGuid())))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
