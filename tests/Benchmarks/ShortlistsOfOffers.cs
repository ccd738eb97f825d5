using System.Net.Http.Json;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// A buyer asks SupplierMatching for any part of a class with three properties, where a region's suppliers have 100,000 offers.
/// Beside it: SQL written by hand that reads the same offers and the same weeks of capacity, and writes nothing.
/// </summary>
static class ShortlistsOfOffers
{
    const int Repeats = 60, WarmUp = 10;

    const string ByHand = """
        select offer.id, offer.supplier_id, offer.component_id, offer.valid_from, offer.valid_to,
            offer.terms_text, plan.first_week, plan.weeks_text, qualification.state, part.properties_text
        from mt_doc_part part join mt_doc_offer offer on offer.component_id = part.id
            left join mt_doc_capacityplan plan
                on plan.component_id = part.id and plan.supplier_id = offer.supplier_id and plan.region = $2
            left join mt_doc_supplierqualification qualification
                on qualification.component_id = part.id and qualification.supplier_id = offer.supplier_id
        where part.data ->> 'class' = $1
        """;

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var (service, address) = await platform.AnotherAsync(Services.SupplierMatching);
        await using var process = service;
        await process.DeployTopologyAsync();
        process.Start();
        await process.UntilReadyAsync();
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { Options = "-c jit=off" });
        await SyntheticOffers.WriteTo(database);
        using var client = platform.ClientOf(Services.SupplierMatching, await platform.JoinAsync("Bench buyer (synthetic)", "oem"));
        client.BaseAddress = new Uri(process.Url);

        var (ours, byHand) = (new List<double>(), new List<double>());
        Receipt? last = null;
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            var request = RequestOf(i);
            var (receipt, time) = await CatalogueSearch.Timed(() => client.Command("/sourcing-requests", request));
            var (rows, timeByHand) = await CatalogueSearch.Timed(() => Read(database, request.Class!));
            if (rows != SyntheticOffers.OffersOfClass) throw new InvalidOperationException($"SQL by hand reads {rows} offers");
            last = receipt;
            if (i < WarmUp) continue;
            ours.Add(time);
            byHand.Add(timeByHand);
        }

        var judged = await JudgedIn(client, last!.Id);
        if (judged != SyntheticOffers.OffersOfClass) throw new InvalidOperationException($"{judged} offers were judged");
        figures.AtMost("shortlist_service_p95_ms",
            $"shortlist of a class with {SyntheticOffers.OffersOfClass:N0} of {SyntheticOffers.Offers:N0} offers, p95",
            Load.Quantile(ours, 0.95), "ms", 150);
        figures.Report("  its median", Load.Median(ours), "ms", "shortlist_service_ms");
        figures.Report("  SQL by hand that reads the same, p95", Load.Quantile(byHand, 0.95), "ms");
        figures.Report("shortlist / SQL by hand, medians", Load.Median(ours) / Load.Median(byHand), "x", "shortlist_vs_sql");
    }

    static RequestSourcing RequestOf(int i)
    {
        var (random, now) = (new Random(i), DateTimeOffset.UtcNow);
        return new(
            new(now.AddDays(10), now.AddDays(30)), SyntheticOffers.Region,
            [.. Enumerable.Range(8, 8).Select(week => new WeekQuantity(IsoWeek.Of(now).AddDays(7 * week), 500))],
            Class: $"class-{i % SyntheticOffers.Classes}",
            Properties:
            [
                new("field_of_view", Comparator.AtLeast, 30 + random.Next(30), "deg"),
                new("thickness", Comparator.AtMost, 2 + random.Next(3), "mm"), new("mass", Comparator.AtMost, 20 + random.Next(30), "g"),
            ]);
    }

    static async Task<int> JudgedIn(HttpClient client, Guid request)
    {
        using var answer = await client.PostAsJsonAsync("/sourcing-requests/shortlists/by-ids?first=0", new[] { request }, Platform.Json);
        var page = (await answer.Content.ReadFromJsonAsync<IReadOnlyList<ShortlistPage>>(Platform.Json))!.Single();
        return page.RankedCount + page.ExcludedCount;
    }

    static async Task<int> Read(NpgsqlDataSource database, string @class)
    {
        await using var command = database.CreateCommand(ByHand);
        command.Parameters.AddWithValue(@class);
        command.Parameters.AddWithValue(SyntheticOffers.Region);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        for (var values = new object[reader.FieldCount]; await reader.ReadAsync(); rows++) reader.GetValues(values);
        return rows;
    }
}
