using System.Collections.Concurrent;

using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// The jobs of this gateway: a few of an organisation run at once, the others wait in the order in which they came. After a restart all
/// that had not ended are interrupted, because their tokens are gone.
/// </summary>
sealed class ImportQueue(
    JobSpool spool, IEnumerable<ImportKind> kinds, ImportSender sender, FileSlots slots, WithdrawnAccess withdrawn, LiveChanges live,
    JobNotices notices, TimeProvider clock, ILogger<ImportQueue> log) : BackgroundService
{
    static readonly TimeSpan BetweenDeletions = TimeSpan.FromHours(1);
    readonly ConcurrentDictionary<Guid, QueuedJob> jobs = new();
    readonly Lock starting = new();
    readonly SemaphoreSlim accepting = new(1);
    readonly CancellationTokenSource stopped = new();

    /// <summary>Files that come in are written to the disk, a few of an organisation at once.</summary>
    public FileSlots Receiving { get; } = new("import", "are being received");

    /// <summary>Keeps the file and answers at once. The same id again is the same job.</summary>
    /// <exception cref="Rejected">429 above the limits.</exception>
    public async Task<ImportJob> AcceptAsync(
        ImportKind kind, Guid id, Caller caller, CallerToken token, ImportUpload upload, CancellationToken cancel)
    {
        await accepting.WaitAsync(cancel);
        JobAccess? access = null;
        try
        {
            if (Find(id, caller.Organisation) is { } known) return known.Job;
            JobLimits.RequireRoom([.. jobs.Values], caller.Organisation, upload.Content.Length);
            var spooled = SpooledJob.Of(id, kind, caller, upload, clock.GetUtcNow());
            access = new JobAccess(token, withdrawn, clock);
            await spool.AddAsync(spooled, upload.Content, cancel);
            var job = new QueuedJob(spooled, kind, spool, live);
            job.Queue(access);
            // Only now may it be started, as it has a token.
            jobs[id] = job;
            StartWaiting();
            return job.Job;
        }
        catch
        {
            access?.Dispose();
            throw;
        }
        finally
        {
            accepting.Release();
        }
    }

    /// <summary>A job of the organisation; null also for one of another.</summary>
    public QueuedJob? Find(Guid id, Guid organisation) =>
        jobs.TryGetValue(id, out var job) && job.Organisation == organisation ? job : null;

    /// <summary>The organisation's jobs, the latest first.</summary>
    public IEnumerable<ImportJob> Of(Guid organisation) => jobs.Values.Where(job => job.Organisation == organisation)
        .Select(job => job.Job).OrderByDescending(job => job.SubmittedAt).ThenBy(job => job.Id);

    public ImportJob Cancel(Guid id, Caller caller)
    {
        var job = Own(id, caller);
        lock (starting)
        {
            if (job.Job.State is ImportJobState.Done or ImportJobState.Failed)
                throw Rejected.Conflict("importJob", $"has ended already: {job.Job.State}");
            if (!job.Job.HasEnded()) job.Cancel();
            // It runs once more, without a token, to report what became of the rows so far.
            if (job.Job.State is ImportJobState.Waiting or ImportJobState.Interrupted) job.Queue(null);
        }
        StartWaiting();
        return job.Job;
    }

    public ImportJob Resume(Guid id, Caller caller, CallerToken token)
    {
        var job = Own(id, caller);
        lock (starting)
        {
            if (job.Job.HasEnded()) throw Rejected.Conflict("importJob", $"has ended already: {job.Job.State}");
            if (job.Job.State == ImportJobState.Interrupted) job.Queue(new JobAccess(token, withdrawn, clock));
        }
        StartWaiting();
        return job.Job;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var spooled in spool.Load())
        {
            if (kinds.FirstOrDefault(kind => kind.Name == spooled.Job.Kind) is not { } kind) continue;
            var job = jobs[spooled.Job.Id] = new QueuedJob(spooled, kind, spool, live);
            if (job.Job.State is ImportJobState.Waiting or ImportJobState.Running) job.Interrupt("the gateway was restarted");
        }
        slots.Left += StartWaiting;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenDeletions, clock);
        do
            Delete(jobs.Values.Where(job => JobLimits.IsPast(job.Job, clock.GetUtcNow())));
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopped.CancelAsync();
        await Task.WhenAll(jobs.Values.Select(job => job.Run));
        await base.StopAsync(cancellationToken);
    }

    QueuedJob Own(Guid id, Caller caller) =>
        Find(id, caller.Organisation) is not { } job ? throw Rejected.NotFound("importJob", id)
        : job.Kind.Roles.Any(caller.Is) ? job
        : throw Rejected.Forbidden($"the token's roles do not allow imports of {job.Kind.Name}");

    void StartWaiting()
    {
        lock (starting)
            foreach (var job in jobs.Values.Where(job => job.Job.State == ImportJobState.Waiting).OrderBy(job => job.Job.SubmittedAt))
            {
                if (stopped.IsCancellationRequested || slots.TryEnter(job.Organisation) is not { } slot) continue;
                job.Start();
                // Nothing of the request that happens to start it.
                using var alone = ExecutionContext.SuppressFlow();
                job.Run = Task.Run(() => RunAsync(job, slot));
            }
    }

    async Task RunAsync(QueuedJob job, IDisposable slot)
    {
        var token = job.Access?.Token;
        using (slot) await job.RunAsync(sender, clock, log, stopped.Token);
        lock (starting)
        {
            if (job.Job.State == ImportJobState.Interrupted && job.Cancelled.IsCancellationRequested) job.Queue(null);
            Delete(JobLimits.Surplus(jobs.Values, job.Organisation, each => spool.SizeOf(each.Job.Id)));
            foreach (var surplus in JobLimits.SurplusFiles(jobs.Values, job.Organisation).ToList()) surplus.DropFile();
        }
        StartWaiting();
        if (token is not null) await notices.TellAsync(job.Job, token, stopped.Token);
    }

    void Delete(IEnumerable<QueuedJob> past)
    {
        lock (starting)
            foreach (var job in past.ToList())
                if (jobs.TryRemove(job.Job.Id, out _)) spool.Delete(job.Job.Id);
    }
}
