using SupplyChain.Console.Api;

using ChinaDay = SupplyChain.Contracts.ChinaDay;

namespace SupplyChain.Console.Overview;

public sealed record OpportunitiesAnswer(IReadOnlyList<OpportunitiesAnswer.Row>? GapOpportunities)
{
    public sealed record Row(string Class, string Region, Band Gaps, GapState State);
}

public sealed record LapsingSoonAnswer(LapsingSoonAnswer.Connection? Qualifications, LapsingSoonAnswer.Described? Supplier)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(PartName? Component, Told? Details);

    public sealed record Told(DateTimeOffset? LapsesAt);

    public sealed record Described(IReadOnlyList<Certificate> Certificates);

    public sealed record Certificate(string Standard, DateOnly ValidUntil);

    /// <summary>
    /// Qualifications and certificates that end before a moment, or have ended, the next first. Null where both are missing.
    /// </summary>
    public IReadOnlyList<Lapsing>? Before(DateTimeOffset moment)
    {
        if (Qualifications is null && Supplier is null) return null;
        var qualifications = from row in Qualifications?.Nodes ?? []
                             where row.Details?.LapsesAt is not null
                             select new Lapsing(row.Component, null, ChinaDay.Of(row.Details!.LapsesAt!.Value));
        var certificates = from certificate in Supplier?.Certificates ?? []
                           where certificate.ValidUntil <= ChinaDay.Of(moment)
                           select new Lapsing(null, certificate.Standard, certificate.ValidUntil);
        return [.. qualifications.Concat(certificates).OrderBy(lapsing => lapsing.On)];
    }
}

/// <summary>A qualification for a component, or a certificate, and the day on which it ends.</summary>
public sealed record Lapsing(PartName? Component, string? Certificate, DateOnly On);

public sealed record OwnRunsAnswer(OwnRunsAnswer.Connection? Runs)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    /// <param name="Yield">0 to 1.</param>
    public sealed record Row(decimal Yield, DateTimeOffset CompletedAt, Named? Line, PartName? Component);
}
