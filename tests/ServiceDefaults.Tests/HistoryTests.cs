using System.Net;
using System.Net.Http.Json;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.Identity;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>Who did what in an organisation, and what an event that is named as a cause was.</summary>
public sealed class HistoryTests(Servers servers)
{
    readonly Guid own = Guid.NewGuid(), rival = Guid.NewGuid(), manager = Guid.NewGuid(), colleague = Guid.NewGuid();

    [Fact]
    public async Task What_an_organisation_did_is_listed_for_who_manages_its_people_and_nothing_of_others()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var (first, second, line) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var command = Guid.NewGuid();
        await Person(service, own, colleague).Accepted($"/tallies/{first}", new Count(1), command);
        await AMinuteLater(service);
        await service.As(servers.Issuer, own, "oem").Accepted($"/tallies/{second}", new Count(2));
        await Person(service, rival, Guid.NewGuid()).Accepted($"/tallies/{Guid.NewGuid()}", new Count(3));
        await servers.Bus.Publish(new RunCompleted(line, Guid.NewGuid(), null, null, null, "lot", 1, 1, []), Guid.NewGuid(), line, 1, DateTimeOffset.UtcNow);
        await Eventually.Get(() => service.Store.LightweightSession().LoadAsync<Tally>(line), tally => tally is not null);
        await AMinuteLater(service);
        var boundary = DateTimeOffset.UtcNow.AddSeconds(-30);
        var batch = new ImportBatch<CountOn>([.. Enumerable.Range(1, 40).Select(row => new ImportRow<CountOn>(row, Guid.NewGuid(), new(Guid.NewGuid(), row)))]);
        (await Person(service, own, manager, manages: true).Command("/import", batch)).EnsureSuccessStatusCode();

        var reader = Person(service, own, manager, manages: true);
        // An import takes as long as it takes: a few seconds are a few entries.
        var all = await reader.ByPagesOfOne<AuditEntry>("/audit-trail?");
        var (imported, single) = (all.SkipLast(2).ToList(), all.TakeLast(2).ToList());
        imported.ShouldAllBe(entry => entry.PersonId == manager && entry.Type == "counted");
        (imported.Sum(entry => entry.Count), imported.Count < 20).ShouldBe((40, true));
        single.Select(entry => (entry.PersonId, entry.ClientId, entry.Type, entry.Count)).ShouldBe(
            [(null, $"client-of-{own:N}", "counted", 1), (colleague, null, "counted", 1)]);
        single.Select(entry => entry.ObjectId).ShouldBe([second, first]);
        imported.ShouldAllBe(entry => entry.Count == 1 || entry.ObjectId == null && entry.CommandId == null, "several objects are none");
        single[1].CommandId.ShouldBe(command);
        all.Select(entry => entry.At).ShouldBeInOrder(SortDirection.Descending);

        async Task<int> Count(string filter) => (await reader.Get<Page<AuditEntry>>($"/audit-trail?{filter}")).Items.Count;
        (await Count($"by={PersonSubject.Of(colleague)}")).ShouldBe(1);
        (await Count("by=somebody-else")).ShouldBe(0);
        (await Count("type=counted")).ShouldBe(all.Count);
        (await Count("type=run_noted")).ShouldBe(0);
        (await Count($"from={boundary:yyyy-MM-dd'T'HH:mm:ss'Z'}")).ShouldBe(imported.Count);
        (await Count($"until={boundary:yyyy-MM-dd'T'HH:mm:ss'Z'}")).ShouldBe(2);
        (await Status(reader, $"until={boundary:yyyy-MM-dd'T'HH:mm:ss'Z'}&from={boundary:yyyy-MM-dd'T'HH:mm:ss'Z'}")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Status(reader, "after=nothing")).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Status(Person(service, own, colleague))).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(service.As(servers.Issuer, own, Roles.All.ToArray()))).ShouldBe(HttpStatusCode.Forbidden, "a program");
        (await Status(service.WithToken(null))).ShouldBe(HttpStatusCode.Unauthorized);
        var rivals = await Person(service, rival, manager, manages: true).Get<Page<AuditEntry>>("/audit-trail");
        rivals.Items.ShouldHaveSingleItem().PersonId.ShouldNotBe(manager);
    }

    [Fact]
    public async Task The_indexes_stay_when_the_schema_is_applied_again()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        await service.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var query = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select count(*) from pg_indexes where indexname in ('mt_events_by_author', 'idx_mt_events_event_id')");
        (await query.ExecuteScalarAsync()).ShouldBe(2L);
    }

    [Fact]
    public async Task An_event_is_told_to_its_organisation_and_to_who_may_read_what_it_is_of_and_to_nobody_else()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var (tally, line, message, command) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Person(service, own, colleague).Accepted($"/tallies/{tally}", new Count(1), command);
        await servers.Bus.Publish(new RunCompleted(line, Guid.NewGuid(), null, null, null, "lot", 1, 1, []), message, line, 1, DateTimeOffset.UtcNow);
        await Eventually.Get(() => service.Store.LightweightSession().LoadAsync<Tally>(line), known => known is not null);
        await using var session = service.Store.QuerySession();
        var (done, noted) = ((await session.Events.FetchStreamAsync(tally))[0], (await session.Events.FetchStreamAsync(line))[0]);

        Task<SeenEvent[]> Ask(HttpClient reader) => reader.LookUp<SeenEvent[]>("/events/by-ids", done.Id, noted.Id, Guid.NewGuid());
        var mine = (await Ask(Person(service, own, manager))).ShouldHaveSingleItem();
        mine.ShouldBe(new SeenEvent(done.Id, "counted", mine.At, tally, null, command, Own: true, colleague, null));
        (await Ask(Person(service, rival, Guid.NewGuid(), manages: true))).ShouldBeEmpty();
        (await Ask(service.As(servers.Issuer, rival, "oem", "supplier", "operator", "admin"))).ShouldBeEmpty();

        var read = (await Ask(service.As(servers.Issuer, rival, "alliance"))).ToDictionary(each => each.Id);
        read[done.Id].ShouldBe(new SeenEvent(done.Id, "counted", mine.At, tally, null, null, Own: false, null, null), "not who did it, nor by what");
        read[noted.Id].ShouldBe(new SeenEvent(noted.Id, "run_noted", read[noted.Id].At, line, message, null, Own: false, null, null));
        using var many = await service.As(servers.Issuer, own, "oem").PostAsJsonAsync("/events/by-ids", Enumerable.Range(0, 201).Select(_ => Guid.NewGuid()));
        many.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    HttpClient Person(TallyService service, Guid organisation, Guid person, bool manages = false) => service.WithToken(
        servers.Issuer.Token(organisation, ["oem"], client: PersonSubject.Of(person), person: person, managesPeople: manages));

    /// <summary>What is stored is moved into the past: the store has a clock of its own.</summary>
    static async Task AMinuteLater(TallyService service)
    {
        await using var move = service.Services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand("update mt_events set timestamp = timestamp - interval '1 minute'");
        await move.ExecuteNonQueryAsync();
    }

    static async Task<HttpStatusCode> Status(HttpClient reader, string filter = "")
    {
        using var answer = await reader.GetAsync($"/audit-trail?{filter}");
        return answer.StatusCode;
    }
}
