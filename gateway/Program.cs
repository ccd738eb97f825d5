using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Transport;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("gateway");
builder.Services.AddGraph(typeof(Program).Assembly);
builder.Services.AddLive(typeof(Program).Assembly);
builder.Services.AddImport(typeof(Program).Assembly);
builder.Services.AddTransport();
builder.Services.AddServiceClient<IIdentity>(Services.Identity);

var app = builder.Build();
app.UseServiceDefaults();
GraphEndpoint.Map(app);
ImportEndpoint.Map(app);
await app.RunAsync();

public partial class Program;
