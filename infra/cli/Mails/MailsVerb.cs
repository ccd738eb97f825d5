using System.Globalization;
using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Mails;

/// <summary><c>mails [--json]</c>: the latest mails to people, the newest last, as a log has it.</summary>
static class MailsVerb
{
    const int Shown = 10;

    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        if (options is not ([] or ["--json"])) throw new Failure("usage: ./dev mails [--json]");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        var settings = Settings.FromEnvironment();
        var tokens = new TokenSource(http, new GatewayClient(http, settings.Gateway), settings);
        var mails = await KeptMails.LatestAsync(http, tokens, settings, cancel);
        if (options is ["--json"])
        {
            Console.WriteLine(JsonSerializer.Serialize(mails, JsonSerializerOptions.Web));
            return 0;
        }

        foreach (var mail in mails.Take(Shown).Reverse())
        {
            Console.WriteLine($"{mail.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}  {mail.To}  {mail.Subject}");
            Console.WriteLine($"{mail.Text}\n");
        }

        if (mails.Count == 0) Console.WriteLine("no mail was sent since Identity started");
        else if (mails.Count > Shown) Console.WriteLine($"the latest {Shown} of {mails.Count}; --json shows all");
        return 0;
    }
}
