using System.Xml.Linq;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>Which project may know which.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Projects =>
    [
        .. new[] { "src", "gateway", "infra" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(),
    ];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_plan_names(string project) =>
        References(project).Except(Allowed(project)).ShouldBeEmpty();

    [Theory]
    [InlineData("gateway", "Marten")]
    [InlineData("gateway", "Npgsql")]
    [InlineData("src/Services/ServiceDefaults", "Marten")]
    [InlineData("src/Services/ServiceDefaults", "MassTransit")]
    [InlineData("src/Contracts", "Marten")]
    [InlineData("src/Contracts", "MassTransit")]
    [InlineData("src/Forecasting", "Marten")]
    [InlineData("src/Forecasting", "MassTransit")]
    public void A_package_stays_out_of_a_project_even_behind_others(string project, string package) =>
        File.ReadAllText(Path.Combine(Repository.Root, project, "packages.lock.json")).ShouldNotContain($"\"{package}\"");

    static IEnumerable<string> References(string project) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Root, project), "*.csproj").Single())
            .Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

    static string[] Allowed(string project) =>
        Plan.Projects.TryGetValue(project, out var named) ? named
        : Plan.Projects.TryGetValue($"{Path.GetDirectoryName(project)}/*", out var others) ? others
        : throw new ShouldAssertException($"{project} is missing in docs/rooms.md");
}
