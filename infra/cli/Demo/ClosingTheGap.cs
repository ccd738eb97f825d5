using System.Text.Json;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// Closes one gap as the organisations would: proposal, sourcing request, sealed quotes, award, pilot run, qualification.
/// </summary>
sealed class ClosingTheGap(Players cast, Seed seed, Action<string> say)
{
    // Long enough for the quotes of a demo.
    static readonly TimeSpan QuoteTime = TimeSpan.FromSeconds(5);

    const string Proposals = """
        { proposals(first: 100) { nodes { id gapId componentId component { manufacturer partNumber } weeks { week quantity } } } }
        """;

    const string RequestOfProcess = "query ($id: ID!) { gapClosure(id: $id) { step requestId } }";

    const string Request = """
        query ($id: ID!) { sourcingRequest(id: $id) {
            state weeks { week quantity }
            buyer { quoteCount shortlist { ranked { supplierId score } excluded { supplierId } } quotes { supplierId } }
        } }
        """;

    const string WeeksAsked = "query ($id: ID!) { sourcingRequest(id: $id) { weeks { week quantity } } }";

    const string Bookings = "{ bookings(first: 100) { nodes { id lineId processId state slot { start end } } } }";

    const string Timeline = "query ($id: ID!) { gapClosure(id: $id) { step entries { at event text } } }";

    Party Oem => cast.Oems[0];

    /// <summary>Returns the gap and the process that closed it.</summary>
    public async Task<(Guid Gap, Guid Process)> RunAsync(CancellationToken cancel)
    {
        var (proposal, supply) = await ProposalAsync(cancel);
        var process = proposal.GetProperty("id").GetGuid();
        var supplier = cast.Suppliers[supply.Supplier - 1];
        say($"the platform proposes to {Oem.Name} to source {supply.Manufacturer} {supply.PartNumber} for its part of the gap");

        var request = await RequestAsync(process, supply, cancel);
        await QuoteAsync(supplier, request, supply, cancel);
        await AwardAsync(supplier, request, cancel);
        await RunPilotAsync(process, supplier, supply, cancel);
        return (proposal.GetProperty("gapId").GetGuid(), process);
    }

    public static async Task<IReadOnlyList<TimelineStep>> TimelineAsync(Party oem, Guid process, CancellationToken cancel)
    {
        var answer = await oem.Await("the process is closed", Timeline, new { id = process },
            found => found.GetProperty("gapClosure").GetProperty("step").GetString() == "CLOSED", cancel);
        return [.. answer.GetProperty("gapClosure").GetProperty("entries").EnumerateArray().Select(entry => new TimelineStep(
            entry.GetProperty("at").GetDateTimeOffset(), entry.GetProperty("event").GetString()!, entry.GetProperty("text").GetString()!))];
    }

    /// <summary>A proposal that a supplier who is not qualified yet could satisfy: there is one for each short part of the seed.</summary>
    async Task<(JsonElement Proposal, Supply Supply)> ProposalAsync(CancellationToken cancel)
    {
        var unqualified = seed.Supplies.Where(supply => !supply.Qualified).ToDictionary(supply => supply.ComponentId);
        bool Fits(JsonElement proposal) => unqualified.ContainsKey(proposal.GetProperty("componentId").GetGuid());
        var answer = await Oem.Await("a gap is proposed to be closed (all gaps of the demo may be closed already: ./dev reset)", Proposals,
            new { },
            found => found.GetProperty("proposals").GetProperty("nodes").EnumerateArray().Any(Fits), cancel);
        var proposal = answer.GetProperty("proposals").GetProperty("nodes").EnumerateArray().First(Fits);
        return (proposal, unqualified[proposal.GetProperty("componentId").GetGuid()]);
    }

