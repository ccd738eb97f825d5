using System.Diagnostics;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary><c>./dev</c> does nothing at a word that it does not know, and explains each of its verbs.</summary>
public sealed class VerbTests
{
    const string Profile = "never-started";

    [Fact]
    public async Task Each_verb_explains_itself_and_does_nothing_else()
    {
        var verbs = await VerbsAsync();
        verbs.Count.ShouldBeGreaterThanOrEqualTo(15);
        foreach (var verb in verbs)
        {
            var (exit, said) = await DevAsync(verb, "--help");
            exit.ShouldBe(0, verb);
            said.ShouldStartWith($"  {verb}", customMessage: verb);
        }
        NothingWasStarted();
    }

    [Theory]
    [InlineData("up", "now")]
    [InlineData("down", "now")]
    [InlineData("down", "--hepl")]
    [InlineData("demo", "--jsn")]
    [InlineData("status", "gateway")]
    [InlineData("reset", "--force")]
    [InlineData("test", "Gateway.Tests")]
    [InlineData("build", "gateway")]
    [InlineData("format-check", "gateway")]
    [InlineData("sdl", "schema.graphql")]
    [InlineData("pictures", "--bright")]
    [InlineData("pictures", "--dark", "--readme")]
    [InlineData("bench", "comands")]
    [InlineData("bench", "console", "--tiny")]
    [InlineData("rebuild", "gateway")]
    [InlineData("rebuild", "identity", "gap-monitoring")]
    [InlineData("logs", "gateway", "identity")]
    [InlineData("deadlines", "--jsn")]
    [InlineData("deadlines", "release")]
    [InlineData("mails", "--jsn")]
    [InlineData("mails", "li.wei@example.com")]
    [InlineData("queues", "put-back")]
    [InlineData("queues", "put-back", "some_error", "--most", "7")]
    [InlineData("queues", "empty", "some_error")]
    [InlineData("strat", "--help")]
    public async Task A_word_that_is_not_known_is_refused(string verb, params string[] words)
    {
        var (exit, said) = await DevAsync([verb, .. words]);
        exit.ShouldBe(1);
        said.ShouldContain("dev: ");
        NothingWasStarted();
    }

    [Fact]
    public async Task Without_a_terminal_nothing_is_deleted_unless_it_is_said()
    {
        var state = Directory.CreateDirectory(Path.Combine(Repository.Root, ".local", $"kept-{Guid.NewGuid():N}"));
        try
        {
            var (exit, said) = await DevAsync(state.Name, ["reset"]);
            exit.ShouldBe(1);
            said.ShouldContain("--yes");
            Directory.Exists(state.FullName).ShouldBeTrue();
            (await DevAsync(state.Name, ["reset", "--yes"])).Exit.ShouldBe(0);
            Directory.Exists(state.FullName).ShouldBeFalse();
        }
        finally
        {
            if (Directory.Exists(state.FullName)) state.Delete(recursive: true);
        }
    }

    // A verb stands two columns in, at the beginning of what is said about it.
    static async Task<IReadOnlyList<string>> VerbsAsync() =>
    [
        .. (await DevAsync("help")).Said.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("   ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).Distinct(),
    ];

    static void NothingWasStarted() => Directory.Exists(Path.Combine(Repository.Root, ".local", Profile)).ShouldBeFalse();

    static Task<(int Exit, string Said)> DevAsync(params string[] words) => DevAsync(Profile, words);

    static async Task<(int Exit, string Said)> DevAsync(string profile, string[] words)
    {
        using var dev = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "dev"), words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SUPPLYCHAIN_PROFILE"] = profile },
        })!;
        dev.StandardInput.Close();
        var said = await Task.WhenAll(dev.StandardOutput.ReadToEndAsync(), dev.StandardError.ReadToEndAsync())
            .WaitAsync(TimeSpan.FromSeconds(60));
        await dev.WaitForExitAsync();
        return (dev.ExitCode, string.Concat(said));
    }
}
