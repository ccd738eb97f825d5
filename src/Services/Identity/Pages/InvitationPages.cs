using Marten;

using SupplyChain.Contracts;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;
using SupplyChain.Identity.Sessions;

namespace SupplyChain.Identity.Pages;

/// <summary>Whoever opens the link of an invitation gives a name and a password, and is signed in.</summary>
public static class InvitationPages
{
    public const string Path = Letters.InvitationPath;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Ask);
        pages.MapPost(Path, Accept);
    }

    static async Task<IResult> Ask(
        HttpContext http, AccountStore accounts, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        await FormAsync(http, http.Request.Query[Letters.Code].ToString(), accounts, session, clock, cancel) is { } form
            ? http.Show<InvitationPage>(form)
            : Ended(http);

    static async Task<IResult> Accept(
        HttpContext http, AccountStore accounts, IQuerySession session, AcceptInvitation invitations, TimeProvider clock,
        CancellationToken cancel)
    {
        var code = await http.FieldAsync(Letters.Code);
        if (await FormAsync(http, code, accounts, session, clock, cancel) is not { } form) return Ended(http);

        var (page, mail) = (http.Page(), (string)form[nameof(InvitationPage.Mail)]!);
        var name = UnicodeForm.Composed(await http.FieldAsync("name")).Trim();
        var (password, repeated) = (await http.FieldAsync("password"), await http.FieldAsync("repeated"));
        form[nameof(InvitationPage.Name)] = name;
        form[nameof(InvitationPage.NameError)] =
            new NameAttribute(Account.MaxName).FaultOf(name) is null ? null : page.Say(Words.NameFault);
        form[nameof(InvitationPage.PasswordError)] = page.FaultOf(password, mail);
        form[nameof(InvitationPage.RepeatError)] = password == repeated ? null : page.Say(Words.NotTheSame);
        if (form.Any(entry => entry.Key.EndsWith("Error", StringComparison.Ordinal) && entry.Value is not null))
            return http.Show<InvitationPage>(form, 422);

        switch (await invitations.AcceptAsync(code, name, password, cancel))
        {
            case (Acceptance.Accepted, var person):
                await http.BeginSessionAsync(person);
                return Results.LocalRedirect(PageAnswers.AccountPath);
            case (Acceptance.AddressTaken, _):
                form[nameof(InvitationPage.Error)] = page.Say(Words.AddressTaken);
                return http.Show<InvitationPage>(form, 409);
            default:
                return Ended(http);
        }
    }

    /// <summary>What is wrong with a new password; null if nothing is.</summary>
    public static string? FaultOf(this PageContext page, string password, string mail) => Passwords.FaultOf(password, mail) switch
    {
        PasswordFault.TooShort => page.Say(Words.TooShort),
        PasswordFault.TooLong => page.Say(Words.TooLong),
        PasswordFault.TooUniform => page.Say(Words.TooUniform),
        PasswordFault.NamesAddress => page.Say(Words.NamesAddress),
        _ => null,
    };

    static async Task<Dictionary<string, object?>?> FormAsync(
        HttpContext http, string code, AccountStore accounts, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        if (await accounts.AccountOfAsync(LinkPurpose.Invitation, code, clock.GetUtcNow(), cancel) is not { } account
            || await session.LoadAsync<Person>(account.Id, cancel) is not { } person
            || await session.LoadAsync<Organisation>(account.Organisation, cancel) is not { Suspended: false } organisation)
            return null;
        return new()
        {
            [nameof(InvitationPage.Code)] = code,
            [nameof(InvitationPage.Organisation)] = organisation.Name,
            [nameof(InvitationPage.Roles)] = http.Page().Say(person.RolesWithin(organisation.Roles)),
            [nameof(InvitationPage.Mail)] = account.Mail,
        };
    }

    static IResult Ended(HttpContext http) => http.ShowMessage(Words.LinkEnded, Words.InvitationEndedText, 410);
}
