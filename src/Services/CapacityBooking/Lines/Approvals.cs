using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>The line's operator gave a slot that its policy does not allow. The hold is in the same decision.</summary>
/// <param name="Objections">What it overrode.</param>
/// <param name="By">The line's operator.</param>
public sealed record PolicyOverridden(
    Guid BookingId, IReadOnlyList<PolicyConflict> Objections, string Reason, Guid By, DateTimeOffset At);

/// <summary>The line's operator approved a hold. Its organisation may confirm it now.</summary>
/// <param name="By">The line's operator.</param>
public sealed record BookingApproved(Guid BookingId, Guid By, DateTimeOffset At);

/// <summary>The line's operator declined a hold. It is released in the same decision.</summary>
/// <param name="By">The line's operator.</param>
public sealed record BookingDeclined(
    Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, string Reason, Guid By, DateTimeOffset At);
