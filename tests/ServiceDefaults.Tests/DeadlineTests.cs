using System.Text.Json;

using Marten;

using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class DeadlineTests(Servers servers)
{
    [Fact]
    public async Task What_is_due_is_decided_and_what_cannot_be_decided_keeps_no_other_waiting()
    {
        var poison = Enumerable.Range(0, 120).Select(_ => Guid.NewGuid()).ToHashSet();
        var mended = false;
        var clock = new ManualClock();
        await using var service = await TallyService.StartAsync(
            servers.Own, servers.Issuer, clock: clock, deadline: new DeadlineKind("tally", FindDue, Decide));
        Guid[] sound = [.. Enumerable.Range(0, 30).Select(_ => Guid.NewGuid())];
        await using (var session = service.Store.LightweightSession())
        {
            // More of those that fail than are taken at a time, and all of them due before the others.
            foreach (var tally in poison) session.Events.StartStream<Tally>(tally, new Counted(1));
            foreach (var tally in sound) session.Events.StartStream<Tally>(tally, new Counted(2));
            await session.SaveChangesAsync();
        }

        await Eventually.Holds(async () => (await SumsOf(sound)).ShouldAllBe(sum => sum == 100));
        (await SumsOf(poison)).ShouldAllBe(sum => sum == 1);
        await Eventually.Holds(async () => (await Check()).GetProperty("data").GetProperty("setAside").GetInt32().ShouldBe(120));
        for (var attempt = 2; attempt <= 8; attempt++)
        {
            var tries = attempt;
            clock.Advance(TimeSpan.FromHours(1));
            await Eventually.Get(() => Tries(), all => all.All(each => each >= tries));
        }
        await Eventually.Holds(async () =>
        {
            var parked = await Check();
            parked.GetProperty("status").GetString().ShouldBe("Degraded");
            parked.GetProperty("data").GetProperty("first").EnumerateArray().Select(first => first.GetString())
                .ShouldAllBe(first => first!.StartsWith("tally ") && first.EndsWith(": cannot be decided"));
            parked.GetProperty("data").GetProperty("first").GetArrayLength().ShouldBe(3);
            parked.GetProperty("description").GetString()!.ShouldContain("120 of tally");
        });

        mended = true;
        clock.Advance(TimeSpan.FromHours(1));
        await Eventually.Holds(async () => (await SumsOf(poison)).ShouldAllBe(sum => sum == 100));
        await Eventually.Holds(async () => (await Check()).GetProperty("status").GetString().ShouldBe("Healthy"));

        async Task<IReadOnlyList<Guid>> FindDue(
            IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
        {
            Guid[] setAside = [.. except];
            return await session.Query<Tally>().Where(tally => tally.Sum < 100 && !tally.Id.IsOneOf(setAside))
                .OrderBy(tally => tally.Sum).Take(most).Select(tally => tally.Id).ToListAsync(cancel);
        }

        async Task Decide(Work work, Guid subject, DateTimeOffset now)
        {
            var tally = work.Stream<Tally>(subject);
            await work.Load();
            if (poison.Contains(subject) && !mended) throw new InvalidOperationException("cannot be decided");
            if (tally.State is { Sum: < 100 } state) tally.Append([new Counted(100 - state.Sum)]);
        }

        async Task<IReadOnlyList<int>> SumsOf(IEnumerable<Guid> tallies)
        {
            await using var session = service.Store.QuerySession();
            return [.. (await session.LoadManyAsync<Tally>([.. tallies])).Select(tally => tally.Sum)];
        }

        async Task<IReadOnlyList<int>> Tries()
        {
            await using var session = service.Store.QuerySession();
            return [.. (await session.Query<SetAsideDeadline>().ToListAsync()).Select(each => each.Tries)];
        }

        async Task<JsonElement> Check()
        {
            using var answer = await service.WithToken(null).GetAsync("/health/ready");
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("checks").GetProperty("deadlines");
        }
    }
}
