using System.Text;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Items;

using Weasel.Core;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Facts of the catalogue are documents: messages may come in any order, again, and all of them anew.</summary>
public sealed class CatalogueFactTests
{
    static readonly Marten.Services.SystemTextJsonSerializer Stored =
        new() { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase };
    static readonly Guid First = new("00000000-0000-0000-0000-0000000000b1"), Second = new("00000000-0000-0000-0000-0000000000b2");

    static readonly (string Name, Func<ProductStructure, ProductStructure> Change)[] Messages =
    [
        ("release A", structure => structure.After(Released(First, "A", Lens), 1, Now)),
        ("release B", structure => structure.After(Released(Second, "B", Display), 1, Now.AddDays(1))),
        ("withdraw B", structure => structure.After(new BillOfMaterialsWithdrawn(Second, Oem, "HMD-1", "B"), 2, Now.AddDays(2))),
    ];

    [Fact]
    public void Bills_are_the_same_in_whatever_order_and_however_often_their_messages_come()
    {
        foreach (var order in Orders([0, 1, 2]))
            foreach (var again in Messages)
            {
                var structure = order.Aggregate(ProductStructure.None(Oem, "HMD-1"), (known, message) => Messages[message].Change(known));
                structure.Schedule.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ComponentId.ShouldBe(
                    Lens, string.Join(", ", order.Select(at => Messages[at].Name)));
                again.Change(structure).ShouldBeSameAs(structure, $"{again.Name} came again");
            }
    }

    [Fact]
    public void A_replay_brings_an_older_revision_back_only_while_nothing_newer_is_in_force()
    {
        var structure = Messages[0].Change(ProductStructure.None(Oem, "HMD-1"));
        structure = Messages[1].Change(structure);
        structure.Schedule.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ComponentId.ShouldBe(Display);
        structure = Messages[0].Change(structure);
        structure.Schedule.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().ComponentId.ShouldBe(Display);
    }

    [Fact]
    public void A_component_keeps_what_its_newest_version_says()
    {
        KnownComponent After(KnownComponent? before, string unit, long version) =>
            KnownComponent.After(before, Platform.Component(Lens, unit), version);
        var newest = After(null, "g", 2);
        After(newest, "kg", 1).ShouldBeSameAs(newest);
        After(newest, "g", 2).ShouldBeSameAs(newest);
        After(newest, "kg", 3).Unit.ShouldBe("kg");
    }

    [Fact]
    public void Documents_from_before_versions_were_kept_are_read_and_replaced_by_a_replay()
    {
        var component = Read<KnownComponent>($$"""{"id":"{{Lens}}","unit":"g"}""");
        component.ShouldBe(new KnownComponent(Lens, "g"));
        KnownComponent.After(component, Platform.Component(Lens, "g"), 1).PublishedVersion.ShouldBe(1);

        var structure = Read<ProductStructure>($$"""
            {"id":"{{ProductStructure.IdOf(Oem, "HMD-1")}}","organisation":"{{Oem}}","product":"HMD-1",
            "revisions":[{"billOfMaterialsId":"{{First}}","revision":"A","releasedAt":"2026-03-02T08:00:00+00:00",
            "lines":[{"componentId":"{{Lens}}","subAssembly":null,"quantity":2,"attrition":0.1,"setupQuantity":0,"orderMultiple":0,
            "optional":false}]}]}
            """);
        structure.Schedule.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Quantity.ShouldBe(2);
        var replayed = Messages[0].Change(structure);
        (replayed.Revisions.ShouldHaveSingleItem().Version, replayed.Schedule.ShouldHaveSingleItem().Lines.Count).ShouldBe((1, 1));
    }

    [Fact]
    public void Events_that_held_these_facts_before_are_still_read()
    {
        Read<StructureReleased>(
            $$"""{"organisation":"{{Oem}}","product":"HMD-1","billOfMaterialsId":"{{First}}","revision":"A","lines":[]}""")
            .Organisation.ShouldBe(Oem);
        Read<StructureWithdrawn>($$"""{"organisation":"{{Oem}}","product":"HMD-1","billOfMaterialsId":"{{First}}","revision":"A"}""")
            .Organisation.ShouldBe(Oem);
        Read<StoredEvents.ComponentBecameKnown>($$"""{"componentId":"{{Lens}}","unit":"g","at":"2026-03-02T08:00:00+00:00"}""")
            .Unit.ShouldBe("g");
    }

    static BillOfMaterialsReleased Released(Guid bill, string revision, Guid component) =>
        new(bill, Oem, "HMD-1", revision, [Platform.Line(component, 1)]);

    static T Read<T>(string json) => Stored.FromJson<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    static IEnumerable<int[]> Orders(int[] of) => of is [] ? [[]] : of.SelectMany(first =>
        Orders([.. of.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
