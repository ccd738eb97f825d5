using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>How much of the disk jobs may take, and for how long.</summary>
static class JobLimits
{
    /// <summary>A larger file is imported as a job, whether the caller asked for one or not.</summary>
    public const long BytesAtOnce = 8 * 1024 * 1024;

    public const int UnfinishedOfOrganisation = 20;
    public const long UnfinishedBytesOfOrganisation = 256L * 1024 * 1024;
    public const long UnfinishedBytesOfAll = 4L * 1024 * 1024 * 1024;
    public const int EndedOfOrganisation = 100;
    public const long ReportBytesOfOrganisation = 64L * 1024 * 1024;
    public const long KeptBytesOfOrganisation = 128L * 1024 * 1024;

    /// <summary>From the end of a job, or from the acceptance of one that never ended.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <exception cref="Rejected">429: what is unfinished leaves no room for one more file.</exception>
    public static void RequireRoom(IReadOnlyCollection<QueuedJob> jobs, Guid organisation, long bytes)
    {
        var unfinished = jobs.Where(job => !job.Job.HasEnded()).ToList();
        var own = unfinished.Where(job => job.Organisation == organisation).ToList();
        if (own.Count >= UnfinishedOfOrganisation)
            throw Full($"{UnfinishedOfOrganisation} imports of your organisation are unfinished, which is the limit; "
                + $"wait for one, resume an interrupted one or cancel it");
        if (own.Sum(job => job.Spooled.Bytes) + bytes > UnfinishedBytesOfOrganisation)
            throw Full($"the files of your organisation's unfinished imports may take {UnfinishedBytesOfOrganisation >> 20} MiB "
                + $"together; wait for one, resume an interrupted one or cancel it");
        if (unfinished.Sum(job => job.Spooled.Bytes) + bytes > UnfinishedBytesOfAll)
            throw Full("too many files are waiting; try again in some minutes");
    }

    /// <summary>Of an organisation's jobs that have ended, those that are not among its latest.</summary>
    public static IEnumerable<QueuedJob> Surplus(IEnumerable<QueuedJob> jobs, Guid organisation, Func<QueuedJob, long> sizeOf)
    {
        var (count, bytes) = (0, 0L);
        foreach (var job in jobs.Where(job => job.Organisation == organisation && job.Job.HasEnded())
            .OrderByDescending(job => job.Job.EndedAt))
            if (++count > EndedOfOrganisation || (bytes += sizeOf(job)) > ReportBytesOfOrganisation) yield return job;
    }

    /// <summary>Of an organisation's jobs that have ended, those whose files are not among its latest.</summary>
    public static IEnumerable<QueuedJob> SurplusFiles(IEnumerable<QueuedJob> jobs, Guid organisation)
    {
        var bytes = 0L;
        foreach (var job in jobs.Where(job => job.Organisation == organisation && job.Job.FileKept)
            .OrderByDescending(job => job.Job.EndedAt))
            if ((bytes += job.Spooled.Bytes) > KeptBytesOfOrganisation) yield return job;
    }

    public static bool IsPast(ImportJob job, DateTimeOffset now) =>
        job.State is not (ImportJobState.Waiting or ImportJobState.Running) && now - (job.EndedAt ?? job.SubmittedAt) > Kept;

    static Rejected Full(FaultText reason) => new(StatusCodes.Status429TooManyRequests, new Fault("import", reason));
}
