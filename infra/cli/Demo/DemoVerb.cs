using System.Diagnostics;

using Spectre.Console;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary><c>demo [--json]</c>: fills the platform with real parts and synthetic trade, and closes one gap by the whole loop.</summary>
static class DemoVerb
{
    const int MinimumWidth = 110;

    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        var json = options is ["--json"];
        if (options.Length > 0 && !json) throw new Failure("usage: ./dev demo [--json]");

        var settings = Settings.FromEnvironment();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var gateway = new GatewayClient(http, settings.Gateway);
        var tokens = new TokenSource(http, gateway, settings);
        // The steps are for people; with --json the standard output is for a program alone.
        var people = json ? Console.Error : Console.Out;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(people) });
        // A file or a pipe has no width of its own; a table must not break its lines for that.
        console.Profile.Width = Math.Max(console.Profile.Width, MinimumWidth);

        var clock = Stopwatch.StartNew();
        var demo = new DemoRun(
            tokens, gateway, new Seed(settings.Seed), step => people.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {step}"));
        var report = await demo.RunAsync(cancel);
        var members = await new Members(http, gateway, tokens, settings).EnterAsync(cancel);
        report.Print(console);
        if (json) Console.WriteLine(report.ToJson());
        else PrintWhatToTry(settings, members);
        return report.Ok ? 0 : 1;
    }

    static void PrintWhatToTry(Settings settings, MembersReport members)
    {
        Console.WriteLine($"\nPeople (fictitious) who sign in at {new Uri(settings.Identity, "sign-in")}:");
        foreach (var (mail, name, organisation) in members.People) Console.WriteLine($"  {mail,-32} {name}, {organisation}");
        Console.WriteLine($"The password of all is in {members.PasswordFile}");
        Console.WriteLine($"The alliance needs a code of an authenticator app, too; the key for one is in {members.KeyFile}");
        Console.WriteLine($$"""

            The platform stays up. GraphQL: {{settings.GraphQl}}
            Try it as the alliance; ./dev token oem|supplier|operator|alliance|admin prints a token for each role:

            ./dev token alliance | sed 's/^/Authorization: Bearer /' | \
              curl -s {{settings.GraphQl}} -H @- -H 'Content-Type: application/json' \
              -d '{"query":"{ gaps(first: 5) { nodes { component { partNumber } region state } } }"}'
            """);
    }
}
