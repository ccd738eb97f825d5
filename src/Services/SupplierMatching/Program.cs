using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching;
using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.CapacityGroups;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.CorrectiveActions;
using SupplyChain.SupplierMatching.Deliveries;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Planning;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Scorecards;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Suppliers;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.SupplierMatching);
builder.AddEventStore(SupplierMatchingContracts.ContractOf, ReadModels.Configure);
builder.Services.InitializeMartenWith<FillColumns>();
builder.AddBus(Services.SupplierMatching, typeof(Program).Assembly);
IGapClosures closures = new FollowRequests();
builder.Services.AddSingleton(closures);
var seals = new QuoteSeals(KeyRing.Of(builder.Configuration));
builder.Services.AddSingleton(seals);
builder.Services.AddSingleton<PlanRuns>(_ => new());
builder.AddDeadlines(
    LapsingQualifications.Kind, RequestDeadlines.Kind(closures, seals), LateQuotes.Kind(seals), GapClosureDeadlines.Kind,
    OverdueActions.Kind, DueChanges.Kind);
builder.Services.AddHealthChecks().AddCheck<QuotesHealth>("quotes", tags: ["ready"]);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();
routes.MapHistory();
routes.MapChanges(Audiences.OfRoles);

RegisterSupplierDecider.Map(routes);
ReviseSupplierDecider.Map(routes);
SupplierProfiles.Map(routes);

PublishOfferDecider.Map(routes);
WithdrawOfferDecider.Map(routes);
ImportOffers.Map(routes);
OfferList.Map(routes);
ComponentSupplierList.Map(routes);
SupplierCounting.Map(routes);

PublishCapacityDecider.Map(routes);
ImportCapacities.Map(routes);
OwnCapacity.Map(routes);
CapacityTotals.Map(routes);

PublishCapacityGroupDecider.Map(routes);
WithdrawCapacityGroupDecider.Map(routes);
CapacityGroupList.Map(routes);

DeclareQualificationDecider.Map(routes);
RecordQualificationDecider.Map(routes);
QualificationList.Map(routes);

RequestSourcingDecider.Map(routes);
SubmitQuoteDecider.Map(routes);
WithdrawQuoteDecider.Map(routes);
AskQuestionDecider.Map(routes);
AnswerQuestionDecider.Map(routes);
QuestionList.Map(routes);
ExtendQuoteDeadlineDecider.Map(routes);
OpenRoundDecider.Map(routes);
AwardSourcingDecider.Map(routes);
WithdrawAwardDecider.Map(routes);
CloseWithoutAwardDecider.Map(routes);
SourcingOverviews.Map(routes);
Shortlists.Map(routes);
PastAwards.Map(routes);
QuoteMatrices.Map(routes);
FindAwardPlans.Map(routes);
OpenBillRequestDecider.Map(routes);
CloseBillRequestDecider.Map(routes);
BillRequestList.Map(routes);

RecordReceiptDecider.Map(routes);
CorrectReceiptDecider.Map(routes);
AnnounceDispatchDecider.Map(routes);
DeliveryList.Map(routes);
IssueCapacityNoticeDecider.Map(routes);
ForwardCapacityNoticeDecider.Map(routes);
ReviseCapacityNoticeDecider.Map(routes);
ResolveCapacityNoticeDecider.Map(routes);
CapacityNoticeList.Map(routes);
SupplierScorecards.Map(routes);

AskForCorrectiveActionDecider.Map(routes);
AnswerCorrectiveActionDecider.Map(routes);
JudgeCorrectiveActionDecider.Map(routes);
CancelCorrectiveActionDecider.Map(routes);
ExtendCorrectiveActionDecider.Map(routes);
CorrectiveActionList.Map(routes);

Proposals.Map(routes);
AcceptProposalDecider.Map(routes);
DeclineProposalDecider.Map(routes);
RetryPilotRunDecider.Map(routes);
ConfirmRunResultEndpoint.Map(routes);
GapClosureTimelines.Map(routes);
GapClosureCounts.Map(routes);
FairSplits.Map(routes);

await app.RunServiceAsync(args);

public partial class Program;
