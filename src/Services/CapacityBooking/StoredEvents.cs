using Marten.Events;

using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.ControlSignals;
using SupplyChain.CapacityBooking.Gauges;
using SupplyChain.CapacityBooking.Laboratory;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.PilotRuns;
using SupplyChain.CapacityBooking.Routes;

namespace SupplyChain.CapacityBooking;

/// <summary>
/// The stored events by the names under which they are stored. A name never changes. Where a type is renamed, its event
/// keeps the old name here.
/// </summary>
static class StoredEvents
{
    static readonly IReadOnlyDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["pilot_line_opened"] = typeof(PilotLineOpened),
        ["policy_revised"] = typeof(PolicyRevised),
        ["line_outage_declared"] = typeof(LineOutageDeclared),
        ["line_outage_ended"] = typeof(LineOutageEnded),
        ["slot_held"] = typeof(SlotHeld),
        ["slot_declined"] = typeof(SlotDeclined),
        ["slot_left_to_waitlist"] = typeof(SlotLeftToWaitlist),
        ["booking_confirmed"] = typeof(BookingConfirmed),
        ["booking_approved"] = typeof(BookingApproved),
        ["booking_declined"] = typeof(BookingDeclined),
        ["policy_overridden"] = typeof(PolicyOverridden),
        ["booking_released"] = typeof(BookingReleased),
        ["hold_expired"] = typeof(HoldExpired),
        ["booking_missed"] = typeof(BookingMissed),
        ["run_started_early"] = typeof(RunStartedEarly),
        ["booking_penalised"] = typeof(BookingPenalised),
        ["penalty_appealed"] = typeof(PenaltyAppealed),
        ["penalty_upheld"] = typeof(PenaltyUpheld),
        ["penalty_waived"] = typeof(PenaltyWaived),
        ["prices_stated"] = typeof(PricesStated),
        ["booking_charged"] = typeof(BookingCharged),
        ["charge_credited"] = typeof(ChargeCredited),
        ["run_completed"] = typeof(RunCompleted),
        ["run_corrected"] = typeof(RunCorrected),
        ["waitlist_joined"] = typeof(WaitlistJoined),
        ["waitlist_served"] = typeof(WaitlistServed),
        ["waitlist_left"] = typeof(WaitlistLeft),
        ["waitlist_lapsed"] = typeof(WaitlistLapsed),
        ["baseline_stated"] = typeof(BaselineStated),
        ["control_lost"] = typeof(ControlLost),
        ["control_regained"] = typeof(ControlRegained),
        ["gauge_study_recorded"] = typeof(GaugeStudyRecorded),
        ["route_held"] = typeof(RouteHeld),
        ["route_confirmed"] = typeof(RouteConfirmed),
        ["route_expired"] = typeof(RouteExpired),
        ["route_released"] = typeof(RouteReleased),
        ["route_broken"] = typeof(RouteBroken),
        ["route_mended"] = typeof(RouteMended),
        ["tests_stated"] = typeof(TestsStated),
        ["test_requested"] = typeof(TestRequested),
        ["test_result_recorded"] = typeof(TestResultRecorded),
        ["test_result_corrected"] = typeof(TestResultCorrected),
        ["test_result_shared"] = typeof(TestResultShared),
        ["certificate_issued"] = typeof(CertificateIssued),
        ["certificate_published"] = typeof(CertificatePublished),
        ["certificate_withdrawn"] = typeof(CertificateWithdrawn),
        ["pilot_run_placed"] = typeof(PilotRunPlaced),
        ["pilot_run_declined"] = typeof(PilotRunDeclined),
        ["pilot_run_cancelled"] = typeof(PilotRunCancelled),
    };

    public static void Register(IEventStoreOptions events)
    {
        foreach (var (name, type) in ByName) events.MapEventType(type, name);
    }
}
