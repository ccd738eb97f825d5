using SupplyChain.Console.SignIn;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.Notifications;

namespace SupplyChain.Console.Inbox;

/// <summary><c>/inbox/RunCompleted/{id}</c>: leads from a mail to the page of what a notice is about, and tells nothing itself.</summary>
static class NoticeEndpoint
{
    public static void MapNotices(this WebApplication app) =>
        app.MapGet("/inbox/{kind:alpha}/{subject:guid}", (string kind, Guid subject, Visit visit) =>
            Enum.TryParse<NoticeKind>(kind, out var known) && Enum.IsDefined(known)
                ? Results.LocalRedirect($"/{visit.Language.Tag()}/{NoticeWords.PathOf(known, subject)}")
                : Results.NotFound()).RequireAuthorization();
}
