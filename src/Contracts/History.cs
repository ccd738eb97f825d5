using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupplyChain.Contracts;

/// <summary>
/// What a person or a program did: its events of one type within one second. The rows of an import are few entries with a count, not
/// one for each row.
/// </summary>
/// <param name="EventId">The first of the events.</param>
/// <param name="At">To the second.</param>
/// <param name="Type">The name under which the events are stored, such as <c>offer_published</c>.</param>
/// <param name="Count">How many events.</param>
/// <param name="PersonId">The person who did it; null where a program did.</param>
/// <param name="ClientId">The program that did it; null where a person did.</param>
/// <param name="ObjectId">What the events are of; null where they are of several.</param>
/// <param name="CommandId">The command that led to them; null where several did.</param>
public sealed record AuditEntry(
    Guid EventId, DateTimeOffset At, string Type, int Count, Guid? PersonId, string? ClientId, Guid? ObjectId, Guid? CommandId);

/// <summary>
/// Behind which entry of a service's audit trail a page begins, the newest being first. Without type and author: behind all of the
/// moment and later.
/// </summary>
public readonly record struct AuditPosition(DateTimeOffset At, string Type, string Subject) : IParsable<AuditPosition>
{
    const char Between = '|';
    const int Longest = 1_000;

    public static AuditPosition Before(DateTimeOffset at) => new(at, "", "");

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Between}{Type}{Between}{Subject}");

    public static AuditPosition Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException($"'{s}' is not a position in an audit trail");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditPosition result)
    {
        result = default;
        if (s?.Split(Between, 3) is not [var at, var type, var subject]
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks)
            return false;
        result = new AuditPosition(new DateTimeOffset(ticks, TimeSpan.Zero), type, subject);
        return type.Length + subject.Length <= Longest && !s.Any(char.IsControl);
    }
}

/// <summary>An event that the reader may see. What it says in detail is not told.</summary>
/// <param name="Type">The name under which it is stored, such as <c>offer_published</c>.</param>
/// <param name="ObjectId">What it is of.</param>
/// <param name="CauseId">The event or deadline that led to it; null where a command did, or nothing is noted.</param>
/// <param name="CommandId">The command that led to it; null for an event of another organisation or of the platform.</param>
/// <param name="Own">Whether it is of the reader's own organisation.</param>
/// <param name="PersonId">The person of the reader's organisation who did it.</param>
/// <param name="ClientId">The program of the reader's organisation that did it.</param>
public sealed record SeenEvent(
    Guid Id, string Type, DateTimeOffset At, Guid ObjectId, Guid? CauseId, Guid? CommandId, bool Own, Guid? PersonId, string? ClientId);
