using System.Net;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>What a service set aside is looked at and released by administrators.</summary>
public sealed class SetAsideTests(Servers servers)
{
    readonly Guid tally = Guid.NewGuid();
    volatile bool mended;

    [Fact]
    public async Task A_deadline_that_cannot_be_decided_is_listed_and_done_once_it_is_released()
    {
        var (clock, log) = (new ManualClock(), new AuditLog());
        await using var service = await StartAsync(clock, log);
        using var admin = service.As(servers.Issuer, Guid.NewGuid(), Roles.Admin);
        var since = (await SetAside(admin)).Since;
        var item = await FailForHours(admin, clock);

        (item.Kind, item.Subject, item.Reason, item.Attempts, item.NeedsAttention).ShouldBe(("tally", tally, "cannot be decided", 8, true));
        item.Since.ShouldBe(since);
        item.NextAttempt.ShouldBeGreaterThan(clock.GetUtcNow().AddMinutes(4));
        mended = true;
        var command = Guid.NewGuid();
        var released = await admin.Accepted($"/operations/set-aside/{item.Id}/release", new { }, command);

        // Its next attempt is minutes away: nothing but the release makes it be tried now.
        await Eventually.Holds(async () => (await SumOf(service)).ShouldBe(100));
        (await admin.Get<Page<SetAsideItem>>("/operations/set-aside")).Items.ShouldBeEmpty();
        (await admin.Accepted($"/operations/set-aside/{item.Id}/release", new { }, command)).Events.ShouldBe(released.Events);
        (await admin.Refused($"/operations/set-aside/{item.Id}/release", new { })).Status.ShouldBe(404);
        log.Lines.Where(line => line.Contains($"released tally {tally}")).ShouldHaveSingleItem().ShouldContain("cannot be decided");
    }

    [Fact]
    public async Task What_is_released_before_its_cause_is_mended_is_set_aside_again()
    {
        var clock = new ManualClock();
        await using var service = await StartAsync(clock, new AuditLog());
        using var admin = service.As(servers.Issuer, Guid.NewGuid(), Roles.Admin);
        var item = await FailForHours(admin, clock);
        await admin.Accepted($"/operations/set-aside/{item.Id}/release", new { });

        var again = await SetAside(admin);
        (again.Id, again.NeedsAttention).ShouldBe((item.Id, false));
        again.Since.ShouldBeGreaterThan(item.Since);
        (await SumOf(service)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Roles.Oem), InlineData(Roles.Supplier), InlineData(Roles.Operator), InlineData(Roles.Alliance), InlineData(null)]
    public async Task Nobody_but_an_administrator_lists_or_releases(string? role)
    {
        await using var service = await StartAsync(new ManualClock(), new AuditLog());
        using var admin = service.As(servers.Issuer, Guid.NewGuid(), Roles.Admin);
        using var other = service.WithToken(role is null ? null : servers.Issuer.Token(Guid.NewGuid(), [role]));
        var item = await SetAside(admin);
        var refused = role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;

        foreach (var path in new[] { "/operations/set-aside", "/operations/failed-queues" })
            (await other.GetAsync(path)).StatusCode.ShouldBe(refused, path);
        (await other.Refused($"/operations/set-aside/{item.Id}/release", new { })).Status.ShouldBe((int)refused);
        (await other.Refused("/operations/failed-queues/put-back", new PutBackMessages("tally-when-run-completed_error")))
            .Status.ShouldBe((int)refused);
        (await admin.Get<Page<SetAsideItem>>("/operations/set-aside")).Total.ShouldBe(1);
    }

    static Task<SetAsideItem> SetAside(HttpClient admin) => Eventually.Get(
        async () => (await admin.Get<Page<SetAsideItem>>("/operations/set-aside")).Items.SingleOrDefault()!, item => item is not null);

    static async Task<SetAsideItem> FailForHours(HttpClient admin, ManualClock clock)
    {
        for (var attempts = 1; attempts < 8; attempts++)
        {
            var least = attempts;
            await Eventually.Get(() => SetAside(admin), item => item.Attempts >= least);
            clock.Advance(TimeSpan.FromHours(1));
        }
        return await Eventually.Get(() => SetAside(admin), item => item.Attempts == 8);
    }

    async Task<TallyService> StartAsync(ManualClock clock, AuditLog log)
    {
        var service = await TallyService.StartAsync(
            servers.Own, servers.Issuer, clock: clock, deadline: new DeadlineKind("tally", FindDue, Decide), log: log);
        await using var session = service.Store.LightweightSession();
        session.Events.StartStream<Tally>(tally, new Counted(1));
        await session.SaveChangesAsync();
        return service;
    }

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] setAside = [.. except];
        return await session.Query<Tally>().Where(tally => tally.Sum < 100 && !tally.Id.IsOneOf(setAside))
            .Take(most).Select(tally => tally.Id).ToListAsync(cancel);
    }

    async Task Decide(Work work, Guid subject, DateTimeOffset now)
    {
        var due = work.Stream<Tally>(subject);
        await work.Load();
        if (!mended) throw new InvalidOperationException("cannot be decided");
        if (due.State is { Sum: < 100 } state) due.Append([new Counted(100 - state.Sum)]);
    }

    async Task<int> SumOf(TallyService service)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Tally>(tally))!.Sum;
    }
}
