using Microsoft.EntityFrameworkCore;

using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Mails;
using SupplyChain.Identity.People;

namespace SupplyChain.Identity.Sessions;

/// <summary>What people need besides the event store: accounts, mails and sessions.</summary>
public static class PeopleSetup
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddDbContext<AccountStore>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("Database")));
        builder.Services.AddScoped<Passwords>();
        builder.Services.AddScoped<SecondFactors>();
        builder.Services.AddScoped<AcceptInvitation>();
        builder.Services.AddScoped<ChangePassword>();
        builder.Services.AddScoped<SessionBook>();
        builder.Services.AddSingleton<Letters>();
        builder.AddMails();
        builder.Services.AddSessionCookies(new Uri(builder.Configuration["Identity:Issuer"]!));
    }
}
