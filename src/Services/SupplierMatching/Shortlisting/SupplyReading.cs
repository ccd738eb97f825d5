using Marten;

using Npgsql;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Offers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// Reads offers, capacity and qualifications by the thousand: the columns that count and not the documents, and of capacity the
/// weeks asked alone. Nothing is cut.
/// </summary>
static class SupplyReading
{
    // An index alone answers it. Joined with the parts, the database would walk that index once for each of them, in no order.
    const string PairsOf = """
        select supplier_id, component_id from mt_doc_offer where not withdrawn and (public or valid_to >= $2) and
        """;

    const string PairsOfClass = $"{PairsOf} component_id = any(array(select id from mt_doc_part where data ->> 'class' = $1))";

    const string PairsOfComponents = $"{PairsOf} component_id = any($1)";

    const string Offers = """
        select supplier_id, component_id, id, public, valid_from, valid_to, terms_text
        from mt_doc_offer where component_id = any($1) and not withdrawn
        """;

    const string Capacity = """
        select supplier_id, component_id, first_week, weeks_text from mt_doc_capacityplan
        where component_id = any($1) and region = $2 and first_week <= $3 and isfinite(first_week)
        """;

    const string Qualifications =
        "select supplier_id, component_id, state from mt_doc_supplierqualification where component_id = any($1) and state <> 'Declared'";

    /// <summary>Who offers anything of a class.</summary>
    public static Task<IReadOnlyCollection<Source>> SourcesOf(
        this IQuerySession session, string @class, DateOnly today, ComponentIdentities identities, CancellationToken cancel) =>
        session.Distinct(PairsOfClass, [@class, today], identities, cancel);

    /// <summary>Who offers any of these components.</summary>
    public static Task<IReadOnlyCollection<Source>> SourcesOf(
        this IQuerySession session, Guid[] components, DateOnly today, ComponentIdentities identities, CancellationToken cancel) =>
        session.Distinct(PairsOfComponents, [identities.AllOf(components), today], identities, cancel);

    /// <summary>What is known of the supply of these components, by any of their ids.</summary>
    public static async Task<Supply> SupplyOf(
        this IQuerySession session, Guid[] components, Need need, ComponentIdentities identities, CancellationToken cancel)
    {
        components = identities.AllOf(components);
        var (first, last) = (need.Weeks.Min(week => week.Week), need.Weeks.Max(week => week.Week));
        var asked = need.Weeks.Select(week => week.Week).ToHashSet();
        // Each on a connection of its own, so that the database reads them side by side.
        var offers = session.Rows(Offers, [components], OfferOf, cancel);
        var weeks = session.Rows(Capacity, [components, need.Region, last], reader => WeeksOf(reader, first, last, asked), cancel);
        var states = session.Rows(Qualifications, [components], StateOf, cancel);
        return new Supply(
            (await offers).ToLookup(offer => Standing(new Source(offer.SupplierId, offer.ComponentId))),
            (await weeks).GroupBy(own => Standing(own.Key), own => own.Value).ToDictionary(
                own => own.Key, own => own.Count() == 1 ? own.First() : CapacityPlan.Sum(own.SelectMany(each => each))),
            (await states).GroupBy(own => Standing(own.Key), own => own.Value).ToDictionary(own => own.Key, BestOf));

        Source Standing(Source source) => source with { ComponentId = identities.Of(source.ComponentId) };

        static QualificationState BestOf(IEnumerable<QualificationState> states) =>
            states.OrderByDescending(state => state == QualificationState.Qualified)
                .ThenByDescending(state => state == QualificationState.Sampled).First();
    }

    static async Task<IReadOnlyCollection<Source>> Distinct(
        this IQuerySession session, string pairs, object[] parameters, ComponentIdentities identities, CancellationToken cancel) =>
        (await session.Rows(pairs, parameters, SourceOf, cancel))
            .Select(source => source with { ComponentId = identities.Of(source.ComponentId) }).ToHashSet();

    static Source SourceOf(NpgsqlDataReader reader) => new(reader.GetGuid(0), reader.GetGuid(1));

    static KeyValuePair<Source, QualificationState> StateOf(NpgsqlDataReader reader) =>
        KeyValuePair.Create(SourceOf(reader), Enum.Parse<QualificationState>(reader.GetString(2)));

    static Offer OfferOf(NpgsqlDataReader reader) => new(
        reader.GetGuid(2), reader.GetGuid(0), reader.GetGuid(1),
        TermsText.Read(reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<DateOnly>(4), reader.GetFieldValue<DateOnly>(5)),
        reader.GetBoolean(3), Withdrawn: false, default);

    static KeyValuePair<Source, IReadOnlyList<CapacityWeek>> WeeksOf(
        NpgsqlDataReader reader, DateOnly first, DateOnly last, HashSet<DateOnly> asked)
    {
        var weeks = WeeksText.Read(reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<DateOnly>(2), first, last);
        weeks.RemoveAll(week => week.Maximum <= 0 || !asked.Contains(week.Week));
        return KeyValuePair.Create<Source, IReadOnlyList<CapacityWeek>>(SourceOf(reader), weeks);
    }
}
