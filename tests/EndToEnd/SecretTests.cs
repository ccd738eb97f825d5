using System.Diagnostics;

using Npgsql;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Everybody on a machine reads the command lines of all its processes.</summary>
[Collection("one after another on one platform")]
public sealed class SecretTests(RunningPlatform platform)
{
    [Fact]
    public async Task No_secret_is_on_a_command_line()
    {
        IReadOnlyList<string> secrets = [.. Secrets().Distinct()];
        secrets.Count.ShouldBeGreaterThanOrEqualTo(3);
        // While one more service declares its queues, starts and works.
        var (another, _) = await platform.AnotherAsync(Contracts.Services.CapacityBooking);
        await using var until = another;
        var starting = StartAsync(another);
        do
        {
            WithOneOf(secrets).ShouldBeEmpty();
            await Task.WhenAny(starting, Task.Delay(100, TestContext.Current.CancellationToken));
        }
        while (!starting.IsCompleted);
        await starting;
        var all = CommandLines().ToDictionary(line => line.Process, line => line.Text);
        foreach (var service in platform.Services.Values.Append(another)) all[service.ProcessId].ShouldContain("SupplyChain.");

        // The look sees what it shall see.
        var planted = Guid.NewGuid().ToString("N");
        using var careless = Process.Start("sh", ["-c", "sleep 600; :", planted]);
        try
        {
            WithOneOf([planted]).ShouldBe([careless.Id]);
        }
        finally
        {
            careless.Kill(entireProcessTree: true);
        }
    }

    static async Task StartAsync(PlatformProcess service)
    {
        await service.DeployTopologyAsync();
        service.Start();
        await service.UntilReadyAsync();
    }

    IEnumerable<string> Secrets()
    {
        yield return platform.AdminSecret;
        yield return PasswordOf(new Uri(platform.Servers.Bus));
        foreach (var database in platform.Databases.Values.Append(platform.Servers.Database))
            yield return new NpgsqlConnectionStringBuilder(database).Password!;
        yield return PasswordOf(new Uri(Environment.GetEnvironmentVariable("SUPPLYCHAIN_TEST_RABBITMQ_MANAGEMENT")!));
    }

    static string PasswordOf(Uri address) => Uri.UnescapeDataString(address.UserInfo.Split(':')[1]);

    static IReadOnlyList<int> WithOneOf(IReadOnlyList<string> secrets) =>
        [.. CommandLines().Where(line => secrets.Any(secret => line.Text.Contains(secret, StringComparison.Ordinal))).Select(line => line.Process)];

    static IEnumerable<(int Process, string Text)> CommandLines()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var process)) continue;
            string text;
            try
            {
                text = File.ReadAllText(Path.Combine(folder, "cmdline"));
            }
            catch (IOException)
            {
                // It has ended since.
                continue;
            }
            yield return (process, text);
        }
    }
}
