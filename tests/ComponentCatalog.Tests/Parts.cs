using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using ComponentPublished = SupplyChain.ComponentCatalog.Components.ComponentPublished;

namespace SupplyChain.ComponentCatalog.Tests;

/// <summary>Components as the tests name them.</summary>
static class Parts
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid Maker = new("11111111-0000-0000-0000-000000000000");
    public static readonly Caller AsMaker = new(Maker, "maker", new HashSet<string> { Roles.Supplier });
    public static readonly Caller AsOther = new(Guid.NewGuid(), "other", new HashSet<string> { Roles.Supplier });
    public static readonly Caller AsAlliance = new(Guid.NewGuid(), "alliance", new HashSet<string> { Roles.Alliance });
    public static readonly Caller AsAdmin = new(Guid.NewGuid(), "admin", new HashSet<string> { Roles.Admin });

    public static readonly PublishComponent Tof = new(
        "STMicroelectronics", "VL53L5CX", "tof", "8 x 8 multizone ranging sensor",
        Properties: [new("range", 4000, "mm"), new("zones", 64), new("interface", Text: "I2C")]);

    public static readonly ComponentPublished TofPublished = Published(Tof);

    /// <summary>The event that publishing it leads to.</summary>
    public static ComponentPublished Published(PublishComponent c) =>
        (ComponentPublished)PublishComponentDecider.Decide(c, null, AsMaker, Now).Single();

    /// <summary>A part of a manufacturer that no other test knows.</summary>
    public static PublishComponent New(string number, string @class = "other", params ComponentProperty[] properties) =>
        new($"Maker {Guid.NewGuid():N}", number, @class, Properties: properties);

    public static Guid IdOf(PublishComponent c) => new PartName(c.Manufacturer, c.PartNumber).ComponentId;

    public static PartReference Named(PublishComponent c) => new(Manufacturer: c.Manufacturer, PartNumber: c.PartNumber);

    public static async Task<Guid> Publish(this HttpClient client, PublishComponent c) => (await client.Accepted("/components", c)).Id;
}
