using System.Text.Json.Serialization;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.Identity;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>
/// An organisation that is or was suspended. No other organisations are stored. A message that is not newer than
/// <paramref name="StatedVersion"/> changes nothing.
/// </summary>
/// <param name="StatedVersion">Version of the organisation that stated it; 0 where none is known.</param>
/// <param name="Cause">Null until the organisation was suspended or reinstated.</param>
/// <param name="At">When it was suspended or reinstated.</param>
public sealed record Supplier(
    Guid Id, bool Suspended, [property: JsonPropertyName("saidIn")] long StatedVersion, GapCause? Cause, DateTimeOffset At)
{
    public static Supplier Unknown(Guid id) => new(id, false, 0, null, StoredValue.Never);

    public Supplier After(OrganisationSuspended c, Delivery delivery) => After(true, nameof(OrganisationSuspended), delivery);
    public Supplier After(OrganisationReinstated c, Delivery delivery) => After(false, nameof(OrganisationReinstated), delivery);

    Supplier After(bool suspended, string contract, Delivery delivery) => delivery.Version <= StatedVersion
        ? this
        : new Supplier(Id, suspended, delivery.Version, new GapCause(delivery.MessageId, contract, Id), delivery.At);
}
