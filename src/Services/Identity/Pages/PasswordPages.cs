using SupplyChain.Contracts;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.People;
using SupplyChain.Identity.Sessions;

namespace SupplyChain.Identity.Pages;

/// <summary>A new password: by a link in a mail, or by the present one. Nobody learns here whether an address has an account.</summary>
public static class PasswordPages
{
    public const string ForgottenPath = "/forgotten", ResetPath = Letters.ResetPath, ChangePath = PageAnswers.AccountPath + "/password";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ForgottenPath, (HttpContext http, CancellationToken _) => http.Show<ForgottenPage>([]));
        pages.MapPost(ForgottenPath, SendLink);
        pages.MapGet(ResetPath, Ask);
        pages.MapPost(ResetPath, Reset);
        pages.MapGet(ChangePath, async Task<IResult> (HttpContext http, CancellationToken _) => await http.SignedInAsync() is { } by
            ? http.Show<NewPasswordPage>(FormOf(by.Account))
            : Results.LocalRedirect(SignInPages.Path));
        pages.MapPost(ChangePath, Change);
    }

    static async Task<IResult> SendLink(HttpContext http, ChangePassword change, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var mail = await http.FieldAsync("mail");
        if (mail.Length <= MailAddressAttribute.Maximum) await change.SendLinkAsync(mail, cancel);
        await Passwords.RefuseAfterAsync(began, cancel);
        return http.ShowMessage(Words.LinkSent, Words.LinkSentText);
    }

    static async Task<IResult> Ask(HttpContext http, AccountStore accounts, TimeProvider clock, CancellationToken cancel)
    {
        var code = http.Request.Query[Letters.Code].ToString();
        return await accounts.AccountOfAsync(LinkPurpose.Reset, code, clock.GetUtcNow(), cancel) is { } account
            ? http.Show<NewPasswordPage>(FormOf(account, code))
            : Ended(http);
    }

    static async Task<IResult> Reset(
        HttpContext http, AccountStore accounts, ChangePassword change, TimeProvider clock, CancellationToken cancel)
    {
        var code = await http.FieldAsync(Letters.Code);
        if (await accounts.AccountOfAsync(LinkPurpose.Reset, code, clock.GetUtcNow(), cancel) is not { } account) return Ended(http);
        var form = FormOf(account, code);
        if (await HasFaultsAsync(http, form, account)) return http.Show<NewPasswordPage>(form, 422);
        return await change.ByLinkAsync(code, await http.FieldAsync("password"), cancel) ? Changed(http) : Ended(http);
    }

    static async Task<IResult> Change(HttpContext http, Passwords passwords, ChangePassword change, CancellationToken cancel)
    {
        if (await http.SignedInAsync() is not { } by) return Results.LocalRedirect(SignInPages.Path);
        var form = FormOf(by.Account);
        if (await HasFaultsAsync(http, form, by.Account)) return http.Show<NewPasswordPage>(form, 422);
        if (await passwords.CheckAsync(by.Account.Mail, await http.FieldAsync("old"), cancel) is null)
        {
            form[nameof(NewPasswordPage.OldError)] = http.Page().Say(Words.WrongPassword);
            return http.Show<NewPasswordPage>(form, 422);
        }

        await change.SetAsync(by.Account, await http.FieldAsync("password"), cancel);
        await http.EndSessionAsync();
        return Changed(http);
    }

    static async Task<bool> HasFaultsAsync(HttpContext http, Dictionary<string, object?> form, Account account)
    {
        var (page, password) = (http.Page(), await http.FieldAsync("password"));
        form[nameof(NewPasswordPage.PasswordError)] = page.FaultOf(password, account.Mail);
        form[nameof(NewPasswordPage.RepeatError)] = password == await http.FieldAsync("repeated") ? null : page.Say(Words.NotTheSame);
        return form[nameof(NewPasswordPage.PasswordError)] is not null || form[nameof(NewPasswordPage.RepeatError)] is not null;
    }

    static Dictionary<string, object?> FormOf(Account account, string? code = null) => new()
    {
        [nameof(NewPasswordPage.Mail)] = account.Mail,
        [nameof(NewPasswordPage.Code)] = code,
    };

    static IResult Changed(HttpContext http) => http.ShowMessage(
        Words.PasswordChanged, Words.PasswordChangedText, link: SignInPages.Path, linkText: Words.SignIn);

    static IResult Ended(HttpContext http) => http.ShowMessage(
        Words.LinkEnded, Words.ResetEndedText, 410, link: ForgottenPath, linkText: Words.ResetPassword);
}
