using System.Diagnostics;

using Spectre.Console;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary><c>demo [--json]</c>: fills the platform with real parts and synthetic trade, and closes one gap by the whole loop.</summary>
static class DemoVerb
{
    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        var json = options is ["--json"];
        if (options.Length > 0 && !json) throw new Failure("usage: ./dev demo [--json]");

        var settings = Settings.FromEnvironment();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var gateway = new GatewayClient(http, settings.Gateway);
        var tokens = new TokenSource(http, gateway, settings);
        // The steps are for people; with --json the standard output is for a program alone.
        var console = json ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }) : AnsiConsole.Console;

        var clock = Stopwatch.StartNew();
        var demo = new DemoRun(tokens, gateway, new Seed(settings.Seed), step => console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {step}"));
        var report = await demo.RunAsync(cancel);
        report.Print(console);
        if (json) Console.WriteLine(report.ToJson());
        else PrintWhatToTry(console, settings, await tokens.OfRoleAsync("alliance", cancel));
        return report.Ok ? 0 : 1;
    }

    static void PrintWhatToTry(IAnsiConsole console, Settings settings, string token)
    {
        console.WriteLine();
        console.WriteLine($"The platform stays up. GraphQL: {settings.GraphQl}");
        console.WriteLine("Try it as the alliance; ./dev token oem|supplier|operator|alliance|admin prints a token for each role:");
        console.WriteLine();
        Console.WriteLine($$"""
            curl -s {{settings.GraphQl}} -H 'Content-Type: application/json' -H 'Authorization: Bearer {{token}}' \
              -d '{"query":"{ gaps(first: 5) { nodes { component { partNumber } region state } } }"}'
            """);
    }
}
