using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>An organisation joined the wait list for a slot of this length within a range.</summary>
public sealed record WaitlistJoined(
    Guid PlaceId, Guid Organisation, int Minutes, Slot Within, RunPurpose For, string? Note, DateTimeOffset At);

/// <summary>A slot is held for the organisation that waited.</summary>
public sealed record WaitlistServed(Guid PlaceId, Guid BookingId, DateTimeOffset At);

/// <summary>The organisation left the wait list.</summary>
public sealed record WaitlistLeft(Guid PlaceId, DateTimeOffset At);

/// <summary>The slot would no longer fit into the range that the organisation waited for.</summary>
public sealed record WaitlistLapsed(Guid PlaceId, DateTimeOffset At);
