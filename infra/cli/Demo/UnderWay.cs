using System.Text.Json;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// Leaves work for the people of the demo: quotes to compare, an invitation to answer, a run without a result, bookings and an
/// outage. What an earlier demo left stays as it is.
/// </summary>
sealed class UnderWay(Players cast, Seed seed, Sourcing sourcing, Action<string> say)
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(8), Later = TimeSpan.FromDays(3);

    const string Lines = "query ($operator: ID) { pilotLines(first: 100, operator: $operator) { nodes { id name } } }";

    /// <summary>Line, day from tomorrow on, and OEM, each by its place in the seed.</summary>
    static readonly IReadOnlyList<(int Line, int Day, int Oem)> Booked =
        [(0, 0, 0), (1, 0, 1), (0, 1, 2), (2, 1, 0), (3, 2, 3), (1, 3, 0), (2, 4, 4)];

    readonly DateTimeOffset tomorrow = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    public async Task RunAsync(CancellationToken cancel)
    {
        // The last proposal is left to be answered.
        var proposed = await sourcing.ProposedAsync(cancel);
        if (proposed is [var first, _, ..]) await CompareAsync(first, cancel);
        if (proposed is [_, var second, _, ..]) await InviteAsync(second, cancel);
        await BookAsync(cancel);
    }

    async Task CompareAsync(Proposed proposed, CancellationToken cancel)
    {
        var request = await sourcing.AcceptAsync(proposed, Soon, cancel);
        await sourcing.QuoteAsync(request, proposed.Supply, cancel);
        foreach (var rival in sourcing.RivalsOf(proposed.Supply)) await sourcing.QuoteAsync(request, rival, cancel);
        await sourcing.OpenedAsync(request, cancel);
        say($"{sourcing.Oem.Name} has quotes for {proposed.Supply.PartNumber} to compare");
    }

    /// <summary>One supplier has answered, the others have some days.</summary>
    async Task InviteAsync(Proposed proposed, CancellationToken cancel)
    {
        var request = await sourcing.AcceptAsync(proposed, Later, cancel);
        await sourcing.QuoteAsync(request, proposed.Supply, cancel);
        say($"{sourcing.Oem.Name} asks for quotes for {proposed.Supply.PartNumber} until {Later.TotalDays:0} days from now");
    }

    async Task BookAsync(CancellationToken cancel)
    {
        var found = await cast.Operator.Query(Lines, new { @operator = cast.Operator.Organisation }, cancel);
        var known = found.GetProperty("pilotLines").GetProperty("nodes").EnumerateArray()
            .ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("id").GetGuid());
        Guid[] lines = [.. seed.Lines.Select(line => known[line.Name])];
        foreach (var (line, day, oem) in Booked)
            await ConfirmAsync(cast.Oems[oem], lines[line], await HoldAsync(oem, lines[line], day, cancel), cancel);
        await HoldAsync(0, lines[0], 5, cancel);

        var begun = await HoldAsync(0, lines[2], 6, cancel);
        await ConfirmAsync(cast.Oems[0], lines[2], begun, cancel);
        await cast.Operator.Command("startRunEarly", "clientMutationId", $"{begun}", new { lineId = lines[2], bookingId = begun }, cancel);

        await cast.Operator.Command("declareOutage", "outageId", "maintenance", new
        {
            lineId = lines[1],
            from = tomorrow.AddDays(5),
            until = tomorrow.AddDays(6),
            reason = "Maintenance (synthetic)",
        }, cancel);
        say("slots of the coming days are booked, a run has begun, and a line is to be maintained (synthetic)");
    }

    /// <summary>Holds six hours, from 9 o'clock in China.</summary>
    async Task<Guid> HoldAsync(int oem, Guid line, int day, CancellationToken cancel)
    {
        var answer = await cast.Oems[oem].Command("holdSlot", "booking { id }", $"{line} {day}", new
        {
            lineId = line,
            start = tomorrow.AddDays(day).AddHours(1),
            end = tomorrow.AddDays(day).AddHours(7),
            note = "Samples of the next revision (synthetic)",
        }, cancel);
        return answer.GetProperty("booking").GetProperty("id").GetGuid();
    }

    static Task<JsonElement> ConfirmAsync(Party oem, Guid line, Guid booking, CancellationToken cancel) =>
        oem.Command("confirmBooking", "clientMutationId", $"{booking}", new { lineId = line, bookingId = booking }, cancel);
}
