using System.Collections.Concurrent;
using System.Text.RegularExpressions;

using SupplyChain.Benchmarks.Scale;
using SupplyChain.Cli.Demo;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>A person with an account.</summary>
/// <param name="Codes">Each signs in once, beside the password; none where no second factor is set up.</param>
sealed record BenchPerson(string Role, string Mail, ConcurrentQueue<string> Codes);

/// <summary>Makes people and signs them in, through the pages of Identity as a browser would.</summary>
sealed partial class BenchPeople(RunningPlatform platform, Uri console)
{
    const string Password = "a pilot line 4 lenses";

    int people;

    /// <summary>A new person of the organisation who has accepted the invitation.</summary>
    public async Task<BenchPerson> JoinAsync(Member organisation, string role)
    {
        var mail = $"bench-{Interlocked.Increment(ref people)}@{organisation.Organisation:N}.example";
        await platform.InviteAsync(organisation.Organisation, mail, role);
        using var session = new WebSession();
        var invitation = HtmlForm.Of(await session.GetAsync(new Uri(await platform.LinkToAsync(mail))), "repeated");
        var account = await session.SendAsync(invitation.With(("name", "Bench person"), ("password", Password), ("repeated", Password)));
        return new BenchPerson(role, mail, role == "alliance" ? await SetUpCodesAsync(session, account.Address) : []);
    }

    /// <summary>A session of the person at the console.</summary>
    public async Task<WebSession> SignInAsync(BenchPerson person)
    {
        var session = new WebSession();
        var page = await session.GetAsync(new Uri(console, "/sign-in?return=%2Fen%2Fparts"));
        page = await session.SendAsync(HtmlForm.Of(page, "password").With(("mail", person.Mail), ("password", Password)));
        if (person.Codes.TryDequeue(out var code)) page = await session.SendAsync(HtmlForm.Of(page, "code").With(("code", code)));
        return page.Address == new Uri(console, "/en/parts")
            ? session : throw new InvalidOperationException($"{person.Mail} is at {page.Address}, not signed in");
    }

    static async Task<ConcurrentQueue<string>> SetUpCodesAsync(WebSession session, Uri account)
    {
        var page = await session.GetAsync(new Uri(account, "/second-factor"));
        var form = HtmlForm.Of(page, "offer").With(("code", AuthenticatorCode.Of(Key().Match(page.Html).Groups["key"].Value, DateTimeOffset.UtcNow)));
        return new(RecoveryCode().Matches((await session.SendAsync(form)).Html).Select(code => code.Groups["code"].Value));
    }

    [GeneratedRegex("<code>(?<key>[^<]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li>(?<code>[^<]+)</li>")]
    private static partial Regex RecoveryCode();
}
