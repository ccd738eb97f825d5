using Marten;

using Npgsql;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Offers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// Reads offers, capacity and qualifications by the thousand: the columns that count and not the documents, and of capacity the
/// weeks asked alone. Nothing is cut.
/// </summary>
static class SupplyReading
{
    const string Offers = """
        select id, supplier_id, component_id, public, minimum_order, order_multiple, lead_time_days, currency, valid_from, valid_to,
            from_quantities, unit_prices
        from mt_doc_offer where component_id = any($1) and not withdrawn
        """;

    const string Offered = """
        select distinct supplier_id, component_id
        from mt_doc_offer where component_id = any($1) and not withdrawn and (public or valid_to >= $2)
        """;

    // Both lists begin in the same week; what a slice names beyond a list is left out of it.
    const string Capacity = """
        select supplier_id, component_id, greatest(first_week, $3), actuals[a:b], maxima[a:b]
        from mt_doc_capacityplan,
            lateral (select greatest(1, ($3 - first_week) / 7 + 1) as a, ($4 - first_week) / 7 + 1 as b) weeks
        where component_id = any($1) and region = $2 and first_week <= $4
        """;

    const string Qualifications =
        "select supplier_id, component_id, state from mt_doc_supplierqualification where component_id = any($1) and state <> 'Declared'";

    /// <param name="fitting">Components that fit, read with all that is known of their supply.</param>
    /// <param name="misfits">Components that do not: who offers them, and nothing else.</param>
    public static async Task<Supply> SupplyOf(
        this IQuerySession session, Guid[] fitting, Guid[] misfits, Need need, DateOnly today, CancellationToken cancel)
    {
        var (first, last) = (need.Weeks.Min(week => week.Week), need.Weeks.Max(week => week.Week));
        var asked = need.Weeks.Select(week => week.Week).ToHashSet();

        // Two connections, so that the database reads capacity while it reads offers.
        var offers = session.Read(Offers, [fitting], OfferOf, cancel);
        var weeks = session.Read(Capacity, [fitting, need.Region, first, last], reader => WeeksOf(reader, asked), cancel);
        await Task.WhenAll(offers, weeks);
        var offered = session.Read(Offered, [misfits, today], SourceOf, cancel);
        var states = session.Read(
            Qualifications, [fitting], reader =>
                KeyValuePair.Create(SourceOf(reader), Enum.Parse<QualificationState>(reader.GetString(2))), cancel);
        await Task.WhenAll(offered, states);

        return new Supply(
            (await offers).ToLookup(offer => new Source(offer.SupplierId, offer.ComponentId)), await offered,
            (await weeks).ToDictionary(), (await states).ToDictionary());
    }

    static async Task<List<T>> Read<T>(
        this IQuerySession session, string sql, object[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = session.Database.CreateConnection();
        await connection.OpenAsync(cancel);
        await using var query = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) query.Parameters.AddWithValue(parameter);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }

    static Source SourceOf(NpgsqlDataReader reader) => new(reader.GetGuid(0), reader.GetGuid(1));

    static Offer OfferOf(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2),
        new Terms(
            reader.GetDecimal(4), reader.GetDecimal(5), reader.GetInt32(6),
            [.. reader.GetFieldValue<decimal[]>(10).Zip(reader.GetFieldValue<decimal[]>(11), (from, price) => new PriceBreak(from, price))],
            reader.GetString(7), reader.GetFieldValue<DateOnly>(8), reader.GetFieldValue<DateOnly>(9)),
        reader.GetBoolean(3), Withdrawn: false, default);

    static KeyValuePair<Source, IReadOnlyList<CapacityWeek>> WeeksOf(NpgsqlDataReader reader, HashSet<DateOnly> asked)
    {
        var (first, actuals, maxima) =
            (reader.GetFieldValue<DateOnly>(2), reader.GetFieldValue<decimal[]>(3), reader.GetFieldValue<decimal[]>(4));
        var weeks = new List<CapacityWeek>(maxima.Length);
        for (var i = 0; i < maxima.Length; i++)
            // A week without capacity is one that was not published.
            if (maxima[i] > 0 && first.AddDays(7 * i) is var week && asked.Contains(week))
                weeks.Add(new CapacityWeek(week, actuals[i], maxima[i]));
        return KeyValuePair.Create<Source, IReadOnlyList<CapacityWeek>>(SourceOf(reader), weeks);
    }
}
