using ArchUnitNET.Loader;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>The rule of rooms sees what it shall see: samples that break it in every way there is.</summary>
public sealed class PlantedTests
{
    const string Folder = "tests/Structure.Tests/Planted";

    static readonly Project Ordered = new(Folder, ["Right", "Left"], typeof(PlantedTests).Assembly.Location);
    static readonly Project Reversed = new(Folder, ["Left", "Right"], typeof(PlantedTests).Assembly.Location);

    [Fact]
    public void Every_kind_of_dependency_is_seen_in_compiled_types()
    {
        var offenders = Source.Below(Folder).Single(source => source.Path.EndsWith("Offenders.cs", StringComparison.Ordinal)).Types
            .Select(type => type.Split('.')[^1]).ToList();
        offenders.Count.ShouldBe(14);
        Reversed.UpwardDependencies().Select(line => line.Split(' ')[1]).Distinct().ShouldBe(offenders, ignoreOrder: true);
    }

    [Fact]
    public void Constants_are_seen_by_their_import() =>
        Reversed.UpwardImports().ShouldContain(line => line.Contains("Imported.cs", StringComparison.Ordinal));

    [Fact]
    public void Dependencies_to_the_left_are_fine()
    {
        Ordered.UpwardDependencies().ShouldBeEmpty();
        Ordered.UpwardImports().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_a_place_and_a_place_without_a_folder_are_found() =>
        new Project(Folder, ["Right", "Middle"], Repository.Root).Unplaced().Count().ShouldBe(2);

    [Fact]
    public void Decisions_that_are_not_pure_are_found()
    {
        var methods = new ArchLoader().LoadAssembly(typeof(PlantedDecisions).Assembly).Build().MethodMembers;
        string[] impure = [nameof(PlantedDecisions.NotStatic), nameof(PlantedDecisions.Asynchronous),
            nameof(PlantedDecisions.WithClock), nameof(PlantedDecisions.WithLog), nameof(PlantedDecisions.ByChance)];
        var found = DecisionTests.Violations(methods).ToList();
        found.Count.ShouldBe(impure.Length, string.Join('\n', found));
        foreach (var sample in impure) found.ShouldContain(line => line.Contains(sample, StringComparison.Ordinal));
    }
}
