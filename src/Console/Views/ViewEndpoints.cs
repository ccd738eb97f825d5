using Microsoft.AspNetCore.Antiforgery;

using SupplyChain.Console.SignIn;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Views;

/// <summary>Where forms keep and delete a person's views, and keep which columns it chose.</summary>
static class ViewEndpoints
{
    public static void MapViews(this WebApplication app)
    {
        app.MapPost("/views/save", (HttpContext http, IAntiforgery antiforgery, SavedViews views, Visit visit) =>
            ChangeAsync(http, antiforgery, visit, async (person, form) =>
                ViewInput.Of(form["name"], form["path"]) is { } view && await views.Save(person, view, http.RequestAborted)
                    ? view.Path
                    : null))
            .RequireAuthorization();
        app.MapPost("/views/delete", (HttpContext http, IAntiforgery antiforgery, SavedViews views, Visit visit) =>
            ChangeAsync(http, antiforgery, visit, async (person, form) =>
            {
                await views.Delete(person, $"{form["name"]}", http.RequestAborted);
                return ViewInput.PathOf(form["path"]) ?? "";
            }))
            .RequireAuthorization();
        app.MapPost("/views/columns", (HttpContext http, IAntiforgery antiforgery, ChosenColumns columns, Visit visit) =>
            ChangeAsync(http, antiforgery, visit, async (person, form) =>
                ViewInput.ChoiceOf(form["path"], [.. form[ListColumn.Parameter].OfType<string>()], form["all"]) is { } choice
                && await columns.Keep(person, choice, http.RequestAborted)
                    ? ListColumn.In(ViewInput.PathOf(form["path"])!, choice.Columns)
                    : null))
            .RequireAuthorization();
    }

    static async Task<IResult> ChangeAsync(
        HttpContext http, IAntiforgery antiforgery, Visit visit, Func<string, IFormCollection, Task<string?>> change)
    {
        if (visit.Person is not { } person || !http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Results.LocalRedirect($"/{visit.Language.Tag()}/{await change(person, form) ?? "not-saved"}");
    }
}
