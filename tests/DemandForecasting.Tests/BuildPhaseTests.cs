using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Revisions of a product that begin on days of their own.</summary>
public sealed class BuildPhaseTests
{
    static readonly ProductStructure Headsets = Of("HMD-1", ("A", null, 0, [Part(Lens, 2)]), ("B", Week(2), 1, [Part(Display, 1)]));

    [Fact]
    public void Each_week_requires_what_the_revision_in_effect_names() => Required(Headsets).ShouldBe(
        "lens 20 20 0 0; display 0 0 10 10");

    [Fact]
    public void A_revision_counts_from_the_week_that_contains_its_day()
    {
        Required(Of("HMD-1", ("A", null, 0, [Part(Lens, 2)]), ("B", Week(2).AddDays(-1), 1, [Part(Display, 1)])))
            .ShouldBe("lens 20 0 0 0; display 0 10 10 10");
        // The first revision of a product that says today counts in the current week.
        Required(Of("HMD-1", ("A", ChinaDay.Of(Now), 0, [Part(Lens, 1)]))).ShouldBe("lens 10 10 10 10; display ");
    }

    [Fact]
    public void The_latest_first_day_counts_and_of_one_day_the_last_release()
    {
        var late = ("C", (DateOnly?)null, 2, new[] { Part(Lens, 3) });
        Required(Of("HMD-1", ("A", null, 0, [Part(Lens, 2)]), ("B", Week(2), 1, [Part(Display, 1)]), late))
            .ShouldBe("lens 30 30 0 0; display 0 0 10 10", "C is of today and does not take the place of what begins later");
        Required(Of("HMD-1", ("A", null, 0, [Part(Lens, 2)]), ("B", Week(2), 1, [Part(Display, 1)]), ("C", Week(2), 2, [Part(Lens, 3)])))
            .ShouldBe("lens 20 20 30 30; display ");
    }

    [Fact]
    public void A_sub_assembly_begins_on_a_day_of_its_own() => Required(
        Of("HMD-1", ("A", null, 0, [Assembly("OPTICS", 2)])),
        Of("OPTICS", ("A", null, 0, [Part(Lens, 1)]), ("B", Week(1), 1, [Part(Display, 1)]), ("C", Week(3), 2, [Part(Lens, 5)])))
        .ShouldBe("lens 20 0 0 100; display 0 20 20 0");

    [Fact]
    public void Before_its_first_revision_begins_a_product_is_unresolved_and_afterwards_it_is_not()
    {
        var begins = Of("HMD-1", ("A", Week(2), 0, [Part(Lens, 2)]));
        Required(begins).ShouldBe("lens 0 0 20 20; display ");
        var scope = new DemandScope(Oem, [new(Headset, Qingdao)], [], [begins], Week(0));
        UnresolvedItems.Find(scope.Explosions(), new HashSet<Guid> { Lens }).ShouldHaveSingleItem().Product.ShouldBe("HMD-1");
        UnresolvedItems.Find((scope with { Week = Week(2) }).Explosions(), new HashSet<Guid> { Lens }).ShouldBeEmpty();
        scope.Components().ShouldBe([Lens]);
    }

    [Fact]
    public void A_withdrawn_revision_leaves_its_weeks_to_the_one_before()
    {
        var known = Headsets.Revisions[1];
        var after = Headsets.After(new BillOfMaterialsWithdrawn(known.BillOfMaterialsId, Oem, "HMD-1", "B"), 2, Now.AddHours(5));
        Required(after).ShouldBe("lens 20 20 20 20; display ");
    }

    [Fact]
    public void What_never_counts_is_not_in_the_schedule() =>
        Of("HMD-1", ("A", null, 0, []), ("B", Week(3), 1, []), ("C", Week(2), 2, []), ("D", null, 3, []), ("E", Week(3), 4, []))
            .Schedule.Select(revision => revision.Revision).ShouldBe(["D", "C", "E"]);

    [Property]
    public Property Phases_follow_each_other_and_each_week_is_built_as_its_phase_is() => Prop.ForAll(Structures(), structures =>
    {
        var phases = new BuildPhases(structures);
        var found = phases.Of("HMD-1", Week(0), Week(9)).ToList();
        return found[0].From == Week(0) && found.Zip(found.Skip(1)).All(pair => pair.First.Before == pair.Second.From)
            && (found[^1].Before is null || found[^1].Before > Week(9))
            && Enumerable.Range(0, 10).Select(Week).All(week => Told(found.Single(phase => phase.Contains(week)).Explosion) == Told(phases.In("HMD-1", week)));
    });

    static string Told(Explosion explosion) => string.Join(' ', explosion.PerBuild().OrderBy(rate => rate.Key).Select(rate => $"{rate.Key}={rate.Value:0.######}"))
        + string.Join(' ', explosion.DeadEnds.Select(end => end.Product));

    static Arbitrary<IReadOnlyList<ProductStructure>> Structures() => Arb.From(
        from own in Gen.ListOf(RevisionOf(true))
        from part in Gen.ListOf(RevisionOf(false))
        select (IReadOnlyList<ProductStructure>)[Of("HMD-1", [.. Named(own)]), Of("OPTICS", [.. Named(part)])]);

    static Gen<(DateOnly? From, StructureLine[] Lines)> RevisionOf(bool nested) =>
        from week in Gen.Choose(-1, 9)
        from lens in Gen.Choose(1, 5)
        from assembly in Gen.Elements(true, false)
        select (week < 0 ? (DateOnly?)null : Week(week).AddDays(lens), nested && assembly ? [Part(Lens, lens), Assembly("OPTICS", 1)] : new[] { Part(Display, lens) });

    static IEnumerable<(string, DateOnly?, int, StructureLine[])> Named(IEnumerable<(DateOnly? From, StructureLine[] Lines)> revisions) =>
        revisions.Select((revision, i) => ($"R{i}", revision.From, i, revision.Lines));

    /// <param name="revisions">Each with its first day, the hour of its release and its lines.</param>
    static ProductStructure Of(string product, params (string Name, DateOnly? From, int Hour, StructureLine[] Lines)[] revisions) =>
        ProductStructure.None(Oem, product) with
        {
            Revisions =
            [
                .. revisions.Select(each => new StructureRevision(
                    NamedId.Of("bom", product, each.Name), each.Name, each.Lines, Now.AddMinutes(each.Hour), 1, EffectiveFrom: each.From)),
            ],
        };

    /// <summary>What ten headsets a week require in the first four weeks.</summary>
    static string Required(params ProductStructure[] structures)
    {
        var inputs = Inputs([Planned(Headset, WeeksFrom(0, 10, 10, 10, 10))], structures: structures);
        var calculated = inputs.ContributionsIn(Qingdao).ToDictionary(part => part.ComponentId);
        string Weeks(Guid part) => string.Join(' ', calculated.TryGetValue(part, out var known)
            ? Enumerable.Range(0, 4).Select(week => known.Weeks.Where(each => each.Week == Week(week)).Sum(each => each.Gross).ToString("0.###", null)) : []);
        return $"lens {Weeks(Lens)}; display {Weeks(Display)}";
    }
}
