using System.Data.Common;
using System.Text.RegularExpressions;

using SupplyChain.TestKit;

namespace SupplyChain.Contracts.Tests.Containers;

/// <summary>What can be known about the containers without an engine: they are the same platform as <c>./dev up</c>.</summary>
public partial class ComposeFileTests
{
    static readonly string Source = Path.Combine(Repository.Root, "docker-compose.yml");
    static readonly ComposeFile Compose = ComposeFile.Read(Source);
    static readonly Dictionary<string, Dictionary<string, string>> Local = LocalPlatform.Variables();

    public static TheoryData<string> Services => new(Local.Keys);

    [Fact]
    public void It_consists_of_the_services_their_topologies_and_two_stores()
    {
        var topologies = Local.Keys.Where(service => service != "gateway").Select(service => $"{service}-topology");
        Compose.Services.Keys.ShouldBe([.. Local.Keys, .. topologies, "postgres", "rabbitmq"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Services))]
    public void A_service_has_the_variables_of_its_local_twin(string service)
    {
        var contained = Compose.Services[service].Environment;

        contained.Keys.ShouldBe(Local[service].Keys, ignoreOrder: true);
        contained.GetValueOrDefault("Oidc__Audience").ShouldBe(Local[service].GetValueOrDefault("Oidc__Audience"));
        if (contained.TryGetValue("ConnectionStrings__Database", out var database))
            WithoutServer(database).ShouldBe(WithoutServer(Local[service]["ConnectionStrings__Database"]), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Services))]
    public void A_service_has_the_port_of_its_local_twin(string service)
    {
        var contained = Compose.Services[service];

        contained.Environment["ASPNETCORE_URLS"].ShouldBe($"http://+:{PortOf(service)}");
        contained.Ports.ShouldHaveSingleItem().ShouldEndWith($"{PortOf(service)}:{PortOf(service)}");
        contained.Healthcheck!.Test.ShouldBe(["CMD", "ready", $"{PortOf(service)}"]);
    }

    [Fact]
    public void The_gateway_finds_every_service_where_it_listens()
    {
        foreach (var (name, address) in Compose.Services["gateway"].Environment)
        {
            if (!name.StartsWith("Services__", StringComparison.Ordinal)) continue;
            var service = new Uri(address).Host;
            name.ShouldBe($"Services__{service.Replace("-", "")}", StringCompareShould.IgnoreCase);
            new Uri(address).Port.ShouldBe(PortOf(service), name);
        }
    }

    [Fact]
    public void Topologies_come_after_the_stores_services_after_all_topologies_the_gateway_and_the_console_last()
    {
        var topologies = Compose.Services.Keys.Where(name => name.EndsWith("-topology", StringComparison.Ordinal)).ToList();
        foreach (var (name, service) in Compose.Services.Where(service => service.Value.Build is not null))
        {
            var (before, condition) = name switch
            {
                "gateway" => (Local.Keys.Where(other => other is not ("gateway" or "console")), "service_healthy"),
                "console" => (["gateway"], "service_healthy"),
                _ when topologies.Contains(name) => (["postgres", "rabbitmq"], "service_healthy"),
                _ => (topologies, "service_completed_successfully"),
            };
            service.DependsOn.Keys.ShouldBe(before, ignoreOrder: true, name);
            service.DependsOn.Values.ShouldAllBe(dependency => dependency.Condition == condition);
            if (topologies.Contains(name)) service.Command.ShouldBe(["topology"]);
        }
    }

    [Fact]
    public void Every_image_is_made_of_a_project_that_exists()
    {
        foreach (var build in Compose.Services.Values.Select(service => service.Build).OfType<ComposeBuild>())
        {
            Exists(build.Dockerfile).ShouldBeTrue(build.Dockerfile);
            Exists(build.Args["PROJECT"]).ShouldBeTrue(build.Args["PROJECT"]);
            build.Args["PROGRAM"].ShouldBe($"SupplyChain.{Path.GetFileNameWithoutExtension(build.Args["PROJECT"])}");
        }
    }

    [Fact]
    public void What_an_image_and_a_container_take_from_the_repository_exists()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "infra/docker/Dockerfile"));
        var copied = Copy().Matches(dockerfile).SelectMany(copy => copy.Groups["sources"].Value.Split(' ')[..^1]);
        var mounted = Compose.Services.Values.SelectMany(service => service.Volumes).Select(volume => volume.Split(':')[0]);

        foreach (var path in copied) Exists(path).ShouldBeTrue(path);
        foreach (var path in mounted) (Compose.Volumes.ContainsKey(path) || Exists(path)).ShouldBeTrue(path);
    }

    [Fact]
    public void Every_secret_comes_from_the_environment_and_the_example_names_it()
    {
        var asked = Asked().Matches(File.ReadAllText(Source)).Select(match => match.Groups["name"].Value).Distinct();
        var example = File.ReadLines(Path.Combine(Repository.Root, ".env.example"))
            .Where(line => Example().IsMatch(line)).Select(line => line.Split('=')[0]);
        example.ShouldBe(asked, ignoreOrder: true);

        foreach (var variable in Compose.Services.Values.SelectMany(service => service.Environment))
            if (Secret().IsMatch(variable.Key + variable.Value)) variable.Value.ShouldContain(":?}", customMessage: variable.Key);
    }

    static int PortOf(string service) => new Uri(Local[service]["ASPNETCORE_URLS"]).Port;

    static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    // Host, port and password differ by their nature; Npgsql's own words for the rest must agree.
    static IEnumerable<string> WithoutServer(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return new[] { "Database", "Username", "Maximum Pool Size", "Options" }.Select(key => $"{key}={parts[key]}");
    }

    [GeneratedRegex(@"^COPY (?!--from)(?<sources>.+)$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+):")]
    private static partial Regex Asked();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Example();

    [GeneratedRegex("password|secret|_pass$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
