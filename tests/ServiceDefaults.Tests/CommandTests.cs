using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class CommandTests(Servers servers) : IAsyncLifetime
{
    TallyService service = null!;
    HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        client = service.As(servers.Issuer, Guid.NewGuid(), "oem");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_repeated_command_changes_nothing_and_gets_the_first_receipt()
    {
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        var first = await client.Accepted($"/tallies/{tally}", new Count(2), command);
        await client.Accepted($"/tallies/{tally}", new Count(3));
        var again = await client.Accepted($"/tallies/{tally}", new Count(2), command);

        again.Version.ShouldBe(first.Version);
        again.Events.ShouldBe(first.Events);
        (await SumOf(tally)).ShouldBe(5);
    }

    [Fact]
    public async Task The_same_command_sent_many_times_at_once_counts_once()
    {
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.Accepted($"/tallies/{tally}", new Count(7), command)));

        receipts.Select(r => r.Version).ShouldAllBe(version => version == 1);
        (await SumOf(tally)).ShouldBe(7);
    }

    [Fact]
    public async Task Different_commands_at_once_on_one_stream_all_count()
    {
        var tally = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Accepted($"/tallies/{tally}", new Count(1))));
        (await SumOf(tally)).ShouldBe(4);
    }

    [Fact]
    public async Task Commands_that_wait_together_each_count_once_and_one_that_is_refused_keeps_no_other_out()
    {
        Guid[] tallies = [.. Enumerable.Range(0, 20).Select(_ => Guid.NewGuid())];
        var sent = Enumerable.Range(0, 120).Select(async i =>
        {
            using var response = await client.Command($"/tallies/{tallies[i % 20]}", new Count(i % 10 == 9 ? -1 : 1));
            return response.StatusCode;
        });
        var answers = await Task.WhenAll(sent);

        answers.Count(status => status == HttpStatusCode.UnprocessableEntity).ShouldBe(12);
        answers.Count(status => status == HttpStatusCode.OK).ShouldBe(108);
        var sums = await Task.WhenAll(tallies.Where((_, i) => i % 10 != 9).Select(SumOf));
        sums.ShouldAllBe(sum => sum == 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_commands_that_wait_together_one_whose_decision_breaks_fails_alone(bool late)
    {
        var (shared, caller) = (Guid.NewGuid(), new Caller(Guid.NewGuid(), "test", new HashSet<string>()));
        var failures = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Record.ExceptionAsync(() => service.Store.Decide(
            new Command(Guid.NewGuid(), caller, DateTimeOffset.UtcNow, Guid.NewGuid()),
            async work =>
            {
                var tally = work.Stream<Tally>(shared);
                await work.Load();
                if (i % 10 == 5 && !late) throw new InvalidOperationException("broken");
                var receipt = tally.Append([new Counted(1)]);
                return i % 10 == 5 ? throw new InvalidOperationException("broken") : receipt;
            },
            TestContext.Current.CancellationToken)).AsTask()));

        failures.Index().Where(each => each.Item is not null).Select(each => each.Index).ShouldBe([5, 15, 25, 35]);
        failures.OfType<Exception>().ShouldAllBe(failure => failure.Message == "broken");
        (await SumOf(shared)).ShouldBe(36);
    }

    [Fact]
    public async Task Commands_that_load_twice_still_take_turns()
    {
        var (shared, caller) = (Guid.NewGuid(), new Caller(Guid.NewGuid(), "test", new HashSet<string>()));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => service.Store.Decide(
            new Command(Guid.NewGuid(), caller, DateTimeOffset.UtcNow, Guid.NewGuid()),
            async work =>
            {
                var tally = work.Stream<Tally>(shared);
                await work.Load();
                var before = tally.State?.Sum ?? 0;
                work.Stream<Tally>(Guid.NewGuid());
                await work.Load();
                return tally.Append(before < 5 ? [new Counted(1)] : []);
            },
            TestContext.Current.CancellationToken)));
        (await SumOf(shared)).ShouldBe(5);
    }

    [Fact]
    public async Task Events_of_commands_that_were_committed_together_name_each_its_own_command()
    {
        (Guid Tally, Guid Command)[] sent = [.. Enumerable.Range(0, 30).Select(_ => (Guid.NewGuid(), Guid.NewGuid()))];
        await Task.WhenAll(sent.Select(each => client.Accepted($"/tallies/{each.Tally}", new Count(1), each.Command)));

        await using var session = service.Store.QuerySession();
        foreach (var (tally, command) in sent)
            (await session.Events.FetchStreamAsync(tally)).Single().CausationId.ShouldBe($"{command}");
    }

    [Fact]
    public async Task A_command_id_is_not_used_for_another_command()
    {
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        await client.Accepted($"/tallies/{tally}", new Count(2), command);
        var (status, faults) = await client.Refused($"/tallies/{tally}", new Count(3), command);

        status.ShouldBe(409);
        faults.Single().Field.ShouldBe("Idempotency-Key");
    }

    [Fact]
    public async Task Another_organisation_may_happen_to_choose_the_same_id()
    {
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        await client.Accepted($"/tallies/{tally}", new Count(2), command);
        await service.As(servers.Issuer, Guid.NewGuid(), "oem").Accepted($"/tallies/{tally}", new Count(3), command);
        (await SumOf(tally)).ShouldBe(5);
    }

    [Fact]
    public async Task A_command_without_an_id_is_refused()
    {
        using var response = await client.PostAsJsonAsync($"/tallies/{Guid.NewGuid()}", new Count(1));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Idempotency-Key");
    }

    [Theory]
    [InlineData("""{"by":"many"}""", "$.by")]
    [InlineData("""{"by":1""", "$.by")]
    [InlineData("""{"by":1,"buy":2}""", "$.buy")]
    [InlineData("""{}""", "$")]
    public async Task Malformed_JSON_is_refused_by_field(string body, string field)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/tallies/{Guid.NewGuid()}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add(IdempotencyKey.Header, Guid.NewGuid().ToString());
        // What is wrong is told to who asks for another format, too.
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<Problem>())!.Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/tallies/{Guid.NewGuid()}")
        {
            Content = new StringContent("{\"by\":1" + new string(' ', Host.MaxBodyBytes) + "}", System.Text.Encoding.UTF8, "application/json"),
            Headers = { ExpectContinue = true },
        };
        request.Headers.Add(IdempotencyKey.Header, Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_unexpected_failure_tells_nothing_of_itself()
    {
        using var response = await client.GetAsync("/unexpected");
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task While_the_database_is_away_the_answer_is_clear_and_a_retry_counts_once()
    {
        var (tally, command) = (Guid.NewGuid(), Guid.NewGuid());
        await client.Accepted($"/tallies/{tally}", new Count(1));

        service.Database.Cut();
        var (status, faults) = await client.Refused($"/tallies/{tally}", new Count(2), command);
        status.ShouldBe(503);
        faults.Single().Field.ShouldBe("database");

        service.Database.Mend();
        await Eventually.Holds(async () => await client.Accepted($"/tallies/{tally}", new Count(2), command));
        await client.Accepted($"/tallies/{tally}", new Count(2), command);
        (await SumOf(tally)).ShouldBe(3);
    }

    async Task<int> SumOf(Guid tally)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Tally>(tally))!.Sum;
    }

    sealed record Problem(IReadOnlyList<Fault> Errors);
}
