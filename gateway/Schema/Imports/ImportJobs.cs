using SupplyChain.Contracts;
using SupplyChain.Gateway.Jobs;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Imports;

[ObjectType<ImportJob>, ObjectType<ImportProgress>, AllowSignedIn]
static class ImportJobType
{
    /// <summary>
    /// Address of the report on this gateway: GET it with `Accept: text/csv` or `application/json`. Null until the job has ended.
    /// </summary>
    public static string? Report(ImportJob job) => job.HasEnded() ? $"/import/jobs/{job.Id}/report" : null;

    /// <summary>
    /// Address of the rows that were not taken on this gateway: GET it as a CSV file, correct it and import it. Null where there are none,
    /// or the job's file is not kept.
    /// </summary>
    public static string? RejectedRows(ImportJob job) =>
        job.FileKept && job.Progress.Rejected + job.Progress.Failed > 0 ? $"/import/jobs/{job.Id}/rejected" : null;

    /// <summary>When the job and its report are deleted. Null for a job that waits or runs.</summary>
    public static DateTimeOffset? DeletedAt(ImportJob job) =>
        job.State is ImportJobState.Waiting or ImportJobState.Running ? null : (job.EndedAt ?? job.SubmittedAt) + JobLimits.Kept;
}

[Query, AllowSignedIn]
static class ImportJobQueries
{
    /// <summary>One import job of the organisation.</summary>
    public static ImportJob? ImportJob(Guid id, Caller caller, ImportQueue queue) => queue.Find(id, caller.Organisation)?.Job;

    /// <summary>The import jobs of the organisation, the latest first.</summary>
    public static Task<Connection<ImportJob>> ImportJobs(PageArguments page, Caller caller, ImportQueue queue) =>
        page.Of((first, after) =>
        {
            // A key outlives its job: what was deleted meanwhile was before it or behind it.
            var found = queue.Of(caller.Organisation).Where(job => after is null || IsBehind(job, after)).Take(first + 1).ToList();
            var items = found.Take(first).ToList();
            string[] keys = [.. items.Select(job => $"{new Dated(job.SubmittedAt, job.Id)}")];
            return Task.FromResult(new Page<ImportJob>(items, found.Count > first ? keys[^1] : null) { Keys = keys });
        });

    static bool IsBehind(ImportJob job, string key) =>
        Dated.TryParse(key, null, out var last)
            ? job.SubmittedAt < last.At || job.SubmittedAt == last.At && job.Id.CompareTo(last.Id) > 0
            : throw Rejected.Field("after", "is not a cursor of this list");
}

[Mutation, AllowSignedIn]
static class ImportJobMutations
{
    /// <summary>
    /// Cancels an import job. What was accepted stays written, and the report says so. A batch of rows that was sent is waited for: the
    /// job is cancelled a moment later. Needs a role that may import the kind of file.
    /// </summary>
    /// <param name="id">Of the job.</param>
    public static ImportJob CancelImport(Guid id, Caller caller, ImportQueue queue) => queue.Cancel(id, caller);

    /// <summary>
    /// Continues an interrupted import job where it was, with the token of this request. A job that waits or runs stays as it is. Needs
    /// a role that may import the kind of file.
    /// </summary>
    /// <param name="id">Of the job.</param>
    public static ImportJob ResumeImport(Guid id, Caller caller, CallerToken token, ImportQueue queue) => queue.Resume(id, caller, token);
}

[Subscription, AllowSignedIn]
static class ImportJobSubscriptions
{
    /// <summary>
    /// The organisation's import jobs, whenever one makes progress or changes its state; of one job only, if an id is given.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    public static IAsyncEnumerable<ImportJob> ImportJobChanged(
        LiveChanges live, Caller caller, ImportQueue queue, Guid? id = null, bool snapshot = false) =>
        live.Of<ImportJob>(
            (changed, _) => Task.FromResult(queue.Find(changed, caller.Organisation)?.Job), id, caller.Organisation, snapshot);
}
