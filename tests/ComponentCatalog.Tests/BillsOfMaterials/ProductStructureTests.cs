using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using static SupplyChain.ComponentCatalog.Tests.Bills;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

public sealed class ProductStructureTests
{
    [Fact]
    public void A_product_is_contained_on_every_level_above() =>
        Structure("Headset: Optics", "Optics: Lens", "Lens:", "Glasses: Lens").Containing("Lens").ShouldBe(["Glasses", "Headset", "Optics"]);

    [Fact]
    public void A_chain_of_any_length_is_walked() =>
        Structure([.. Enumerable.Range(0, 20_000).Select(i => $"{i}: {i + 1}")]).Path("0", "20000")!.Count.ShouldBe(20_001);

    [Fact]
    public void Sub_assemblies_are_released_before_what_needs_them()
    {
        var bills = new[] { Bill("Headset", "Optics", "Tracking"), Bill("Optics", "Lens"), Bill("Tracking"), Bill("Lens") };
        BuildOrder.Of(bills).Select(i => bills[i].Product).ShouldBe(["Tracking", "Lens", "Optics", "Headset"]);
    }

    [Fact]
    public void Bills_in_a_cycle_come_last() =>
        BuildOrder.Of([Bill("A", "B"), Bill("B", "A"), Bill("C")]).ShouldBe([2, 0, 1]);

    /// <summary>Whatever is released in whatever order, no product ever comes to contain itself.</summary>
    [Property(MaxTest = 200)]
    public Property Releases_never_make_a_cycle() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 7).Two()).ToArbitrary(), attempts =>
        {
            var structure = Structure([.. Enumerable.Range(0, 8).Select(i => $"{i}:")]);
            foreach (var (product, part) in attempts)
            {
                var bill = Bill($"{product}", $"{part}");
                try
                {
                    Decide(bill, null, structure);
                    structure = structure.With([BuildOrder.Planned(bill)]);
                }
                catch (Rejected)
                {
                    // The refused ones are those that would close a cycle.
                }
            }

            return Enumerable.Range(0, 8).All(i => structure.ParentsOf($"{i}").All(parent => structure.Path($"{i}", parent) is null));
        });

    static ReleaseBillOfMaterials Bill(string product, params string[] parts) => new(product, "1", [TofLine, .. parts.Select(Sub)]);
}
