using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>An OEM depends on a supplier's component, in a delivery region and week.</summary>
public sealed record ToldWeek(Guid Organisation, Guid SupplierId, Guid ComponentId, string Region, DateOnly Week);

/// <summary>
/// The weeks of which OEMs are told: those awarded, and those of requests whose quotes are open, of the suppliers that quoted. Before
/// that an OEM must not learn who quoted. A component is told by each of its ids: suppliers may publish for any of them.
/// </summary>
public sealed class ToldWeeks(IEnumerable<ToldWeek> weeks)
{
    const string Cells = """
        select jsonb_build_object(
            'organisation', d.data ->> 'organisation', 'supplierId', side ->> 'supplierId', 'componentId', ids.id,
            'region', d.data -> 'ask' ->> 'region', 'week', week ->> 'week')
        from mt_doc_sourcingrequest d
            cross join lateral (
                select part, part -> 'weeks' from jsonb_array_elements(d.data -> 'parts') part where d.data ->> 'state' = 'Awarded'
                union all
                select quote, d.data -> 'ask' -> 'weeks' from jsonb_array_elements(d.data -> 'quotes') quote
                where d.data ->> 'state' = 'QuotesOpened'
            ) sides(side, weeks)
            cross join lateral jsonb_array_elements(weeks) week
            cross join lateral (
                select coalesce((
                    select own.data ->> 'intoId' from mt_doc_componentidentity own where own.id = cast(side ->> 'componentId' as uuid)),
                    side ->> 'componentId') as id) stays
            cross join lateral (
                select stays.id union
                select alias from mt_doc_componentidentity one, jsonb_array_elements_text(one.data -> 'aliases') alias
                where one.id = cast(stays.id as uuid)) ids
        where d.data ->> 'state' in ('Awarded', 'QuotesOpened')
        """;

    const string OfOrganisation = $"{Cells} and cast(d.data ->> 'organisation' as uuid) = ?";

    const string OfSupplier = $"""
        {Cells} and (d.data -> 'awardedSuppliers' @> jsonb_build_array(?::text)
                or d.data -> 'invitedSuppliers' @> jsonb_build_array(?::text))
            and side ->> 'supplierId' = ?::text
        """;

    public static readonly ToldWeeks None = new([]);

    readonly ILookup<string, Guid> organisations = weeks.ToLookup(
        week => KeyOf(week.SupplierId, week.ComponentId, week.Region, week.Week), week => week.Organisation);

    /// <summary>As <see cref="CapacityNoticeList"/> asks for them.</summary>
    public string[] Keys => [.. organisations.Select(week => week.Key)];

    /// <summary>Those of a component.</summary>
    public string[] KeysOf(Guid component) => [.. Keys.Where(key => key.Contains($"|{component}|", StringComparison.Ordinal))];

    /// <summary>The weeks of a notice that are told.</summary>
    public IReadOnlyList<CapacityNoticeImpact> Of(CapacityNotice notice) =>
    [
        .. notice.Impacts.Select(impact => impact with
        {
            Weeks = [.. impact.Weeks.Where(week => organisations.Contains(KeyOf(notice.SupplierId, impact, week)))],
        }).Where(impact => impact.Weeks.Count > 0),
    ];

    /// <summary>The OEMs that depend on one of these weeks.</summary>
    public IReadOnlyList<Guid> Dependent(Guid supplier, IEnumerable<CapacityNoticeImpact> impacts) =>
    [
        .. impacts.SelectMany(impact => impact.Weeks.SelectMany(week => organisations[KeyOf(supplier, impact, week)])).Distinct().Order(),
    ];

    static string KeyOf(Guid supplier, CapacityNoticeImpact impact, CapacityNoticeWeek week) =>
        KeyOf(supplier, impact.ComponentId, impact.Region, week.Week);

    static string KeyOf(Guid supplier, Guid component, string region, DateOnly week) =>
        $"{supplier}|{component}|{region}|{week:yyyy-MM-dd}";

    /// <summary>Of which a caller is told as an OEM.</summary>
    public static async Task<ToldWeeks> For(Caller caller, IQuerySession session, CancellationToken cancel) => caller.Is(Roles.Oem)
        ? new(await session.QueryAsync<ToldWeek>(OfOrganisation, cancel, caller.Organisation)) : None;

    /// <inheritdoc cref="For(Caller, IQuerySession, CancellationToken)"/>
    public static Answer<IReadOnlyList<ToldWeek>> For(Caller caller, Work work) => work.Ask(batch =>
        batch.Query<ToldWeek>(OfOrganisation, caller.Is(Roles.Oem) ? caller.Organisation : Guid.Empty));

    /// <summary>Of which OEMs are told about a supplier.</summary>
    public static Answer<IReadOnlyList<ToldWeek>> About(Guid supplier, Work work) => work.Ask(batch => About(supplier, batch));

    static Task<IReadOnlyList<ToldWeek>> About(Guid supplier, IBatchedQuery batch) =>
        batch.Query<ToldWeek>(OfSupplier, $"{supplier}", $"{supplier}", $"{supplier}");
}
