using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class ImportTests(Servers servers) : IAsyncLifetime
{
    TallyService service = null!;
    HttpClient client = null!;
    string database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await servers.Own.AnotherDatabaseAsync();
        service = await TallyService.StartAsync(servers.Own, servers.Issuer, database);
        client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Rows_of_one_stream_are_decided_in_their_order_and_a_rejected_row_stays_out()
    {
        var (tally, other) = (Guid.NewGuid(), Guid.NewGuid());
        var answer = await Import(Batch((tally, 2), (tally, 2), (other, 5000), (tally, 7), (other, 3)), Guid.NewGuid());

        answer.Outcomes.Select(row => row.Outcome).ShouldBe(
        [
            ImportOutcome.Accepted, ImportOutcome.Unchanged, ImportOutcome.Rejected, ImportOutcome.Accepted, ImportOutcome.Accepted,
        ]);
        answer.Outcomes[2].Errors.Single().Field.ShouldBe("by");
        (await EventsOf(tally)).ShouldBe([2, 5]);
        (await EventsOf(other)).ShouldBe([3]);
    }

    [Fact]
    public async Task A_row_whose_decision_breaks_is_set_aside_alone_and_tells_nothing_of_itself()
    {
        var (tally, other, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var batch = Batch(
            (tally, 2), (tally, CountOn.Poison), (other, CountOn.LatePoison), (tally, 7), (other, 3), (other, 5000));
        var answer = await Import(batch, id);

        answer.Outcomes.Select(row => row.Outcome).ShouldBe(
        [
            ImportOutcome.Accepted, ImportOutcome.Failed, ImportOutcome.Failed, ImportOutcome.Accepted, ImportOutcome.Accepted,
            ImportOutcome.Rejected,
        ]);
        foreach (var failed in answer.Outcomes.Where(row => row.Outcome == ImportOutcome.Failed))
        {
            failed.Errors.Single().Field.ShouldBe("");
            failed.Errors.Single().Reason.ShouldMatch("^internal-error [0-9a-f]{32}: ");
            failed.Errors.Single().Reason.ShouldNotContain("secret");
        }
        (await EventsOf(tally)).ShouldBe([2, 5]);
        (await EventsOf(other)).ShouldBe([3]);

        (await Import(batch, id)).Outcomes.Select(row => row.Outcome).ShouldBe(answer.Outcomes.Select(row => row.Outcome));
        (await EventsOf(other)).ShouldBe([3]);
    }

    [Fact]
    public async Task A_batch_whose_connection_dies_between_its_writes_is_finished_by_sending_it_again()
    {
        var (id, organisation) = (Guid.NewGuid(), Guid.NewGuid());
        client = service.As(servers.Issuer, organisation, "oem");
        Guid[] tallies = [.. Enumerable.Range(0, 20).Select(_ => Guid.NewGuid())];
        var batch = Batch([.. Enumerable.Range(1, 25).SelectMany(upTo => tallies.Select(tally => (tally, upTo)))]);
        // In the second of its two transactions.
        var receipt = Receipts.IdOf(organisation, id, batch.Rows[300].CommandId, position: 300);
        await using (var held = await HeldWrite.Of(database, Receipts.Table, receipt))
        {
            var sending = Send(batch, id);
            await held.TerminateWhatWaits();
            using var broken = await sending;
            broken.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await EventsOf(tallies[0])).Count.ShouldBe(13);
        }

        (await Import(batch, id)).Outcomes.ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted);
        foreach (var tally in tallies) (await EventsOf(tally)).ShouldBe(Enumerable.Repeat(1, 25));
        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
    }

    [Fact]
    public async Task A_batch_that_is_sent_again_changes_nothing()
    {
        var (tally, id) = (Guid.NewGuid(), Guid.NewGuid());
        var batch = Batch([.. Enumerable.Range(1, 400).Select(upTo => (tally, upTo))]);
        var first = await Import(batch, id);
        var again = await Import(batch, id);

        again.Outcomes.Select(row => row.Outcome).ShouldBe(first.Outcomes.Select(row => row.Outcome));
        (await EventsOf(tally)).ShouldBe(Enumerable.Repeat(1, 400));
    }

    [Fact]
    public async Task Two_files_at_once_over_the_same_streams_lose_nothing()
    {
        Guid[] tallies = [.. Enumerable.Range(0, 40).Select(_ => Guid.NewGuid())];
        await Task.WhenAll(
            Import(Batch([.. tallies.Select(tally => (tally, 4))]), Guid.NewGuid()),
            Import(Batch([.. tallies.Reverse().Select(tally => (tally, 9))]), Guid.NewGuid()));

        foreach (var tally in tallies) (await EventsOf(tally)).Sum().ShouldBe(9);
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_is_finished_by_sending_it_again()
    {
        var id = Guid.NewGuid();
        Guid[] tallies = [.. Enumerable.Range(0, 500).Select(_ => Guid.NewGuid())];
        var batch = Batch([.. tallies.Select(tally => (tally, 1))]);
        var sending = Send(batch, id);
        await Eventually.Holds(async () => (await EventsOf(tallies[0])).ShouldNotBeEmpty());
        service.Database.Cut();
        using (var broken = await sending) { }

        service.Database.Mend();
        await Eventually.Holds(async () => (await Import(batch, id)).Outcomes.ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted));
        foreach (var tally in tallies) (await EventsOf(tally)).ShouldBe([1]);
    }

    static ImportBatch<CountOn> Batch(params (Guid Tally, int UpTo)[] rows) => new(
        [.. rows.Select((row, i) => new ImportRow<CountOn>(i + 2, Guid.NewGuid(), new CountOn(row.Tally, row.UpTo)))]);

    Task<HttpResponseMessage> Send(ImportBatch<CountOn> batch, Guid id) => client.Command("/import", batch, id);

    async Task<ImportAnswer> Import(ImportBatch<CountOn> batch, Guid id)
    {
        using var response = await Send(batch, id);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<ImportAnswer>(ServiceUnderTest<object>.Json))!;
    }

    async Task<IReadOnlyList<int>> EventsOf(Guid tally)
    {
        await using var session = service.Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(tally)).Select(e => ((Counted)e.Data).By)];
    }
}
