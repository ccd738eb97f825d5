using System.Security.Cryptography;
using System.Text.RegularExpressions;

using SupplyChain.Cli.Mails;
using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>The people of the demo, and the files with what they sign in with.</summary>
sealed record MembersReport(IReadOnlyList<(string Mail, string Name, string Organisation)> People, string PasswordFile, string KeyFile);

/// <summary>
/// A person for each role, invited by the administrator and joined by the link in the mail, as people are. Who is there already stays.
/// </summary>
sealed partial class Members(HttpClient http, GatewayClient gateway, TokenSource tokens, Settings settings)
{
    const string Known = """
        query ($id: ID!) {
          people(organisationId: $id, first: 100) { nodes { mailAddress active } }
          invitations(organisationId: $id, first: 100) { nodes { id mailAddress } }
        }
        """;

    const string Revoke = "mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { clientMutationId } }";
    const string Invite = "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { clientMutationId } }";

    static readonly IReadOnlyList<(string Mail, string Name, DemoOrganisation Organisation)> Cast =
    [
        ("oem@demo.example", "Zhang Min", Demo.Cast.Oems[0]),
        ("supplier@demo.example", "Li Wei", Demo.Cast.Suppliers[0]),
        ("supplier2@demo.example", "Wang Fang", Demo.Cast.Suppliers[1]),
        ("operator@demo.example", "Liu Yang", Demo.Cast.Operator),
        ("alliance@demo.example", "Chen Jing", Demo.Cast.Alliance),
    ];

    string PasswordFile => Path.Combine(settings.Secrets, "demo-people-password");
    string KeyFile => Path.Combine(settings.Secrets, "demo-alliance-authenticator-key");

    public async Task<MembersReport> EnterAsync(CancellationToken cancel)
    {
        var password = PasswordOfThisMachine();
        foreach (var (mail, name, organisation) in Cast)
        {
            if (!await IsInvitedAnewAsync(mail, organisation, cancel)) continue;
            var link = LinkIn((await KeptMails.LatestAsync(http, tokens, settings, cancel)).First(kept => kept.To == mail).Text);
            using var browser = new FormBrowser(settings.Identity);
            await browser.OpenAsync(link, cancel);
            await browser.SendAsync(new() { ["name"] = name, ["password"] = password, ["repeated"] = password }, cancel);
            if (organisation.Role == "alliance") await SetUpCodesAsync(browser, cancel);
        }

        return new MembersReport([.. Cast.Select(person => (person.Mail, person.Name, person.Organisation.Name))], PasswordFile, KeyFile);
    }

    /// <summary>False for who has joined. An invitation that nobody accepted is replaced: its link may be lost.</summary>
    async Task<bool> IsInvitedAnewAsync(string mail, DemoOrganisation organisation, CancellationToken cancel)
    {
        var administrator = await tokens.OfAdministratorAsync(cancel);
        var known = await gateway.RunAsync(Known, new { id = organisation.Id }, administrator, cancel);
        if (known.GetProperty("people").GetProperty("nodes").EnumerateArray().Any(person =>
            person.GetProperty("mailAddress").GetString() == mail && person.GetProperty("active").GetBoolean())) return false;
        foreach (var open in known.GetProperty("invitations").GetProperty("nodes").EnumerateArray())
        {
            if (open.GetProperty("mailAddress").GetString() != mail) continue;
            var revoked = new { clientMutationId = Guid.NewGuid(), invitationId = open.GetProperty("id").GetGuid() };
            await gateway.RunAsync(Revoke, new { input = revoked }, administrator, cancel);
        }

        var input = new
        {
            clientMutationId = Guid.NewGuid(),
            organisationId = organisation.Id,
            mailAddress = mail,
            roles = new[] { organisation.Role.ToUpperInvariant() },
            managesPeople = true,
        };
        await gateway.RunAsync(Invite, new { input }, administrator, cancel);
        return true;
    }

    async Task SetUpCodesAsync(FormBrowser browser, CancellationToken cancel)
    {
        var page = await browser.OpenAsync(new Uri(settings.Identity, "second-factor"), cancel);
        if (Key().Match(page) is not { Success: true, Value: var key }) throw new Failure("Identity shows no key for an authenticator app");
        await browser.SendAsync(new() { ["code"] = AuthenticatorCode.Of(key, TimeProvider.System.GetUtcNow()) }, cancel);
        SecretFile.Write(KeyFile, key);
    }

    string PasswordOfThisMachine()
    {
        if (!File.Exists(PasswordFile)) SecretFile.Write(PasswordFile, RandomNumberGenerator.GetHexString(20, lowercase: true));
        return File.ReadAllText(PasswordFile).Trim();
    }

    static Uri LinkIn(string text) =>
        Link().Match(text) is { Success: true } found ? new Uri(found.Value) : throw new Failure("there is no link in the invitation");

    [GeneratedRegex(@"https?://\S+/invitation\?code=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("(?<=<code>)[A-Z2-7]{32}(?=</code>)")]
    private static partial Regex Key();
}
