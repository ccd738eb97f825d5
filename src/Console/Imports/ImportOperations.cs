using SupplyChain.Console.Api;

namespace SupplyChain.Console.Imports;

/// <summary>What an organisation asks about its imports, and does with them.</summary>
static class ImportOperations
{
    public static readonly Operation<ImportJobListAnswer> List = Operation.Of<ImportJobListAnswer>("Imports/ImportJobList.graphql");
    public static readonly Operation<ImportJobViewAnswer> View = Operation.Of<ImportJobViewAnswer>("Imports/ImportJobView.graphql");
    public static readonly Operation<CancelImportAnswer> Cancel = Operation.Of<CancelImportAnswer>("Imports/CancelImport.graphql");
    public static readonly Operation<ResumeImportAnswer> Resume = Operation.Of<ResumeImportAnswer>("Imports/ResumeImport.graphql");
}

public enum ImportJobState { Waiting, Running, Interrupted, Done, Cancelled, Failed }

public sealed record ImportJobListAnswer(ImportJobListAnswer.Connection? ImportJobs)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid Id, string Kind, bool DryRun, ImportJobState State, DateTimeOffset SubmittedAt, Counts Progress);

    public sealed record Counts(int? Rows, int RowsRead, int Accepted, int Rejected, int Failed);
}

public sealed record ImportJobViewAnswer(ImportJobViewAnswer.Shown? ImportJob)
{
    public sealed record Shown(
        Guid Id, string Kind, bool DryRun, ImportJobState State, string? Reason, DateTimeOffset SubmittedAt, DateTimeOffset? EndedAt,
        DateTimeOffset? DeletedAt, bool FileKept, string? RejectedRows, Counts Progress)
    {
        public bool HasEnded => State is ImportJobState.Done or ImportJobState.Cancelled or ImportJobState.Failed;
    }

    public sealed record Counts(
        int? Rows, int RowsRead, int Accepted, int Unchanged, int Rejected, int Failed, double? RowsPerSecond, int? SecondsRemaining);
}

public sealed record CancelImportAnswer(CancelImportAnswer.Done? CancelImport)
{
    public sealed record Done(Guid ClientMutationId);
}

public sealed record ResumeImportAnswer(ResumeImportAnswer.Done? ResumeImport)
{
    public sealed record Done(Guid ClientMutationId);
}
