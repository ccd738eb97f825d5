namespace SupplyChain.Cli.Import;

/// <summary>A job as the gateway shows it.</summary>
sealed record ImportJob(Guid Id, string State, string? Reason, ImportProgress Progress)
{
    public bool HasEnded => State is "DONE" or "CANCELLED" or "FAILED";
    public bool IsInterrupted => State == "INTERRUPTED";
}

/// <summary>How far a job is. The rows of the file, the rate and what remains are null while they are not known.</summary>
sealed record ImportProgress(
    int? Rows, int RowsRead, int Accepted, int Rejected, int Failed, double? RowsPerSecond, int? SecondsRemaining);
