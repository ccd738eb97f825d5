using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>Programs of four organisations poll what changed for them, over all services.</summary>
[Collection("one after another on one platform")]
public sealed class ChangeTests(RunningPlatform platform)
{
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);

    [Fact]
    public async Task An_ERP_that_polls_gets_all_that_it_may_see_once_and_nothing_else()
    {
        var (supplier, oem, alliance, @operator, stranger) = (
            await platform.JoinAsync("Waveguide Works", "supplier"), await platform.JoinAsync("Headsets", "oem"),
            await platform.JoinAsync("Alliance", "alliance"), await platform.JoinAsync("Pilot Lines", "operator"),
            await platform.JoinAsync("Other Headsets", "oem"));
        var polls = new[] { supplier, oem, alliance, @operator, stranger }.ToDictionary(client => client, client => new Poll(client));
        foreach (var poll in polls.Values) await poll.Begin();

        var number = $"C-{Guid.NewGuid():N}";
        var component = new PartName("Waveguide Works", number).ComponentId;
        await supplier.Mutate("registerSupplier", new
        {
            name = "Waveguide Works",
            uscc = supplier.Uscc,
            sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } },
        }, "supplier { id }");
        await supplier.Mutate("publishComponent", new Dictionary<string, object>
        { ["manufacturer"] = "Waveguide Works", ["partNumber"] = number, ["class"] = "waveguide" }, "component { id }");
        JsonElement offer = default;
        await Eventually.Holds(async () => offer = await supplier.Mutate("publishOffer", new Dictionary<string, object>
        {
            ["componentId"] = component,
            ["public"] = false,
            ["terms"] = new { minimumOrder = 10, orderMultiple = 10, leadTimeDays = 7, currency = "CNY", validFrom = Monday.AddDays(-30), validTo = Monday.AddDays(300), prices = new[] { new { fromQuantity = 10, unitPrice = 5 } } },
        }, "offer { id }"));
        JsonElement plan = default;
        await Eventually.Holds(async () => plan = await oem.Mutate("submitDemandPlan", new
        { componentId = component, region = "370200", weeks = new[] { new { week = Monday, quantity = 100 } } }, "demandPlan { id }"));
        var line = (await @operator.Mutate("openPilotLine", new
        {
            name = $"Line {number}",
            region = "370200",
            steps = new[] { "nanoimprint" },
            hours = new { timeZone = "UTC", weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }) },
        }, "pilotLine { id }")).GetProperty("pilotLine").GetProperty("id").GetGuid();
        var start = new DateTimeOffset(Monday, new TimeOnly(8, 0), TimeSpan.Zero);
        var booking = (await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(2) }, "booking { id }")).GetProperty("booking").GetProperty("id").GetString()!;
        var (planned, offered) = (IdOf(plan, "demandPlan"), IdOf(offer, "offer"));

        await polls[oem].Until($"DEMAND_PLAN {planned} DemandPlan", $"BOOKING {booking} Booking", $"COMPONENT {component} Component", "GAP");
        await polls[@operator].Until($"BOOKING {booking} Booking", $"COMPONENT {component} Component");
        await polls[supplier].Until($"OFFER {offered} Offer", $"COMPONENT {component} Component", "QUALIFICATION");
        await polls[alliance].Until($"COMPONENT {component} Component", "QUALIFICATION", "GAP");
        await polls[stranger].Until($"COMPONENT {component} Component");

        string[] private_ = [planned, offered, booking];
        polls[stranger].Told.ShouldNotContain(told => private_.Any(told.Contains));
        polls[alliance].Told.ShouldNotContain(told => private_.Any(told.Contains));
        polls[@operator].Told.ShouldNotContain(told => told.Contains(planned) || told.Contains(offered));
        polls[oem].Told.ShouldNotContain(told => told.Contains(offered) || told.StartsWith("QUALIFICATION"));
        polls[supplier].Told.ShouldNotContain(told => told.Contains(planned) || told.Contains(booking));
        polls[stranger].Told.ShouldNotContain(told => told.StartsWith("GAP"));

        await oem.Mutate("confirmBooking", new { lineId = line, bookingId = booking }, "booking { state }");
        polls[@operator].Told.Clear();
        await polls[@operator].Until($"BOOKING {booking} Booking");
        var error = (await oem.Send("{ changes(after: \"x\") { nodes { objectId } } }")).GetProperty("errors")[0].GetProperty("extensions");
        (error.GetProperty("code").GetString(), error.GetProperty("field").GetString()).ShouldBe(("BAD_USER_INPUT", "after"));
    }

    static string IdOf(JsonElement payload, string field) => payload.GetProperty(field).GetProperty("id").GetString()!;

    /// <summary>Polls by pages of three, and goes on from each page's end.</summary>
    sealed class Poll(GraphClient client)
    {
        const string Query = """
            query($after: String, $since: DateTime) {
              changes(first: 3, after: $after, since: $since) { nodes { kind objectId object { __typename id } } pageInfo { hasNextPage endCursor } }
            }
            """;

        string? cursor;

        public List<string> Told { get; } = [];

        public Task Begin() => Next(DateTimeOffset.UtcNow.AddHours(1));

        /// <summary>Until something that begins with each of these was told.</summary>
        public Task Until(params string[] expected) => Eventually.Get(async () =>
        {
            while (await Next()) { }
            return string.Join(", ", expected.Where(each => !Told.Exists(told => told.StartsWith(each, StringComparison.Ordinal))));
        }, missing => missing.Length == 0);

        async Task<bool> Next(DateTimeOffset? since = null)
        {
            var page = (await client.Query(Query, new { after = cursor, since })).GetProperty("changes");
            foreach (var node in page.GetProperty("nodes").EnumerateArray())
            {
                var found = node.GetProperty("object");
                Told.Add($"{node.GetProperty("kind")} {node.GetProperty("objectId")} "
                    + (found.ValueKind == JsonValueKind.Object ? found.GetProperty("__typename").GetString() : "gone"));
            }
            cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            return page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
        }
    }
}
