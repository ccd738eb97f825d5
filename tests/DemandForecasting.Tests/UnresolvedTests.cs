using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.ServiceDefaults;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class UnresolvedTests
{
    static readonly ItemInRegion Headsets = new(Headset, Qingdao), Lenses = new(LensItself, Qingdao);

    [Fact]
    public void A_product_that_is_only_counted_and_has_no_bill_of_materials_is_unresolved() =>
        Unresolved(new DemandScope(Oem, [], [Headsets], [], Week(0))).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                item => item.Product.ShouldBe("HMD-1"), item => item.ReasonCoded.ShouldBe(UnresolvedReasons.NoReleasedBill.With()));

    [Fact]
    public void A_structure_that_contains_itself_or_is_too_deep_says_so_as_a_code()
    {
        IReadOnlyList<UnresolvedItem> Of(params ProductStructure[] structures) =>
            Unresolved(new DemandScope(Oem, [Headsets], [], structures, Week(0)));
        Of(Structure("HMD-1", Assembly("X", 1)), Structure("X", Assembly("HMD-1", 1))).Select(item => item.ReasonCoded)
            .ShouldContain(UnresolvedReasons.ContainsItself.With());
        ProductStructure[] nested = [Structure("HMD-1", Assembly("L-1", 1)), .. Enumerable.Range(1, 25).Select(i => Structure($"L-{i}", Assembly($"L-{i + 1}", 1)))];
        Of(nested).Select(item => item.ReasonCoded).ShouldContain(UnresolvedReasons.NestedTooDeep.With(20));
    }

    [Fact]
    public void What_is_planned_counted_and_adjusted_in_many_regions_is_named_once() =>
        Unresolved(
            new DemandScope(
            Oem, [Headsets, Headsets with { Region = "320500" }], [Headsets with { Item = new DemandedItem("hmd-1 ", null) }], [], Week(0)))
            .ShouldHaveSingleItem();

    [Fact]
    public void A_component_that_the_catalogue_does_not_know_is_named_by_where_it_is_built_in()
    {
        var scope = new DemandScope(Oem, [Headsets], [Lenses], [Structure("HMD-1", Part(Lens, 2), Part(Display, 1))], Week(0));
        UnresolvedItems.Find(scope.Explosions(), new HashSet<Guid> { Lens }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            item => item.ComponentId.ShouldBe(Display), item => item.ReasonCoded.ShouldBe(UnresolvedReasons.NotInCatalogue.With()), item => item.Path.ShouldBe(["HMD-1"]));
        scope.Components().ShouldBe([Lens, Display]);
    }

    [Fact]
    public void However_many_they_are_the_pages_name_each_once_also_while_some_are_resolved()
    {
        List<UnresolvedItem> all = [.. Enumerable.Range(0, 2_500).Select(i => new UnresolvedItem($"HMD-{i}", null, [], "has none"))];
        var (seen, after) = (new List<UnresolvedItem>(), (string?)null);
        do
        {
            var page = UnresolvedItems.PageOf(all, new Paging(200, after));
            page.Items.Count.ShouldBeInRange(1, 200);
            seen.AddRange(page.Items);
            all.Remove(page.Items[^1]);
            after = page.Next;
        }
        while (after is not null);
        seen.Select(item => item.Product).Distinct().Count().ShouldBe(2_500);
        seen.Count.ShouldBe(2_500);
    }

    static IReadOnlyList<UnresolvedItem> Unresolved(DemandScope scope) => UnresolvedItems.Find(scope.Explosions(), new HashSet<Guid>());
}
