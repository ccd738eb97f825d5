using JasperFx.Events.Projections;

using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.ControlSignals;
using SupplyChain.CapacityBooking.Feeds;
using SupplyChain.CapacityBooking.Gauges;
using SupplyChain.CapacityBooking.Laboratory;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.CapacityBooking.Settlement;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking;

/// <summary>The read models of the stored events, and their indexes.</summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
        StoredEvents.Register(options.Events);
        options.Projections.Snapshot<LineTerms>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<OrderedRoute>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<PilotRunRequest>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<StatedBaseline>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<ControlWatch>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<RecordedGaugeStudy>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<RecordedTestRequest>(SnapshotLifecycle.Inline);
        options.Projections.Add<PilotLineProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<CalendarProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<RunProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<MeasuredRunProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ChargeProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<CertificateProjection>(ProjectionLifecycle.Inline);

        options.TellChanges(new ChangeRules()); // lines tell of them: their bookings are no stream
        options.Schema.For<LineTerms>().Duplicate(line => line.NextLapse!);
        options.Schema.For<OrderedRoute>().Duplicate(route => route.NextDue!).Index(route => route.Organisation);
        options.Schema.For<PilotLineProfile>().Index(line => line.Operator).Index(line => line.Region).GinIndexJsonData();
        options.Schema.For<CompletedRun>()
            .Index(run => run.Organisation).Index(run => run.SupplierId!).Index(run => run.Operator);

        options.Schema.For<BookedCharge>()
            .Index([charge => charge.Operator, charge => charge.Month]).Index([charge => charge.Organisation, charge => charge.Month]);
        options.Schema.For<ControlWatch>().Index(watch => watch.Reader).Index(watch => watch.Loss.LineId);
        options.Schema.For<RecordedGaugeStudy>().Index(study => study.Operator).Index(study => study.LineId);
        options.Schema.For<RecordedTestRequest>()
            .Index(request => request.Organisation).Index(request => request.Operator).Index(request => request.SharedWith!);
        options.Schema.For<IssuedCertificate>().Index(certificate => certificate.Organisation).Index(certificate => certificate.Operator);

        // Not made from events.
        options.Schema.For<OpenFeed>().DocumentAlias("calendar_feed").Index(feed => feed.Organisation).Index(feed => feed.Person)
            .UniqueIndex(feed => feed.Digest);
        options.Schema.For<Standing>().DocumentAlias("standing");
        options.Schema.For<SubjectSeen>();
        options.Schema.For<ComponentIdentity>();
    }
}
