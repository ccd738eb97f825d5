using Marten.Events;

using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring;

/// <summary>
/// The stored events by the names under which they are stored. A name never changes. Where a type is renamed, its event
/// keeps the old name here.
/// </summary>
static class StoredEvents
{
    static readonly IReadOnlyDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["gap_opened"] = typeof(GapOpened),
        ["gap_worsened"] = typeof(GapWorsened),
        ["gap_eased"] = typeof(GapEased),
        ["gap_closed"] = typeof(GapClosed),
        ["gap_held_open"] = typeof(GapHeldOpen),
        ["gap_pictured"] = typeof(GapPictured),
        ["gap_shown_to_suppliers"] = typeof(GapShownToSuppliers),

        // What other services publish was stored as events before it was kept in documents. Such events are no longer
        // appended. Databases still contain them, and whatever reads all events, such as the relay, must be able to read them.
        ["balance_started"] = typeof(BalanceStarted),
        ["requirement_stated"] = typeof(RequirementStated),
        ["capacity_stated"] = typeof(CapacityStated),
        ["standing_stated"] = typeof(StandingStated),
        ["week_began"] = typeof(WeekBegan),
        ["component_classified"] = typeof(ComponentClassified),
        ["lifecycle_moved"] = typeof(LifecycleMoved),
        ["substitute_added"] = typeof(SubstituteAdded),
        ["qualification_moved"] = typeof(QualificationMoved),
        ["offer_made"] = typeof(OfferMade),
        ["offer_ended"] = typeof(OfferEnded),
        ["supplier_suspended"] = typeof(SupplierSuspended),
        ["supplier_reinstated"] = typeof(SupplierReinstated),
    };

    public static void Register(IEventStoreOptions events)
    {
        foreach (var (name, type) in ByName) events.MapEventType(type, name);
    }

    sealed record BalanceStarted;
    sealed record RequirementStated;
    sealed record CapacityStated;
    sealed record StandingStated;
    sealed record WeekBegan;
    sealed record ComponentClassified;
    sealed record LifecycleMoved;
    sealed record SubstituteAdded;
    sealed record QualificationMoved;
    sealed record OfferMade;
    sealed record OfferEnded;
    sealed record SupplierSuspended;
    sealed record SupplierReinstated;
}
