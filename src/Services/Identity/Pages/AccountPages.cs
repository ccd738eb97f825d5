using SupplyChain.Identity.Sessions;

namespace SupplyChain.Identity.Pages;

/// <summary>Shows who is signed in and where, and ends single sessions.</summary>
public static class AccountPages
{
    public const string SessionsPath = PageAnswers.AccountPath + "/sessions";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(PageAnswers.AccountPath, Show);
        pages.MapPost(SessionsPath, End);
    }

    static async Task<IResult> Show(HttpContext http, SessionBook sessions, CancellationToken cancel) =>
        await http.SignedInAsync() is { } by
            ? http.Show<AccountPage>(new()
            {
                [nameof(AccountPage.By)] = by,
                [nameof(AccountPage.Sessions)] = await sessions.OfAsync(by.Person.Id, cancel),
            })
            : Results.LocalRedirect(SignInPages.Path);

    static async Task<IResult> End(HttpContext http, SessionBook sessions, CancellationToken cancel)
    {
        if (await http.SignedInAsync() is { } by && Guid.TryParse(await http.FieldAsync("session"), out var id))
            await sessions.EndOwnAsync(id, by.Person.Id, cancel);
        return Results.LocalRedirect(PageAnswers.AccountPath);
    }
}
