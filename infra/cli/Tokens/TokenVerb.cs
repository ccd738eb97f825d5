namespace SupplyChain.Cli.Tokens;

/// <summary>token ROLE: writes only the token to the standard output, for scripts.</summary>
static class TokenVerb
{
    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        if (options is not [var role]) throw new Failure($"usage: ./dev token ROLE, one of: {string.Join(", ", DemoOrganisation.Roles)}");

        var settings = Settings.FromEnvironment();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        Console.WriteLine(await new TokenSource(http, new GatewayClient(http, settings.Gateway), settings).OfRoleAsync(role, cancel));
        return 0;
    }
}
