namespace SupplyChain.Contracts;

/// <summary>What kind of object changed.</summary>
public enum ChangeKind
{
    /// <summary>A process that closes a gap: for its OEM, the alliance, and for a supplier its own steps.</summary>
    GapClosure,

    /// <summary>An offer: for its supplier, and for OEMs where it is public, from the day on which it is valid.</summary>
    Offer,

    /// <summary>A qualification: for its supplier, and for the alliance and administrators. OEMs are not shown when it changes.</summary>
    Qualification,

    /// <summary>A sourcing request: for its OEM, and for invited suppliers what concerns all of them or themselves.</summary>
    SourcingRequest,

    /// <summary>A booking: for its organisation and the operator of the line.</summary>
    Booking,

    /// <summary>A run: for who booked it, the supplier of the part and the operator of the line.</summary>
    Run,

    /// <summary>A gap: for the alliance, contributing OEMs, and with the next picture for suppliers that offer the component.</summary>
    Gap,

    /// <summary>A balance: for the alliance and contributing OEMs, when its gap opens or closes and when its picture changes.</summary>
    Balance,

    /// <summary>A demand plan: for its OEM.</summary>
    DemandPlan,

    /// <summary>A component of the catalogue: for everybody.</summary>
    Component,

    /// <summary>A bill of materials: for its OEM.</summary>
    BillOfMaterials,

    /// <summary>A run over all forecasts of an OEM. Notices are about it; the feed of changes does not tell of it.</summary>
    ForecastRun,

    /// <summary>A person of an organisation. Notices are about it; the feed of changes does not tell of it.</summary>
    Person,

    /// <summary>An import job. Notices are about it; the feed of changes does not tell of it.</summary>
    ImportJob,

    /// <summary>A supplier's notice about its capacity: for the supplier, the alliance, and OEMs that depend on its weeks.</summary>
    CapacityNotice,

    /// <summary>A corrective action: for the OEM that asked and the supplier that was asked.</summary>
    CorrectiveAction,

    /// <summary>A saved search. Notices are about it; the feed of changes does not tell of it.</summary>
    SavedSearch,
}

/// <summary>Something that the reader is shown of an object changed, or the object is no longer shown to the reader.</summary>
/// <param name="Id">Id of the object in its service.</param>
/// <param name="ChangedAt">When the service began to write the change.</param>
/// <param name="Position">The position behind it in the service's feed.</param>
public sealed record ObjectChange(ChangeKind Kind, Guid Id, DateTimeOffset ChangedAt, string Position);

/// <summary>A page of a service's feed, in the order of positions.</summary>
/// <param name="HasMore">Whether there are more that can be told now.</param>
/// <param name="End">The position from which to go on: nothing that the reader is to be told will ever stand before it.</param>
public sealed record ChangePage(IReadOnlyList<ObjectChange> Items, bool HasMore, string End);
