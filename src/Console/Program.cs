using SupplyChain.Console;
using SupplyChain.Console.Downloads;
using SupplyChain.Console.Explorer;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Imports;
using SupplyChain.Console.Inbox;
using SupplyChain.Console.Live;
using SupplyChain.Console.SignIn;
using SupplyChain.Console.Views;

var builder = WebApplication.CreateBuilder(args);
builder.AddConsole();

var app = builder.Build();
if (args is ["topology"])
{
    await app.Services.GetRequiredService<TicketStore>().Deploy();
    await app.Services.GetRequiredService<SavedViews>().Deploy();
    await app.Services.GetRequiredService<ChosenColumns>().Deploy();
    return;
}

app.UseMiddleware<SecurityHeaders>();
app.UseResponseCompression();
app.UseExceptionHandler("/failed", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseMiddleware<LanguageOfAddress>();
app.UseRouting();
app.UseAuthorization();
app.UseAntiforgery();
app.MapHealthChecks("/health/live");
app.MapHealthChecks("/health/ready");
app.MapStaticAssets();
app.MapSignIn();
app.MapLive();
app.MapDownloads();
app.MapExplorer();
app.MapImportReport();
app.MapViews();
app.MapNotices();
app.MapRazorComponents<App>();
await app.RunAsync();

public partial class Program;
