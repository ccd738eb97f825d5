using SupplyChain.Contracts;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// A job that this gateway knows. What of it outlives the process is written whenever it changes, and told to who listens.
/// </summary>
#pragma warning disable CA1001 // A source of cancellation without a timer holds nothing that has to be freed.
sealed class QueuedJob(SpooledJob spooled, ImportKind kind, JobSpool spool, LiveChanges live)
#pragma warning restore CA1001
{
    readonly Lock gate = new();
    readonly CancellationTokenSource cancelled = new();
    volatile SpooledJob spooled = spooled;

    public ImportKind Kind => kind;
    public SpooledJob Spooled => spooled;
    public ImportJob Job => spooled.Job;
    public Guid Organisation => spooled.Organisation;

    /// <summary>Its file, once it has ended.</summary>
    public KeptFile Kept => new(kind, spooled.How, () => (Job.FileKept ? spool.OpenKept(Job.Id) : null)
        ?? throw Rejected.Conflict("importJob", "its file is not kept; send the file again"));

    /// <summary>With whose token it acts; null for a job that nobody may continue, or that only has to end.</summary>
    public JobAccess? Access { get; private set; }

    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Its run, or the last one.</summary>
    public Task Run { get; set; } = Task.CompletedTask;

    /// <summary>Is to run, with the token or to its end, as soon as there is a place.</summary>
    public void Queue(JobAccess? access)
    {
        lock (gate)
        {
            Access?.Dispose();
            Access = access;
            Change(Job with { State = ImportJobState.Waiting, Reason = access is null ? InWords("is being cancelled") : null });
        }
        access?.Ended.Register(() => Leave(access));
    }

    public void Start() => Change(Job with { State = ImportJobState.Running });

    /// <summary>Runs it until it has ended or is interrupted.</summary>
    public async Task RunAsync(ImportSender sender, TimeProvider clock, ILogger log, CancellationToken stopped)
    {
        try
        {
            var run = new JobRun(kind, spooled, spool, sender, Access, clock, Cancelled, stopped);
            var end = await run.RunAsync(progress => Change(Job with { Progress = progress }));
            if (end.Report is null) Interrupt(end.Reason!);
            else End(end.State, end.Reason, end.Report, run.Progress, clock.GetUtcNow());
        }
        catch (Exception unexpected)
        {
            // Nothing is lost: the file and the answers are as they were.
            log.LogError(unexpected, "The import job {Job} cannot go on", Job.Id);
            Interrupt("the gateway could not go on; its log says why under the id of the job");
        }
    }

    public void Cancel() => cancelled.Cancel();

    public void Interrupt(FaultText reason)
    {
        lock (gate)
        {
            Access?.Dispose();
            Access = null;
            Change(Job with
            {
                State = ImportJobState.Interrupted,
                Reason = InWords(reason),
                Progress = Job.Progress with { RowsPerSecond = null, SecondsRemaining = null },
            });
        }
    }

    void End(ImportJobState state, FaultText? reason, ImportReport report, ImportProgress progress, DateTimeOffset at)
    {
        lock (gate)
        {
            var ended = spooled with
            {
                Job = Job with
                {
                    State = state,
                    Reason = reason is null ? null : InWords(reason),
                    EndedAt = at,
                    Progress = progress with { SecondsRemaining = null },
                    FileKept = Job.DryRun || progress.Rejected + progress.Failed > 0,
                },
            };
            spool.End(ended, report);
            Access?.Dispose();
            Access = null;
            spooled = ended;
            Tell();
        }
    }

    public void DropFile()
    {
        Change(Job with { FileKept = false });
        spool.DeleteFile(Job.Id);
    }

    // While it runs, the run itself notices.
    void Leave(JobAccess access)
    {
        lock (gate)
            if (Job.State == ImportJobState.Waiting && Access == access) Interrupt(access.Reason!);
    }

    void Change(ImportJob job)
    {
        lock (gate)
        {
            spooled = spooled with { Job = job };
            Tell();
            // Where the disk is full, the process at least goes on from here.
            spool.Save(spooled);
        }
    }

    // As the report: in the language of who sent the file.
    string InWords(FaultText reason) => new FaultWords(spooled.How.Language).Of(reason);

    void Tell() => live.Tell(typeof(ImportJob), new Change(Job.Id, Organisation));
}
