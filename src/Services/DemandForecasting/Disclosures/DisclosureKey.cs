using Marten;

using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Disclosures;

/// <summary>The secret that the <see cref="SecretSteps"/> of parts are derived from. It is drawn once and shown to nobody.</summary>
public sealed record DisclosureKey(Guid Id, Guid Key)
{
    public static readonly Guid DocumentId = NamedId.Of("disclosure-key");
}

/// <summary>Draws the key at the first start, before the first week begins: nothing is summed earlier.</summary>
static class DrawDisclosureKey
{
    public static readonly DeadlineKind Kind = new("disclosure-key", FindDue, Pass);

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel) =>
        except.Contains(DisclosureKey.DocumentId) || await session.LoadAsync<DisclosureKey>(DisclosureKey.DocumentId, cancel) is not null
            ? [] : [DisclosureKey.DocumentId];

    static async Task Pass(Work work, Guid subject, DateTimeOffset now)
    {
        work.Lock(subject);
        var key = work.Document<DisclosureKey>(subject);
        await work.Load();
        // Random bits of the operating system's generator.
        if (key.Value is null) key.Store(new DisclosureKey(subject, Guid.NewGuid()));
    }
}
