using SupplyChain.Gateway;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Exports;
using SupplyChain.Gateway.Feeds;
using SupplyChain.Gateway.Jobs;
using SupplyChain.Gateway.Transport;
using SupplyChain.ServiceDefaults;

if (args is ["sdl"])
{
    Console.Write(Sdl.OfGateway());
    return;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("gateway");
builder.Services.AddGateway();
builder.AddWeb();

var app = builder.Build();
app.UseWeb();
app.UseServiceDefaults();
app.UseRateLimiter();
app.Services.GetRequiredService<TrustedDocuments>(); // one that is not valid is found before anybody asks for it
GraphEndpoint.Map(app);
ImportEndpoint.Map(app);
ReportEndpoint.Map(app);
RejectedEndpoint.Map(app);
ExportEndpoint.Map(app);
CalendarEndpoint.Map(app);
ImportDocument.Map(app);
await app.RunAsync();

public partial class Program;
