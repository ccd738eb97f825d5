using System.Text.Json;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// Closes one gap as the organisations would: proposal, sourcing request, sealed quotes, award, pilot run, qualification.
/// </summary>
sealed class ClosingTheGap(Players cast, Sourcing sourcing, Action<string> say)
{
    // Long enough for the quotes of a demo.
    static readonly TimeSpan QuoteTime = TimeSpan.FromSeconds(8);

    const string WeeksAsked = "query ($id: ID!) { sourcingRequest(id: $id) { weeks { week quantity } } }";

    const string Bookings = "{ bookings(first: 100) { nodes { id lineId processId state slot { start end } } } }";

    const string Timeline = "query ($id: ID!) { gapClosure(id: $id) { step entries { at event text } } }";

    Party Oem => sourcing.Oem;

    /// <summary>Returns the gap and the process that closed it.</summary>
    public async Task<(Guid Gap, Guid Process)> RunAsync(CancellationToken cancel)
    {
        var proposed = (await sourcing.SettledAsync(cancel))[0];
        var supply = proposed.Supply;
        say($"the platform proposes to {Oem.Name} to source {supply.Manufacturer} {supply.PartNumber} for its part of the gap");

        var request = await sourcing.AcceptAsync(proposed, QuoteTime, cancel);
        // The supplier that is to win goes first, as the time is short.
        var supplier = sourcing.SupplierOf(supply);
        await sourcing.QuoteAsync(request, supply, cancel);
        say($"{supplier.Name} quotes; the quote is sealed until the deadline");
        foreach (var rival in sourcing.RivalsOf(supply)) await sourcing.QuoteAsync(request, rival, cancel);
        var (ranked, excluded) = await sourcing.ShortlistAsync(request, cancel);
        say($"{Oem.Name} asked for quotes; {ranked} suppliers are shortlisted, {excluded} excluded, each with its reasons");
        await sourcing.OpenedAsync(request, cancel);
        say("the deadline has passed and the quotes are opened");

        await AwardAsync(supplier, request, cancel);
        await RunPilotAsync(proposed.Process, supplier, supply, cancel);
        return (proposed.Gap, proposed.Process);
    }

    public static async Task<IReadOnlyList<TimelineStep>> TimelineAsync(Party oem, Guid process, CancellationToken cancel)
    {
        var answer = await oem.Await("the process is closed", Timeline, new { id = process },
            found => found.GetProperty("gapClosure").GetProperty("step").GetString() == "CLOSED", cancel);
        return [.. answer.GetProperty("gapClosure").GetProperty("entries").EnumerateArray().Select(entry => new TimelineStep(
            entry.GetProperty("at").GetDateTimeOffset(), entry.GetProperty("event").GetString()!, entry.GetProperty("text").GetString()!))];
    }

    async Task AwardAsync(Party supplier, Guid request, CancellationToken cancel)
    {
        var weeks = (await Oem.Query(WeeksAsked, new { id = request }, cancel)).GetProperty("sourcingRequest").GetProperty("weeks");
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
        await cast.Operator.Command("startRunEarly", "clientMutationId", $"{id}", new { lineId = line, bookingId = id }, cancel);
        say($"{cast.Operator.Name} starts the run at once, as the line is free");
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
