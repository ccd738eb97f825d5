using SupplyChain.Identity.Sessions;
using SupplyChain.Identity.Tokens;

namespace SupplyChain.Identity.Pages;

/// <summary>Ends the session of the browser, after a question.</summary>
public static class SignOutPages
{
    public const string Path = EndSessionEndpoint.SignOutPath;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, async Task<IResult> (HttpContext http, CancellationToken _) => await http.SignedInAsync() is { } by
            ? http.Show<SignOutPage>(new() { [nameof(SignOutPage.Name)] = by.Account.Name })
            : SignedOut(http));
        pages.MapPost(Path, async Task<IResult> (HttpContext http, CancellationToken _) =>
        {
            await http.EndSessionAsync();
            return SignedOut(http);
        });
    }

    static IResult SignedOut(HttpContext http) => http.ShowMessage(
        Words.SignedOut, Words.SignedOutText, link: SignInPages.Path, linkText: Words.SignInAgain);
}
