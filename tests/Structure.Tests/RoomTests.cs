using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>A reader can take a project from left to right and never needs what comes later.</summary>
public sealed class RoomTests
{
    [Fact]
    public void Every_service_the_gateway_and_the_engine_have_an_order()
    {
        var services = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Services"))
            .Select(folder => $"src/Services/{Path.GetFileName(folder)}");
        services.Concat(["src/Contracts", "src/Forecasting", "gateway"]).Except(Plan.Rooms.Keys).ShouldBeEmpty();
    }

    public static TheoryData<string> Projects => [.. Plan.Rooms.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void Every_folder_has_a_place_in_the_order(string project) => Project.Of(project).Unplaced().ShouldBeEmpty();

    [Theory, MemberData(nameof(Projects))]
    public void Every_type_belongs_to_one_room(string project) => Project.Of(project).TypesOfSeveralRooms().ShouldBeEmpty();

    [Theory, MemberData(nameof(Projects))]
    public void Compiled_types_depend_only_on_rooms_to_the_left(string project) =>
        Project.Of(project).UpwardDependencies().ShouldBeEmpty();

    [Theory, MemberData(nameof(Projects))]
    public void Files_import_only_rooms_to_the_left(string project) => Project.Of(project).UpwardImports().ShouldBeEmpty();
}
