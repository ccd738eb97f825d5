using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.SupplierMatching);
builder.AddEventStore(SupplierMatchingContracts.ContractOf, ReadModels.Configure);
builder.AddBus(Services.SupplierMatching, typeof(Program).Assembly);

var app = builder.Build();
app.UseServiceDefaults();
await app.RunServiceAsync(args);

public partial class Program;
