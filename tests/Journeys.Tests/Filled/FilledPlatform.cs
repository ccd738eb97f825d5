using System.Text.Json;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.TestKit;

namespace SupplyChain.Journeys.Filled;

/// <summary>A platform on which every page has something to show, and the ids that addresses of pages name.</summary>
public sealed class FilledPlatform(ConsoleFixture console) : IAsyncLifetime
{
    const string GapOf = "query($ids: [ID!]) { gaps(first: 1, filter: { componentIds: $ids }) { nodes { id } } }";
    const string CauseOf = "query($id: ID!) { gapHistory(id: $id, first: 50) { nodes { causes { messageId } } } }";
    const string OffersOf = "{ offers(first: 1) { nodes { id } } }";

    readonly Dictionary<string, string> names = [];

    internal Trade Trade { get; private set; } = null!;

    /// <summary>An address with what it names in braces, such as <c>/gaps/{gap}</c>.</summary>
    public string Address(string template) =>
        names.Aggregate(template, (address, name) => address.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null) return;
        Trade = await Trade.BeginAsync(console, "etching");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        // Before there is another part, which it finds.
        names["search"] = (await Trade.DoAsync(
            Trade.Oem, "saveSearch", new { name = $"Like {Trade.Number}", filter = new { search = Trade.Number } }, "savedSearch { id }"))
            .GetProperty("savedSearch").GetProperty("id").GetString()!;
        var other = await Trade.PartAsync(alliance, $"{Trade.Number}-X");
        await Trade.OfferAsync(Trade.Qualified, other, _ => Trade.Demand);
        await Trade.OfferAsync(Trade.Newcomer, other, _ => Trade.Short);
        await Trade.QualifyAsync(alliance, Trade.Newcomer, other);
        names["group"] = $"{await Groups.PublishAsync(Trade, other)}";
        await Trade.DoAsync(alliance, "declareSubstitute", new { componentId = Trade.Component, substituteId = other }, "clientMutationId");
        var theirs = new { theirManufacturer = "Another maker", theirPartNumber = $"THEIRS-{Trade.Number}", componentId = Trade.Component, grade = "DROP_IN" };
        await Trade.DoAsync(alliance, "stateCrossReference", theirs, "clientMutationId");

        var office = new Office(console, Trade);
        await office.ListenAsync();
        var closure = await Trade.PlanAsync(Trade.Component);
        names["closed-gap"] = await GapAsync(Trade.Component);
        var request = await Trade.AcceptAsync(closure);
        await Closing.QuoteAsync(Trade.Qualified, request, 5.5m);
        await Closing.QuoteAsync(Trade.Newcomer, request, 4.5m);
        var opened = await Trade.AskAsync(other, soon: true);
        await Closing.QuoteAsync(Trade.Qualified, opened, 6m);
        await Closing.QuoteAsync(Trade.Newcomer, opened, 5m);
        var open = await Trade.AskAsync(other, soon: false);
        await Closing.QuoteAsync(Trade.Qualified, open, 6m);
        await Trade.DoAsync(Trade.Qualified, "askQuestion", new { requestId = open, text = "Which packaging?" }, "clientMutationId");
        await Trade.DoAsync(
            Trade.Oem, "publishClarification", new { requestId = open, text = "Deliveries are taken on Mondays." }, "clientMutationId");

        await Trade.AwardAsync(request, Trade.Newcomer);
        await Closing.DeliverAsync(Trade, request, Trade.Newcomer);
        var run = await Trade.RunAsync();
        var slots = new Slots(Trade);
        await slots.FillAsync();
        names["test"] = $"{await Testing.FillAsync(Trade, slots.Line, slots.Started)}";
        await AskForAsync(other);
        names["proposal"] = $"{await Trade.PlanAsync(other)}";
        var planning = new Planning(Trade, $"{Trade.Number}-X", other);
        var bills = await planning.ReleaseAsync();
        var replacement = await planning.ReplaceAsync(other, Trade.Component);
        names["bill-request"] = $"{await planning.RequestAsync(bills.Current)}";
        names["plan"] = $"{await planning.PlanAsync()}";
        await planning.ForecastAsync();
        await office.FillAsync();
        await Trade.UntilClosedAsync(closure);
        await Closing.UntilOpenedAsync(Trade.Oem, opened);

        names["notice"] = $"{await Notices.IssueAsync(Trade)}";
        names["action"] = $"{await Actions.AskAsync(Trade)}";
        names["gap"] = await GapAsync(other);
        await Eventually.Holds(async () => (await Trade.Newcomer.Query("query($id: ID!) { gap(id: $id) { id } }", new { id = names["gap"] }))
            .GetProperty("gap").ValueKind.ShouldBe(JsonValueKind.Object));
        names["event"] = await CauseAsync(names["closed-gap"]);
        names["offer"] = (await Trade.Newcomer.Query(OffersOf)).GetProperty("offers").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        foreach (var (name, id) in new[]
        {
            ("awarded", request), ("opened", opened), ("open", open), ("run", run), ("part", Trade.Component), ("other-part", other),
            ("bill", bills.Current), ("replacement", replacement), ("former-bill", bills.Former), ("line", slots.Line), ("held", slots.Held),
            ("booked", slots.Booked), ("started", slots.Started), ("route", slots.Route), ("penalised", slots.Penalised),
            ("first-line", Trade.LineId), ("import", office.Import), ("bill-line", office.BillLine), ("webhook", office.Webhook), ("suspended", office.Suspended),
            ("supplier", Trade.Newcomer.Organisation), ("oem", Trade.Oem.Organisation),
        })
            names[name] = $"{id}";
        (names["number"], names["product"]) = (Trade.Number, Uri.EscapeDataString(planning.Product));
        (names["day"], names["from"], names["until"]) = (Slots.On, Slots.From, Slots.Until);
        (names["week"], names["month"]) = ($"{Trade.Weeks[0]:yyyy-MM-dd}", $"{DateTimeOffset.UtcNow.AddHours(8):yyyy-MM}");
        names["past"] = $"{DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Three more OEMs plan the part: what three require is told to suppliers, the alliance and a fourth.</summary>
    async Task AskForAsync(Guid component)
    {
        var weeks = Trade.Weeks.Select(week => new { week, quantity = Trade.Demand });
        foreach (var name in new[] { "Second", "Third", "Fourth" })
        {
            var oem = await console.OrganisationAsync($"{name} of {Trade.Number}", "oem");
            await Trade.DoAsync(oem, "submitDemandPlan", new { componentId = component, region = Trade.Region, weeks }, "clientMutationId");
        }
    }

    async Task<string> GapAsync(Guid component)
    {
        var gaps = await Eventually.Get(
            async () => (await Trade.Oem.Query(GapOf, new { ids = new[] { component } })).GetProperty("gaps").GetProperty("nodes"),
            nodes => nodes.GetArrayLength() == 1);
        return gaps[0].GetProperty("id").GetString()!;
    }

    /// <summary>An event that led to the gap.</summary>
    async Task<string> CauseAsync(string gap)
    {
        var history = (await Trade.Oem.Query(CauseOf, new { id = gap })).GetProperty("gapHistory").GetProperty("nodes").EnumerateArray();
        return history.SelectMany(entry => entry.GetProperty("causes").EnumerateArray()).First().GetProperty("messageId").GetString()!;
    }
}
