namespace SupplyChain.Gateway.Jobs;

/// <summary>A file that is imported while nobody waits for the answer.</summary>
/// <param name="Kind">
/// What the file holds, as in `/import/{kind}`: components, cross-references, boms, manufacturers, offers, capacity,
/// demand or actuals.
/// </param>
/// <param name="DryRun">Whether nothing is written: the counts say what would become of the rows.</param>
/// <param name="Reason">Why the job is interrupted, was cancelled or failed. Null otherwise.</param>
/// <param name="SubmittedAt">When the file was accepted.</param>
/// <param name="EndedAt">When the job was done, cancelled or failed. Null before.</param>
/// <param name="FileKept">
/// Whether the job has ended and its file is kept, to begin another job from it: that of a check, and one of which rows were not taken.
/// </param>
sealed record ImportJob(
    Guid Id, string Kind, bool DryRun, ImportJobState State, string? Reason, DateTimeOffset SubmittedAt, DateTimeOffset? EndedAt,
    ImportProgress Progress, bool FileKept = false)
{
    public bool HasEnded() => State is ImportJobState.Done or ImportJobState.Cancelled or ImportJobState.Failed;
}

/// <summary>Where an import job stands.</summary>
enum ImportJobState
{
    /// <summary>The file waits until other imports of the organisation, or of the gateway, are done.</summary>
    Waiting,

    /// <summary>The rows are being imported.</summary>
    Running,

    /// <summary>
    /// The job cannot go on without its owner: the token expired or was withdrawn, the gateway was restarted, or a service is
    /// unavailable. `resumeImport` continues it with the token of that request. No row is lost or imported twice.
    /// </summary>
    Interrupted,

    /// <summary>The file was read to its end. Rows may have been rejected: the report names them.</summary>
    Done,

    /// <summary>The job was cancelled. What was accepted before stays written.</summary>
    Cancelled,

    /// <summary>The file cannot be imported. What was accepted before stays written.</summary>
    Failed,
}

/// <summary>How far an import job is.</summary>
/// <param name="Rows">Rows of the table in the file. Null until the file has been read once.</param>
/// <param name="RowsRead">Rows that were read so far, those among them that wait to be decided.</param>
/// <param name="Accepted">Rows that were accepted, also those that changed nothing.</param>
/// <param name="Unchanged">How many of the accepted changed nothing.</param>
/// <param name="Rejected">Rows that were rejected.</param>
/// <param name="Failed">Rows that a service could not decide on. The same file again sends them again.</param>
/// <param name="RowsPerSecond">Rows read a second since the job was started or resumed. Null while that is not known.</param>
/// <param name="SecondsRemaining">An estimate from that rate. Null while it is not known, and when the job does not run.</param>
sealed record ImportProgress(
    int? Rows = null, int RowsRead = 0, int Accepted = 0, int Unchanged = 0, int Rejected = 0, int Failed = 0,
    double? RowsPerSecond = null, int? SecondsRemaining = null);
