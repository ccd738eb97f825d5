using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>The feed of what changed: who is told of bookings and runs, and that nothing is passed over.</summary>
public sealed class ChangeFeedTests(BookingService service)
{
    const string Kinds = "Booking,Run";

    readonly Guid oem = Guid.NewGuid(), @operator = Guid.NewGuid(), stranger = Guid.NewGuid();

    [Fact]
    public async Task Bookings_and_runs_are_told_to_who_sees_them_and_to_no_others()
    {
        var line = await service.Line(@operator);
        var (booker, owner, other) = (Reader(oem, "oem"), Reader(@operator, "operator"), Reader(stranger, "oem"));
        var (unrelated, roleless) = (Reader(Guid.NewGuid(), "operator"), Reader(oem, "alliance"));
        var held = (await service.Hold(oem, line, service.Hour(hour: 2))).Id;
        (await booker.Until(held)).ShouldBe([held]);
        (await owner.Until(held)).ShouldBe([held]);

        await service.Confirm(oem, line, held);
        (await booker.Until(held)).ShouldBe([held]);
        await service.StartEarly(@operator, line, held);
        await service.As(@operator, "operator").Accepted($"/lines/{line}/bookings/{held}/complete", new CompleteRun("LOT", 10, 9));
        (await Told(booker, ChangeKind.Run)).ShouldContain(held);
        await service.As(@operator, "operator").Accepted(
            $"/lines/{line}/bookings/{held}/correct", new CorrectRun("LOT", 10, 8, "counted again"));
        (await Told(owner, ChangeKind.Run)).ShouldContain(held);

        var own = (await service.Hold(stranger, line, service.Hour(hour: 9))).Id;
        (await other.Until(own)).ShouldBe([own]);
        (await owner.Until(own)).ShouldContain(own);
        (await booker.Next()).ShouldNotContain(change => change.Id == own);
        (await unrelated.Next()).ShouldNotContain(change => change.Id == held || change.Id == own);
        (await roleless.Next()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_open_transaction_writes_is_told_before_what_was_committed_meanwhile()
    {
        var (reader, line) = (Reader(oem, "oem"), await service.Line(@operator));
        var before = (await service.Hold(oem, line, service.Hour(hour: 2))).Id;
        await reader.Until(before);

        var late = Guid.NewGuid();
        await using var writer = await Open();
        await using var transaction = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Write(writer, late);
        var committed = (await service.Hold(oem, line, service.Hour(hour: 5))).Id;
        (await reader.Next()).ShouldBeEmpty("an older transaction is open");
        (await reader.Next()).ShouldBeEmpty();

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        (await reader.Until(committed)).ShouldBe([late, committed]);
        (await reader.Next()).ShouldBeEmpty();
    }

    /// <summary>Transactions of any length, each object changed several times, and readers with pages of any size.</summary>
    [Fact]
    public async Task Of_many_writers_at_once_no_change_is_lost_and_each_comes_in_order()
    {
        var (objects, chance) = (Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToArray(), new Random(27));
        var (small, large, end) = (Reader(oem, "oem", 1), Reader(oem, "oem", 7), Guid.NewGuid());
        var seeds = Enumerable.Range(0, 8).Select(_ => chance.Next()).ToArray();
        var writing = Task.WhenAll(seeds.Select(async seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 15; i++)
            {
                await using var writer = await Open();
                await using var transaction = await writer.BeginTransactionAsync();
                await Write(writer, objects[random.Next(objects.Length)]);
                await Task.Delay(random.Next(25));
                await transaction.CommitAsync();
            }
        }));

        var told = new List<ObjectChange>();
        while (!writing.IsCompleted)
        {
            told.AddRange(await small.Next());
            await large.Next();
        }
        await writing;
        await using (var last = await Open()) await Write(last, end);
        var seen = new Dictionary<Guid, DateTimeOffset>();
        await Eventually.Get(async () =>
        {
            told.AddRange(await small.Next());
            return told.Exists(change => change.Id == end);
        }, found => found);
        foreach (var change in told) seen[change.Id] = change.ChangedAt;

        // What was told last of each object is what was written last.
        (await Written()).ShouldBe(seen.OrderBy(each => each.Key), ignoreOrder: true);
        told.Select(change => ulong.Parse(change.Position.Split('_')[0])).ShouldBeInOrder();
        (await large.Until(end)).Count.ShouldBePositive();
    }

    [Theory]
    [InlineData("x"), InlineData("-1"), InlineData("1_Booking"), InlineData("1_booking_00000000000000000000000000000000")]
    [InlineData("1_Booking_x"), InlineData("18446744073709551615"), InlineData("99999999999999999999")]
    public async Task A_position_that_is_none_of_the_feed_is_refused(string position)
    {
        using var response = await service.As(oem, "oem").GetAsync($"/changes?kinds={Kinds}&after={position}");
        ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Contains("\"field\":\"after\"")).ShouldBe((422, true));
    }

    FeedReader Reader(Guid organisation, string role, int first = 2) => new(service.As(organisation, role), Kinds, first);

    static async Task<IReadOnlyList<Guid>> Told(FeedReader reader, ChangeKind kind)
    {
        var told = new List<ObjectChange>();
        await Eventually.Get(async () =>
        {
            told.AddRange(await reader.Next());
            return told.Exists(change => change.Kind == kind);
        }, found => found);
        return [.. told.Where(change => change.Kind == kind).Select(change => change.Id)];
    }

    async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection(service.Servers.Database);
        await connection.OpenAsync();
        return connection;
    }

    async Task Write(NpgsqlConnection writer, Guid id)
    {
        await using var insert = new NpgsqlCommand("""
            insert into object_changes (kind, id, audience, written_in, written_at, shown)
            values ('Booking', $1, $2, pg_current_xact_id(), clock_timestamp(), true)
            on conflict (kind, id, audience) do update set written_in = excluded.written_in, written_at = excluded.written_at
            """, writer) { Parameters = { new() { Value = id }, new() { Value = oem } } };
        await insert.ExecuteNonQueryAsync();
    }

    async Task<Dictionary<Guid, DateTimeOffset>> Written()
    {
        await using var connection = await Open();
        await using var select = new NpgsqlCommand("select id, written_at from object_changes where audience = $1", connection)
        { Parameters = { new() { Value = oem } } };
        await using var rows = await select.ExecuteReaderAsync();
        var written = new Dictionary<Guid, DateTimeOffset>();
        while (await rows.ReadAsync()) written[rows.GetGuid(0)] = rows.GetFieldValue<DateTimeOffset>(1);
        return written;
    }
}