    async Task<Guid> RequestAsync(Guid process, Supply supply, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Oem.Command("acceptProposal", "clientMutationId", $"{process}", new
        {
            gapClosureId = process,
            conditions = new
            {
                quoteDeadline = now + QuoteTime,
                awardDeadline = now.AddDays(14),
                currency = "CNY",
                pilotRun = new
                {
                    steps = supply.PilotSteps,
                    durationMinutes = 240,
                    notBefore = now,
                    notAfter = now.AddDays(60),
                    criteria = new { minimumYield = 0.9, minimumCpk = 1.33, runs = 1 },
                },
            },
        }, cancel);
        var answer = await Oem.Await("the sourcing request is open", RequestOfProcess, new { id = process },
            found => found.GetProperty("gapClosure").GetProperty("requestId").ValueKind == JsonValueKind.String, cancel);
        var request = answer.GetProperty("gapClosure").GetProperty("requestId").GetGuid();
        var shortlist = (await Oem.Query(Request, new { id = request }, cancel)).GetProperty("sourcingRequest").GetProperty("buyer")
            .GetProperty("shortlist");
        var (ranked, excluded) = (shortlist.GetProperty("ranked").GetArrayLength(), shortlist.GetProperty("excluded").GetArrayLength());
        say($"{Oem.Name} accepts; {ranked} suppliers are shortlisted, {excluded} excluded, each with its reasons");
        return request;
    }

    async Task QuoteAsync(Party supplier, Guid request, Supply supply, CancellationToken cancel)
    {
        var asked = (await supplier.Query(WeeksAsked, new { id = request }, cancel))
            .GetProperty("sourcingRequest").GetProperty("weeks");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await supplier.Command("submitQuote", "clientMutationId", $"{request}", new
        {
            requestId = request,
            terms = new
            {
                minimumOrder = 1,
                orderMultiple = 1,
                leadTimeDays = 14,
                prices = new[] { new { fromQuantity = 1, unitPrice = supply.UnitPrice } },
                currency = "CNY",
                validFrom = today.ToString("yyyy-MM-dd"),
                validTo = today.AddDays(90).ToString("yyyy-MM-dd"),
            },
            weeks = asked,
        }, cancel);
        say($"{supplier.Name} quotes; the quote is sealed until the deadline");
        await Oem.Await("the quotes are opened", Request, new { id = request },
            found => found.GetProperty("sourcingRequest").GetProperty("state").GetString() == "QUOTES_OPENED", cancel);
        say("the deadline has passed and the quotes are opened");
    }

    async Task AwardAsync(Party supplier, Guid request, CancellationToken cancel)
    {
        var weeks = (await Oem.Query(Request, new { id = request }, cancel)).GetProperty("sourcingRequest").GetProperty("weeks");
        await Oem.Command("awardSourcing", "clientMutationId", $"{request}", new
        {
            requestId = request,
            splits = new[] { new { supplierId = supplier.Organisation, weeks } },
        }, cancel);
        say($"{Oem.Name} awards {supplier.Name}, which is not qualified yet: a pilot run is asked for");
    }

    async Task RunPilotAsync(Guid process, Party supplier, Supply supply, CancellationToken cancel)
    {
        bool IsHeld(JsonElement booking) => booking.GetProperty("state").GetString() == "HELD"
            && booking.GetProperty("processId").ValueKind == JsonValueKind.String;
        var found = await Oem.Await("a slot is held", Bookings, new { },
            answer => answer.GetProperty("bookings").GetProperty("nodes").EnumerateArray().Any(IsHeld), cancel);
        var booking = found.GetProperty("bookings").GetProperty("nodes").EnumerateArray().First(IsHeld);
        var (id, line) = (booking.GetProperty("id").GetGuid(), booking.GetProperty("lineId").GetGuid());
        var start = booking.GetProperty("slot").GetProperty("start").GetDateTimeOffset();
        say($"a slot is held on a pilot line from {start:yyyy-MM-dd HH:mm} UTC");

        await Oem.Command("confirmBooking", "clientMutationId", $"{id}", new { lineId = line, bookingId = id }, cancel);
        say($"{Oem.Name} confirms the booking");
        await cast.Operator.Command("completeRun", "clientMutationId", $"{id}", new
        {
            lineId = line,
            bookingId = id,
            lot = $"DEMO-{process.ToString()[..8]}",
            started = 200,
            good = 192,
            characteristics = new[]
            {
                new { name = "thickness", unit = "um", lowerLimit = 990.0, upperLimit = 1010.0, measurements = Thickness },
            },
        }, cancel);
        say($"{cast.Operator.Name} completes the run for {supplier.Name} ({supply.PartNumber}): yield 96 % (synthetic)");
    }

    // Synthetic: 1000 um give or take 2.
    static readonly double[] Thickness = [1000.5, 998.9, 1001.2, 999.4, 1000.1, 998.3, 1001.7, 1000.8, 999.0, 1000.2];
}
