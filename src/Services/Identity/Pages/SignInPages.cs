using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Sessions;
using SupplyChain.Identity.Tokens;

namespace SupplyChain.Identity.Pages;

/// <summary>Signs a person in: with address and password, and with a code where a second factor is set up.</summary>
public static class SignInPages
{
    public const string Path = AuthorizeEndpoint.SignInPath, CodePath = Path + "/code";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpContext http) => http.Show<SignInPage>([]));
        pages.MapPost(Path, SignIn);
        pages.MapGet(CodePath, async Task<IResult> (HttpContext http, CancellationToken _) =>
            await http.HalfwayAsync() is null ? Results.LocalRedirect(Path) : http.Show<CodePage>([]));
        pages.MapPost(CodePath, ShowCode);
    }

    /// <summary>
    /// Whatever is wrong, the answer is the same: also for a person who may act no longer, and for an organisation that is suspended.
    /// </summary>
    static async Task<IResult> SignIn(HttpContext http, Passwords passwords, SessionBook sessions, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (mail, password) = (await http.FieldAsync("mail"), await http.FieldAsync("password"));
        var fits = mail.Length <= Contracts.MailAddressAttribute.Maximum && password.Length <= Passwords.MaxLength;
        var account = fits ? await passwords.CheckAsync(mail, password, cancel) : null;
        if (account is null || await sessions.MayActAsync(account.Id, cancel) is null)
        {
            await Passwords.RefuseAfterAsync(began, cancel);
            return http.Show<SignInPage>(
                new() { [nameof(SignInPage.Mail)] = mail, [nameof(SignInPage.Error)] = http.Page().Say(Words.NotSignedIn) }, 401);
        }

        if (account.SecondFactor is not null)
        {
            await http.BeginHalfwayAsync(account.Id);
            return Results.LocalRedirect(http.WithReturnUrl(CodePath));
        }

        await http.BeginSessionAsync(account.Id);
        return Results.LocalRedirect(http.ReturnUrl());
    }

    /// <summary>The second half of a sign-in: a code of the authenticator app, or a recovery code.</summary>
    static async Task<IResult> ShowCode(HttpContext http, SecondFactors factors, SessionBook sessions, CancellationToken cancel)
    {
        if (await http.HalfwayAsync() is not { } person) return Results.LocalRedirect(http.WithReturnUrl(Path));
        if (!await factors.CheckAsync(person, await http.FieldAsync("code"), cancel) || await sessions.MayActAsync(person, cancel) is null)
            return http.Show<CodePage>(new() { [nameof(CodePage.Error)] = http.Page().Say(Words.WrongCode) }, 401);
        await http.BeginSessionAsync(person);
        return Results.LocalRedirect(http.ReturnUrl());
    }
}
