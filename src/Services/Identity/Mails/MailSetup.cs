using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Mails;

/// <summary>Mails go to the server that is named; where none is, they are kept for the first administrator to read.</summary>
public static class MailSetup
{
    const string Path = "/mails";

    public static void AddMails(this WebApplicationBuilder builder)
    {
        if (SmtpServer.Of(builder.Configuration) is { } server)
        {
            builder.Services.AddSingleton(server);
            builder.Services.AddSingleton<IMailServer, SmtpHandOver>();
            builder.Services.AddSingleton<SmtpMails>();
            builder.Services.AddSingleton<IMails>(services => services.GetRequiredService<SmtpMails>());
            builder.Services.AddHostedService(services => services.GetRequiredService<SmtpMails>());
            return;
        }

        builder.Services.AddSingleton<KeptMails>();
        builder.Services.AddSingleton<IMails>(services => services.GetRequiredService<KeptMails>());
        builder.Services.AddSingleton<IMailServer>(services => services.GetRequiredService<KeptMails>());
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Latest).RequireAnyRole(Roles.Admin);

    /// <summary>Whoever reads these mails could be anybody whom they were sent to: no person may, whatever its role.</summary>
    static IReadOnlyList<KeptMail> Latest(
        Caller caller, IConfiguration configuration, IServiceProvider services, [Count(1, KeptMails.Most)] int first = 20) =>
        services.GetService<KeptMails>() is { } kept && caller.Subject == configuration["Identity:AdminClientId"]
            ? [.. kept.Latest.Take(first).Select(mail => new KeptMail(mail.To, mail.Subject, mail.Text, mail.At))]
            : throw Rejected.NotFound("mails", "");
}
