using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>A position in a service's feed: behind one change of a transaction, or behind all of them.</summary>
/// <param name="Kind">Null behind the last change of the transaction.</param>
readonly record struct ChangePosition(ulong Transaction, ChangeKind? Kind, Guid Id) : IParsable<ChangePosition>
{
    /// <summary>Sorts behind the names of all kinds.</summary>
    const string Last = "~";

    public static ChangePosition BehindAllOf(ulong transaction) => new(transaction, null, Guid.Empty);

    /// <summary>The kind as it is compared in the database.</summary>
    public string KindText => Kind?.ToString() ?? Last;

    public override string ToString() => Kind is { } kind
        ? string.Create(CultureInfo.InvariantCulture, $"{Transaction}_{kind}_{Id:N}") : Transaction.ToString(CultureInfo.InvariantCulture);

    public static ChangePosition Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException($"'{s}' is not a position in a feed");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChangePosition result)
    {
        result = default;
        var parts = s?.Split('_') ?? [];
        if (parts.Length is not (1 or 3) || !ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var transaction))
            return false;
        result = BehindAllOf(transaction);
        if (parts.Length == 1) return true;
        if (!Enum.TryParse<ChangeKind>(parts[1], out var kind) || $"{kind}" != parts[1]) return false;
        if (!Guid.TryParse(parts[2], out var id)) return false;
        result = new ChangePosition(transaction, kind, id);
        return true;
    }
}
