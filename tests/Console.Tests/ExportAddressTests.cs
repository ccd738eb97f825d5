using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

public sealed class ExportAddressTests
{
    [Fact]
    public void The_address_has_the_filters_of_the_page_and_not_its_place_in_the_list()
    {
        var asked = new
        {
            first = 50,
            after = "cursor",
            supplierId = (Guid?)null,
            state = Api.GapState.BottleneckRed,
            filter = new { open = true, search = "a&b=c 零", classes = new[] { "imu", "tof" }, region = (string?)null },
        };
        ExportAddress.Of("gaps", "csv", Language.Zh, asked).ShouldBe(
            "/export/gaps.csv?lang=zh&state=BOTTLENECK_RED&open=true&search=a%26b%3Dc%20%E9%9B%B6&classes=imu&classes=tof");
        ExportAddress.Of("plans", "xlsx", Language.En, null).ShouldBe("/export/plans.xlsx?lang=en");
    }
}
