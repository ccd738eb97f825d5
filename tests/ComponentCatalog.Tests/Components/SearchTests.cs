using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>Which components are found, among those of one manufacturer that other tests do not know.</summary>
public sealed class SearchTests(CatalogService service) : IAsyncLifetime
{
    readonly string maker = $"Optics {Guid.NewGuid():N}";
    readonly HttpClient client = service.AsNew("supplier");

    public async ValueTask InitializeAsync()
    {
        await Publish("near", "tof", new("range", 1200, "mm"), new("interface", Text: "I2C"));
        await Publish("FAR_1", "tof", new("range", 3, "m"), new("zones", 64));
        await Publish("IMU-6", "imu", new("axes", 6), new("interface", Text: "SPI"));
        await Publish("LENS", "vr-lens", new ComponentProperty("focal_length", 1.5m, "[in_i]"));
        await Publish("REG-3", "other", new("supply_voltage", Text: "1.7..3.6 V"), new("colour", Text: "red"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "FAR_1, IMU-6, LENS, near, REG-3")]
    [InlineData("&class=tof", "FAR_1, near")]
    [InlineData("&class=tof&class=imu", "FAR_1, IMU-6, near")]
    [InlineData("&group=optics", "LENS")]
    [InlineData("&lifecycle=Obsolete", "")]
    [InlineData("&search=far", "FAR_1")]
    [InlineData("&search=r_1", "FAR_1")]
    [InlineData("&search=_", "FAR_1")]
    [InlineData("&search=%25", "")]
    [InlineData("&search=optics imu", "IMU-6")]
    [InlineData("&property=range>=2000 mm", "FAR_1")]
    [InlineData("&property=range<=1.2 m", "near")]
    [InlineData("&property=range>=1 m&property=range<=2 m", "near")]
    [InlineData("&property=range=300 cm", "FAR_1")]
    [InlineData("&property=range>=1 Hz", "")]
    [InlineData("&property=focal_length>=38 mm&property=focal_length<=39 mm", "LENS")]
    [InlineData("&property=axes=6", "IMU-6")]
    [InlineData("&property=interface", "IMU-6, near")]
    [InlineData("&property=!interface", "FAR_1, LENS, REG-3")]
    [InlineData("&property=interface=spi", "IMU-6")]
    [InlineData("&property=interface!=spi", "near")]
    [InlineData("&property=interface in spi|i2c", "IMU-6, near")]
    [InlineData("&property=range>3 m", "")]
    [InlineData("&property=range<3 m", "near")]
    [InlineData("&property=range in 1..2 m", "near")]
    [InlineData("&property=range!=3 m", "near")]
    [InlineData("&property=supply_voltage=3.3 V", "REG-3")]
    [InlineData("&property=supply_voltage=5 V", "")]
    [InlineData("&property=supply_voltage>=3.6 V", "REG-3")]
    [InlineData("&property=supply_voltage>3.6 V", "")]
    [InlineData("&property=supply_voltage<=1700 mV", "REG-3")]
    [InlineData("&property=supply_voltage in 1.8..3.3 V", "REG-3")]
    [InlineData("&property=supply_voltage in 1.8..5 V", "")]
    [InlineData("&search=imu6", "IMU-6")]
    [InlineData("&search=R.E.G.3", "REG-3")]
    [InlineData("&search=透镜", "LENS")]
    [InlineData("&search=镜头", "LENS")]
    [InlineData("&search=惯性", "IMU-6")]
    [InlineData("&search=gyroscope", "IMU-6")]
    public async Task Components_are_found(string query, string expected) =>
        string.Join(", ", (await Find(query)).Items.Select(component => component.PartNumber)).ShouldBe(expected);

    [Fact]
    public async Task Pages_follow_each_other_without_gap()
    {
        var first = await Find("&first=3");
        var second = await Find($"&first=3&after={Uri.EscapeDataString(first.Next!)}");
        first.Items.Concat(second.Items).Select(component => component.PartNumber).ShouldBe(["FAR_1", "IMU-6", "LENS", "near", "REG-3"]);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task All_ids_of_what_is_found_come_at_once_in_the_order_of_their_names() =>
        (await client.Get<Guid[]>($"/components/ids?manufacturer={maker}&class=tof&class=imu"))
            .ShouldBe(new[] { "FAR_1", "IMU-6", "near" }.Select(number => new PartName(maker, number).ComponentId));

    [Fact]
    public async Task A_revised_component_is_found_by_what_it_has_now()
    {
        var id = new PartName(maker, "near").ComponentId;
        await client.Accepted($"/components/{id}/revisions", new ReviseComponent("tof", Properties: [new("range", 5, "m")]));
        (await Find("&property=range>=4 m")).Items.Single().Id.ShouldBe(id);
        (await Find("&property=range<=2 m")).Items.ShouldBeEmpty();
        (await Find("&property=interface=i2c")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manufacturer_is_found_by_its_code_too()
    {
        var code = $"m{Guid.NewGuid():N}";
        await service.AsNew("alliance").Accepted("/manufacturers", new NameManufacturer(code.ToUpperInvariant(), maker));
        (await client.Get<Page<Component>>($"/components?manufacturer={code}&class=imu")).Items.Single().PartNumber.ShouldBe("IMU-6");
        (await client.Get<Component>($"/components/by-part-number?manufacturer={code}&partNumber=LENS")).Class.ShouldBe("vr-lens");
        (await client.Get<Page<Manufacturer>>($"/manufacturers?search={code[..20]}")).Items.ShouldBe([new Manufacturer(code, maker)]);
        (await client.Refused("/manufacturers", new NameManufacturer(code, "mine"))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("first=0", 422, "first"), InlineData("first=201", 422, "first")]
    [InlineData("class=warp", 422, "class"), InlineData("group=warp", 422, "group"), InlineData("group=processes", 422, "group")]
    [InlineData("sort=interface", 422, "sort"), InlineData("sort=warp", 422, "sort"), InlineData("property=range>=2 parsec", 422, "property"), InlineData("property=range>=", 422, "property")]
    [InlineData("search=%00", 422, "search"), InlineData("lifecycle=Dead", 400, "request")]
    public async Task A_question_that_makes_no_sense_is_refused_by_its_field(string query, int status, string field)
    {
        using var response = await client.GetAsync($"/components?{query}");
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"\"field\":\"{field}\"");
    }

    Task<Page<Component>> Find(string query) => client.Get<Page<Component>>($"/components?manufacturer={maker}{query}");

    Task<Guid> Publish(string number, string @class, params ComponentProperty[] properties) =>
        client.Publish(new PublishComponent(maker, number, @class, Properties: properties));
}
