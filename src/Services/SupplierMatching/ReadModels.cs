using JasperFx.Events.Projections;

using Marten;

using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.CapacityGroups;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.CorrectiveActions;
using SupplyChain.SupplierMatching.Deliveries;
using SupplyChain.SupplierMatching.DeliveryHistory;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching;

/// <summary>The states and views that are kept of the stored events, and what they are asked by.</summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
        StoredEvents.Register(options.Events);
        RetiredEvents.Map(options);

        options.Projections.Snapshot<Supplier>(SnapshotLifecycle.Inline);
        // Two organisations that register with one code at the same moment are told apart here at the latest.
        options.Schema.For<Supplier>().UniqueIndex(supplier => supplier.Uscc!);

        // Stated by the catalogue, so a rebuild leaves it as it is. Its table is from the time when it was a snapshot.
        options.Schema.For<Part>().UseNumericRevisions(true).Index(part => part.Class!);
        options.KeepInColumns<Part>(part => part.PropertiesText);

        options.Schema.For<ComponentIdentity>().Index(identity => identity.IntoId!);

        options.Projections.Snapshot<Offer>(SnapshotLifecycle.Inline);
        // Who offers a component is read from the index alone: a class has thousands of offers.
        options.Schema.For<Offer>().Duplicate(offer => offer.SupplierId).Duplicate(
            offer => offer.ComponentId, configure: index => index.IncludeColumns = ["supplier_id", "withdrawn", "public", "valid_to"]);
        options.KeepInColumns<Offer>(
            offer => offer.Public, offer => offer.Withdrawn, offer => offer.Terms.ValidFrom, offer => offer.Terms.ValidTo,
            offer => offer.TermsText);

        options.Projections.Snapshot<CapacityPlan>(SnapshotLifecycle.Inline);
        options.Schema.For<CapacityPlan>().Duplicate(plan => plan.SupplierId).Duplicate(plan => plan.ComponentId);
        options.KeepInColumns<CapacityPlan>(plan => plan.Region, plan => plan.FirstWeek, plan => plan.WeeksText);

        options.Projections.Snapshot<CapacityGroup>(SnapshotLifecycle.Inline);
        options.Schema.For<CapacityGroup>().Duplicate(group => group.SupplierId);

        options.Projections.Snapshot<CapacityNotice>(SnapshotLifecycle.Inline);
        options.Schema.For<CapacityNotice>().Duplicate(notice => notice.SupplierId).Index(notice => notice.IssuedAt);

        options.Projections.Snapshot<CorrectiveAction>(SnapshotLifecycle.Inline);
        options.Schema.For<CorrectiveAction>()
            .Duplicate(action => action.Organisation).Duplicate(action => action.SupplierId)
            .Index(action => action.DueAt!).Index(action => action.AskedAt);

        options.Projections.Snapshot<SupplierQualification>(SnapshotLifecycle.Inline);
        options.Schema.For<SupplierQualification>()
            .Duplicate(qualification => qualification.SupplierId).Duplicate(qualification => qualification.ComponentId)
            .Index(qualification => qualification.LapsesAt!).Index(qualification => qualification.Since)
            .Index(qualification => qualification.SupplierId, index =>
            {
                index.Name = "runs_of_supplier";
                index.Predicate = TrackRecord.HasRuns;
            });
        options.KeepInColumns<SupplierQualification>(qualification => qualification.State);

        // Written once, beside the request: a rebuild leaves it as it is.
        options.Storage.ExtendedSchemaObjects.Add(new ShortlistTable());

        options.Projections.Snapshot<SourcingRequest>(SnapshotLifecycle.Inline);
        options.Schema.For<SourcingRequest>()
            .Index(request => request.Organisation).Index(request => request.DueAt!)
            .Index(request => request.UnreadableSince!).Index(request => request.BillRequestId!)
            .GinIndexJsonDataMember(request => request.InvitedSuppliers).GinIndexJsonDataMember(request => request.AwardedSuppliers);

        options.Projections.Snapshot<BillRequest>(SnapshotLifecycle.Inline);
        options.Schema.For<BillRequest>().Index(bill => bill.Organisation);

        options.Projections.Add<RequestQuestionsProjection>(ProjectionLifecycle.Inline);
        options.Schema.For<RequestQuestions>();

        options.Projections.Snapshot<DeliveryLog>(SnapshotLifecycle.Inline);
        options.Schema.For<DeliveryLog>().Duplicate(log => log.SupplierId);

        options.Projections.Snapshot<GapClosure>(SnapshotLifecycle.Inline);
        // The document's table keeps the name that the type had first.
        options.Schema.For<GapClosure>().DocumentAlias("closure")
            .Index(closure => closure.Organisation).Index(closure => closure.GapId!).Index(closure => closure.DueAt!)
            .Index(closure => closure.OpenedAt).Index(closure => closure.EndedAt!)
            .GinIndexJsonDataMember(closure => closure.RunIds).GinIndexJsonDataMember(closure => closure.SuppliersEver)
            // One open process per gap and OEM, whatever happens at the same moment.
            .Index(closure => new { closure.GapId, closure.Organisation }, index =>
            {
                index.Name = "one_open_closure";
                index.IsUnique = true;
                // A comparison rather than a cast: the schema tool cannot read a cast back, and every later start would fail.
                index.Predicate = "(data ->> 'isOpen') = 'true'";
            });
        options.Projections.Add<GapClosureHistoryProjection>(ProjectionLifecycle.Inline);
        options.Schema.For<GapClosureHistory>().DocumentAlias("closurehistory");

        // Stated by DemandForecasting, so a rebuild leaves it as it is. Its table is from the time when it was a snapshot.
        options.Schema.For<Contribution>().UseNumericRevisions(true);
        options.Schema.For<KnownGap>();
        options.Schema.For<FairSplit>();

        options.TellChanges(new ChangeRules()
            .For<Offer>(OfferChanges.Of).For<SupplierQualification>(QualificationChanges.Of, QualificationNotices.Of)
            .For<SourcingRequest>(RequestChanges.Of, RequestNotices.Of).For<GapClosure>(GapClosureChanges.Of, GapClosureNotices.Of)
            .For<CapacityNotice>(NoticeChanges.Of, NoticeChanges.NoticesOf).For<DeliveryLog>(DeliveryChanges.Of)
            .For<CorrectiveAction>(ActionChanges.Of, ActionChanges.NoticesOf));
    }
}
