using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.TestKit;

namespace SupplyChain.Journeys.Filled;

/// <summary>What organisations administer: imports, webhooks, invitations, programs, claims, and an organisation that is suspended.</summary>
sealed class Office(ConsoleFixture console, Trade trade)
{
    /// <summary>Nobody listens there: deliveries fail.</summary>
    const string Nowhere = "http://127.0.0.1:9/erp";

    const string LinesOf = "{ billLines(first: 10) { nodes { id written { partNumber } } } }";

    static readonly string[] Kinds =
        ["GAP_OPENED", "GAP_CLOSED", "CLOSURE_PROPOSED", "QUOTES_OPENED", "SLOT_HELD", "BOOKING_CONFIRMED", "RUN_COMPLETED"];

    public Guid Import { get; private set; }

    /// <summary>A line of a bill that waits to be settled.</summary>
    public Guid BillLine { get; private set; }

    public Guid Webhook { get; private set; }
    public Guid Suspended { get; private set; }

    /// <summary>Before anything else happens of which a program is told.</summary>
    public async Task ListenAsync()
    {
        var issued = await Trade.DoAsync(
            trade.Oem, "registerWebhook", new { url = Nowhere, label = "ERP", kinds = Kinds }, "issued { webhook { id } }");
        Webhook = issued.GetProperty("issued").GetProperty("webhook").GetProperty("id").GetGuid();
    }

    public async Task FillAsync()
    {
        // One row is taken, another has a class that there is not.
        Import = await ImportAsync(
            "components",
            $"manufacturer,partNumber,class,description\nImported,{trade.Number}-A,imu,first\nImported,{trade.Number}-B,no-such-class,second\n");
        // The one is nearly the part, the other is in no catalogue.
        await ImportAsync("boms", $"product,revision,partNumber,quantity\nBoard {trade.Number},A,{trade.Number}-TR,1\nBoard {trade.Number},A,NONE-{trade.Number},2\n");
        await SettleAsync();
        await Trade.DoAsync(trade.Oem, "claimManufacturer", new { manufacturer = $"Claimed {trade.Number}" }, "clientMutationId");
        await Trade.DoAsync(trade.Newcomer, "claimManufacturer", new { manufacturer = $"Claimed {trade.Number}" }, "clientMutationId");
        var administrator = await console.Platform.AdministratorAsync();
        foreach (var (each, role) in new[] { (trade.Oem, "oem"), (trade.Newcomer, "supplier"), (trade.Operator, "operator") })
        {
            var program = new { organisationId = each.Organisation, label = "planning system" };
            await console.Platform.InviteAsync(each.Organisation, $"invited@{each.Organisation:N}.example", role);
            await Trade.DoAsync(administrator, "issueApiClient", program, "clientMutationId");
        }

        // Its name is nearly that of the buyer.
        Suspended = (await console.OrganisationAsync($"Buyer of {trade.Number} Ltd", "oem")).Organisation;
        var suspended = new { organisationId = Suspended, reason = "Asked for by the owner" };
        await Trade.DoAsync(administrator, "suspendOrganisation", suspended, "clientMutationId");
    }

    /// <summary>The number that nobody knows is settled, the other waits.</summary>
    async Task SettleAsync()
    {
        var lines = await Eventually.Get(
            async () => (await trade.Oem.Query(LinesOf)).GetProperty("billLines").GetProperty("nodes").EnumerateArray().ToList(),
            found => found.Count == 2);
        Guid LineOf(string start) => lines.Single(line =>
            line.GetProperty("written").GetProperty("partNumber").GetString()!.StartsWith(start, StringComparison.Ordinal)).GetProperty("id").GetGuid();
        BillLine = LineOf(trade.Number);
        await Trade.DoAsync(trade.Oem, "settleBillLine", new { billLineId = LineOf("NONE"), noneOfThese = true }, "clientMutationId");
    }

    async Task<Guid> ImportAsync(string kind, string text)
    {
        var gateway = console.Platform.Services["gateway"].Url;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", trade.Oem.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{gateway}/import/{kind}");
        request.Headers.Add("Prefer", "respond-async");
        request.Content = new StringContent(text, Encoding.UTF8, "text/csv");
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        await Eventually.Holds(async () => (await trade.Oem.Query("query($id: ID!) { importJob(id: $id) { state } }", new { id }))
            .GetProperty("importJob").GetProperty("state").GetString().ShouldBe("DONE"));
        return id;
    }
}
