using System.Buffers.Text;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.History;

/// <summary>
/// Behind which entry of all services a page begins. The newest is first; of one moment, services come in the order of their names.
/// </summary>
sealed record AuditCursor(string Service, AuditPosition Position)
{
    const int Longest = 2_000;
    const char Between = '|';

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Service}{Between}{Position}"));

    /// <exception cref="Rejected">422 for what is no cursor.</exception>
    public static AuditCursor Read(string cursor)
    {
        if (cursor.Length <= Longest && Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Between, 2) is [var service, var rest]
            && HistoryClients.Services.Contains(service) && AuditPosition.TryParse(rest, null, out var position))
            return new AuditCursor(service, position);
        throw Rejected.Field("after", "is not a cursor of this list");
    }

    /// <summary>Behind which of its own entries a service's part of the page begins.</summary>
    public AuditPosition In(string service) => Math.Sign(string.CompareOrdinal(service, Service)) switch
    {
        0 => Position,
        // All of the moment was shown.
        -1 => AuditPosition.Before(Position.At),
        // Nothing of the moment was shown. Services keep microseconds.
        _ => AuditPosition.Before(Position.At.AddMicroseconds(1)),
    };
}
