using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

[Collection("one after another on one platform")]
public sealed class SignInTests(RunningPlatform platform)
{
    [Fact]
    public async Task An_organisation_joins_and_sees_itself()
    {
        var oem = await platform.JoinAsync("Headset Works", "oem");
        var viewer = (await oem.Query("{ viewer { id name roles } }")).GetProperty("viewer");
        viewer.GetProperty("id").GetGuid().ShouldBe(oem.Organisation);
        viewer.GetProperty("roles")[0].GetString().ShouldBe("OEM");
    }
}
