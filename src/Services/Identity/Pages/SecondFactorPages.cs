using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Sessions;
using SupplyChain.Identity.Tokens;

namespace SupplyChain.Identity.Pages;

/// <summary>Sets up an authenticator app for who is signed in. Whoever has one already gives the password again.</summary>
public static class SecondFactorPages
{
    public const string Path = AuthorizeEndpoint.SecondFactorPath;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, async Task<IResult> (HttpContext http, SecondFactors factors, CancellationToken _) =>
            await http.SignedInAsync() is { } by
                ? Ask(http, by, factors, offer: null)
                : Results.LocalRedirect(http.WithReturnUrl(SignInPages.Path)));
        pages.MapPost(Path, SetUp);
    }

    static async Task<IResult> SetUp(HttpContext http, SecondFactors factors, Passwords passwords, CancellationToken cancel)
    {
        if (await http.SignedInAsync() is not { } by) return Results.LocalRedirect(http.WithReturnUrl(SignInPages.Path));
        var (page, offer) = (http.Page(), await http.FieldAsync("offer"));
        if (factors.Offered(by.Person.Id, offer) is not { } key)
            return Ask(http, by, factors, offer: null, 422, error: page.Say(Words.SetUpExpired));
        if (by.Account.SecondFactor is not null
            && await passwords.CheckAsync(by.Account.Mail, await http.FieldAsync("password"), cancel) is null)
            return Ask(http, by, factors, (key, offer), 422, passwordError: page.Say(Words.WrongPassword));

        var codes = await factors.SetUpAsync(by.Person.Id, key, await http.FieldAsync("code"), cancel);
        return codes is null
            ? Ask(http, by, factors, (key, offer), 422, codeError: page.Say(Words.WrongCode))
            : http.Show<RecoveryCodesPage>(new() { [nameof(RecoveryCodesPage.Codes)] = codes });
    }

    static IResult Ask(
        HttpContext http, SignedIn by, SecondFactors factors, (byte[] Key, string Sealed)? offer, int status = 200, string? error = null,
        string? codeError = null, string? passwordError = null)
    {
        var (key, kept) = offer ?? factors.Offer(by.Person.Id);
        return http.Show<SecondFactorPage>(
            new()
            {
                [nameof(SecondFactorPage.Key)] = TimeCodes.Written(key),
                [nameof(SecondFactorPage.Link)] = TimeCodes.Link(key, http.Page().Say(Words.Platform), by.Account.Mail),
                [nameof(SecondFactorPage.Offer)] = kept,
                [nameof(SecondFactorPage.Needed)] = by.LacksSecondFactor,
                [nameof(SecondFactorPage.AsksPassword)] = by.Account.SecondFactor is not null,
                [nameof(SecondFactorPage.Error)] = error,
                [nameof(SecondFactorPage.CodeError)] = codeError,
                [nameof(SecondFactorPage.PasswordError)] = passwordError,
            }, status);
    }
}
