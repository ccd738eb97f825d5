using System.Text.Json;

namespace SupplyChain.Cli.Demo;

/// <summary>What the first OEM is proposed to source, and by whom it could be: suppliers who are not qualified yet.</summary>
sealed record Proposed(Guid Gap, Guid Process, Supply Supply);

/// <summary>How the first OEM sources: proposal, sourcing request, sealed quotes.</summary>
sealed class Sourcing(Players cast, Seed seed)
{
    const string Proposals = "{ proposals(first: 100) { nodes { gapClosureId gapId componentId } } }";

    const string RequestOfProcess = "query ($id: ID!) { gapClosure(id: $id) { step requestId } }";

    const string Request = """
        query ($id: ID!) { sourcingRequest(id: $id) {
            state buyer { shortlist { ranked { supplierId } excluded { supplierId } } }
        } }
        """;

    const string WeeksAsked = "query ($id: ID!) { sourcingRequest(id: $id) { weeks { week quantity } } }";

    /// <summary>The OEM that sources.</summary>
    public Party Oem => cast.Oems[0];

    /// <summary>Proposals that suppliers who are not qualified yet could satisfy, in the order of the seed.</summary>
    public async Task<IReadOnlyList<Proposed>> ProposedAsync(CancellationToken cancel) =>
        ProposedIn(await Oem.Query(Proposals, new { }, cancel));

    /// <summary>The same once there are some, and two looks in a row find as many: they come one by one.</summary>
    public async Task<IReadOnlyList<Proposed>> SettledAsync(CancellationToken cancel)
    {
        var last = 0;
        var answer = await Oem.Await("a gap is proposed to be closed (all gaps of the demo may be closed or under way: ./dev reset)",
            Proposals, new { },
            found =>
            {
                var (before, now) = (last, ProposedIn(found).Count);
                last = now;
                return now > 0 && now == before;
            }, cancel);
        return ProposedIn(answer);
    }

    IReadOnlyList<Proposed> ProposedIn(JsonElement answer)
    {
        var proposals = answer.GetProperty("proposals").GetProperty("nodes").EnumerateArray()
            .ToLookup(proposal => proposal.GetProperty("componentId").GetGuid());
        return
        [
            .. seed.Supplies.Where(supply => !supply.Qualified).DistinctBy(supply => supply.ComponentId)
                .SelectMany(supply => proposals[supply.ComponentId], (supply, proposal) => new Proposed(
                    proposal.GetProperty("gapId").GetGuid(), proposal.GetProperty("gapClosureId").GetGuid(), supply)),
        ];
    }

    /// <summary>Accepts a proposal with the pilot run that the supply needs, and returns the sourcing request.</summary>
    public async Task<Guid> AcceptAsync(Proposed proposed, TimeSpan quoteTime, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Oem.Command("acceptProposal", "clientMutationId", $"{proposed.Process}", new
        {
            gapClosureId = proposed.Process,
            conditions = new
            {
                quoteDeadline = now + quoteTime,
                awardDeadline = now.AddDays(14),
                currency = "CNY",
                pilotRun = new
                {
                    steps = proposed.Supply.PilotSteps,
                    durationMinutes = 240,
                    notBefore = now,
                    notAfter = now.AddDays(60),
                    criteria = new { minimumYield = 0.9, minimumCpk = 1.33, runs = 1 },
                },
            },
        }, cancel);
        var answer = await Oem.Await("the sourcing request is open", RequestOfProcess, new { id = proposed.Process },
            found => found.GetProperty("gapClosure").GetProperty("requestId").ValueKind == JsonValueKind.String, cancel);
        return answer.GetProperty("gapClosure").GetProperty("requestId").GetGuid();
    }

    public async Task<(int Ranked, int Excluded)> ShortlistAsync(Guid request, CancellationToken cancel)
    {
        var shortlist = (await Oem.Query(Request, new { id = request }, cancel)).GetProperty("sourcingRequest").GetProperty("buyer")
            .GetProperty("shortlist");
        return (shortlist.GetProperty("ranked").GetArrayLength(), shortlist.GetProperty("excluded").GetArrayLength());
    }

    /// <summary>The supplier quotes all that is asked for, as it offers the part.</summary>
    public async Task QuoteAsync(Guid request, Supply supply, CancellationToken cancel)
    {
        var supplier = SupplierOf(supply);
        var asked = (await supplier.Query(WeeksAsked, new { id = request }, cancel)).GetProperty("sourcingRequest").GetProperty("weeks");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await supplier.Command("submitQuote", "clientMutationId", $"{request}", new
        {
            requestId = request,
            terms = new
            {
                minimumOrder = 1,
                orderMultiple = 1,
                leadTimeDays = supply.LeadTimeDays,
                prices = new[] { new { fromQuantity = 1, unitPrice = supply.UnitPrice } },
                currency = "CNY",
                validFrom = Setup.Iso(today),
                validTo = Setup.Iso(today.AddDays(90)),
            },
            weeks = asked,
        }, cancel);
    }

    public Task OpenedAsync(Guid request, CancellationToken cancel) => Oem.Await("the quotes are opened", Request, new { id = request },
        found => found.GetProperty("sourcingRequest").GetProperty("state").GetString() == "QUOTES_OPENED", cancel);

    public Party SupplierOf(Supply supply) => cast.Suppliers[supply.Supplier - 1];

    /// <summary>Who else offers the same part.</summary>
    public IEnumerable<Supply> RivalsOf(Supply supply) =>
        seed.Supplies.Where(other => other.ComponentId == supply.ComponentId && other.Supplier != supply.Supplier);
}
