using System.Net;

using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Jobs;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>How long imports may take and be kept, and how much room they have.</summary>
public sealed class JobLimitTests(TestGateway gateway)
{
    [Fact]
    public async Task Who_waits_is_answered_after_fifteen_minutes_with_what_was_done_until_then()
    {
        var clock = new HeldClock();
        await using var shelf = await Counter<PackBox>.StartAsync("/boxes/import");
        await using var own = Over(shelf.Upstream.Address, gateway.NewImportFolder(), clock);
        using var client = gateway.SignedIn(own, "oem");
        var answer = client.PostFile("boxes", JobTesting.Boxes(1_000), asJob: false);
        shelf.Let(1);
        await shelf.UntilBatches(2);
        clock.Pass(TimeSpan.FromMinutes(14));
        answer.IsCompleted.ShouldBeFalse();
        clock.Pass(TimeSpan.FromMinutes(1.1));
        using var late = await answer.WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);

        late.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var problem = await late.Json();
        problem.At("errors", 0, "reason").GetString().ShouldBe("takes longer than 15 minutes");
        problem.GetProperty("report").Counts().ShouldBe("495 accepted, 5 rejected");
    }

    [Fact]
    public async Task A_job_and_its_report_are_deleted_after_seven_days()
    {
        var (clock, folder, organisation) = (new HeldClock(), gateway.NewImportFolder(), Guid.NewGuid());
        await using var shelf = await Counter<PackBox>.StartAsync("/boxes/import");
        await using var own = Over(shelf.Upstream.Address, folder, clock);
        using var client = gateway.SignedIn(own, organisation, "oem");
        shelf.Let(5);
        var id = await client.Submit("boxes", JobTesting.Boxes(3));
        await client.Until(id, "DONE");
        Directory.GetFiles(Path.Combine(folder, id.ToString("N"))).Select(Path.GetFileName)
            .ShouldBe(["job.json", "report.csv", "report.json"], ignoreOrder: true);

        clock.Pass(TimeSpan.FromDays(6.9));
        own.Services.GetRequiredService<ImportQueue>().Find(id, organisation).ShouldNotBeNull();
        clock.Pass(TimeSpan.FromDays(0.2));
        await TestKit.Eventually.Holds(() =>
        {
            own.Services.GetRequiredService<ImportQueue>().Find(id, organisation).ShouldBeNull();
            Directory.Exists(Path.Combine(folder, id.ToString("N"))).ShouldBeFalse();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_list_goes_on_behind_a_job_that_was_deleted_meanwhile()
    {
        var (clock, folder, organisation) = (new HeldClock(), gateway.NewImportFolder(), Guid.NewGuid());
        var now = clock.GetUtcNow();
        var (old, middle, young) = (
            Ended(now.AddDays(-9), now.AddDays(-1)), Ended(now.AddDays(-8), now.AddDays(-6.9)), Ended(now.AddDays(-2), now.AddDays(-2)));
        using (var spool = new JobSpool(new ConfigurationBuilder().AddInMemoryCollection([new(JobSpool.Key, folder)]).Build()))
            foreach (var job in new[] { middle, old, young })
            {
                Directory.CreateDirectory(Path.Combine(folder, job.Id.ToString("N")));
                spool.Save(new SpooledJob(job, organisation, "", new ImportHow(null, new SheetRequest(), false), 1));
            }
        await using var own = Over("http://localhost:1", folder, clock);
        using var client = gateway.SignedIn(own, organisation, "oem");
        var (first, behindMiddle) = await Page(2, null);
        first.ShouldBe([young.Id, middle.Id]);
        var behindYoung = (await Page(1, null)).Next;

        clock.Pass(TimeSpan.FromDays(0.2));
        await TestKit.Eventually.Holds(async () => (await Page(3, null)).Ids.ShouldBe([young.Id, old.Id]));
        foreach (var after in new[] { behindMiddle, behindYoung })
        {
            var (rest, next) = await Page(1, after);
            (rest.ShouldHaveSingleItem(), next is null).ShouldBe((old.Id, true));
        }
        (await client.Graph("{ importJobs(after: \"MDp4\") { nodes { id } } }")).Errors().ShouldHaveSingleItem().ShouldStartWith("BAD_USER_INPUT ");

        async Task<(Guid[] Ids, string? Next)> Page(int count, string? after)
        {
            var asked = after is null ? $"first: {count}" : $"first: {count}, after: \"{after}\"";
            var page = (await client.Data($"{{ importJobs({asked}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}")).GetProperty("importJobs");
            return ([.. page.GetProperty("nodes").EnumerateArray().Select(job => job.GetProperty("id").GetGuid())],
                page.At("pageInfo", "hasNextPage").GetBoolean() ? page.At("pageInfo", "endCursor").GetString() : null);
        }

        static ImportJob Ended(DateTimeOffset submitted, DateTimeOffset ended) =>
            new(Guid.NewGuid(), "boxes", false, ImportJobState.Done, null, submitted, ended, new ImportProgress());
    }

    [Fact]
    public void An_organisation_has_a_share_of_the_room_and_no_more()
    {
        var organisation = Guid.NewGuid();
        List<QueuedJob> jobs = [.. Enumerable.Range(0, 8).Select(_ => Queued(organisation, 32 << 20)), Queued(organisation, 32 << 20, ImportJobState.Done)];
        JobLimits.RequireRoom(jobs[1..], organisation, 32 << 20);
        Refused(() => JobLimits.RequireRoom(jobs, organisation, 1)).ShouldStartWith("the files of your organisation's unfinished imports may take 256 MiB");
        JobLimits.RequireRoom(jobs, Guid.NewGuid(), 32 << 20);
        jobs.AddRange(Enumerable.Range(0, 120).Select(_ => Queued(Guid.NewGuid(), 32 << 20)));
        Refused(() => JobLimits.RequireRoom(jobs, Guid.NewGuid(), 1)).ShouldBe("too many files are waiting; try again in some minutes");
        Refused(() => JobLimits.RequireRoom([.. Enumerable.Range(0, 20).Select(_ => Queued(organisation, 1, ImportJobState.Interrupted))], organisation, 1))
            .ShouldStartWith("20 imports of your organisation are unfinished");
    }

    [Fact]
    public void The_latest_reports_of_an_organisation_are_kept()
    {
        var organisation = Guid.NewGuid();
        var others = Queued(Guid.NewGuid(), 1, ImportJobState.Done);
        var ended = Enumerable.Range(0, 102).Select(i => Queued(organisation, 1, ImportJobState.Done, i)).ToList();
        var running = Queued(organisation, 1, ImportJobState.Running);
        JobLimits.Surplus([others, .. ended, running], organisation, _ => 1).ShouldBe([ended[1], ended[0]]);
        JobLimits.Surplus([others, .. ended, running], organisation, _ => 20 << 20).Count().ShouldBe(99);
    }

    [Fact]
    public void The_latest_files_of_an_organisation_are_kept()
    {
        var organisation = Guid.NewGuid();
        var others = Queued(Guid.NewGuid(), 32 << 20, ImportJobState.Done, fileKept: true);
        var kept = Enumerable.Range(0, 6).Select(i => Queued(organisation, 32 << 20, ImportJobState.Done, i, fileKept: true)).ToList();
        var without = Queued(organisation, 32 << 20, ImportJobState.Done, 9);
        JobLimits.SurplusFiles([others, .. kept, without], organisation).ShouldBe([kept[1], kept[0]]);
    }

    [Fact]
    public async Task A_journal_goes_on_behind_its_last_whole_line()
    {
        var path = Path.Combine(Directory.CreateDirectory(gateway.NewImportFolder()).FullName, "answers");
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var cancel = TestContext.Current.CancellationToken;
        using (var journal = new JobJournal(path))
        {
            (await journal.NextAsync(first, cancel)).ShouldBeNull();
            await journal.AppendAsync(first, Answer(1));
            await journal.AppendAsync(second, Answer(2));
        }
        var whole = await File.ReadAllBytesAsync(path, cancel);
        for (var torn = 1; torn < 40; torn += 19)
        {
            await File.WriteAllBytesAsync(path, whole[..^torn], cancel);
            using (var journal = new JobJournal(path))
            {
                (await journal.NextAsync(first, cancel))!.Outcomes.Single().Row.ShouldBe(1);
                (await journal.NextAsync(second, cancel)).ShouldBeNull();
                await journal.AppendAsync(second, Answer(2));
            }
            (await File.ReadAllBytesAsync(path, cancel)).ShouldBe(whole);
        }
        using var other = new JobJournal(path);
        await Should.ThrowAsync<Rejected>(() => other.NextAsync(second, cancel));
    }

    static ImportAnswer Answer(int row) => new([new RowOutcome(row, ImportOutcome.Rejected, [new Fault("label", "grüße\n")])]);

    static string Refused(Action act)
    {
        var refused = Should.Throw<Rejected>(act);
        refused.Status.ShouldBe(429);
        return refused.Faults.Single().Reason;
    }

    static QueuedJob Queued(Guid organisation, long bytes, ImportJobState state = ImportJobState.Waiting, int minute = 0, bool fileKept = false)
    {
        var at = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(minute);
        var job = new ImportJob(Guid.NewGuid(), "boxes", false, state, null, at, state == ImportJobState.Done ? at : null, new ImportProgress(), fileKept);
        return new QueuedJob(new SpooledJob(job, organisation, "", new ImportHow(null, new SheetRequest(), false), bytes), new BoxImport(), null!, null!);
    }

    Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Over(string address, string folder, TimeProvider clock) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:shelf", address)
            .UseSetting("Imports:Folder", folder)
            .ConfigureTestServices(services =>
            {
                services.AddImport(typeof(TestGateway).Assembly);
                services.Replace(ServiceDescriptor.Singleton(clock));
            }));
}
