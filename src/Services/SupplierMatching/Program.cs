using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Suppliers;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.SupplierMatching);
builder.AddEventStore(SupplierMatchingContracts.ContractOf, ReadModels.Configure);
builder.Services.InitializeMartenWith<FillColumns>();
builder.AddBus(Services.SupplierMatching, typeof(Program).Assembly);
IGapClosures closures = new FollowRequests();
builder.Services.AddSingleton(closures);
builder.AddDeadlines(LapsingQualifications.Kind, RequestDeadlines.Kind(closures), GapClosureDeadlines.Kind);

var app = builder.Build();
app.UseServiceDefaults();

RegisterSupplierDecider.Map(app);
ReviseSupplierDecider.Map(app);
SupplierProfiles.Map(app);

PublishOfferDecider.Map(app);
WithdrawOfferDecider.Map(app);
ImportOffers.Map(app);
OfferList.Map(app);
ComponentSupplierList.Map(app);

PublishCapacityDecider.Map(app);
ImportCapacities.Map(app);
OwnCapacity.Map(app);
CapacityTotals.Map(app);

DeclareQualificationDecider.Map(app);
RecordQualificationDecider.Map(app);
QualificationList.Map(app);

RequestSourcingDecider.Map(app);
SubmitQuoteDecider.Map(app);
WithdrawQuoteDecider.Map(app);
AwardSourcingDecider.Map(app);
WithdrawAwardDecider.Map(app);
CloseWithoutAwardDecider.Map(app);
SourcingOverviews.Map(app);
Shortlists.Map(app);

Proposals.Map(app);
AcceptProposalDecider.Map(app);
DeclineProposalDecider.Map(app);
RetryPilotRunDecider.Map(app);
GapClosureTimelines.Map(app);
GapClosureCounts.Map(app);

await app.RunServiceAsync(args);

public partial class Program;
