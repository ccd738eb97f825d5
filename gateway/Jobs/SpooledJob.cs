using SupplyChain.Gateway.Import;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>What of a job outlives the process.</summary>
/// <param name="Subject">Who sent the file.</param>
/// <param name="Bytes">Of the file.</param>
sealed record SpooledJob(ImportJob Job, Guid Organisation, string Subject, ImportHow How, long Bytes)
{
    public static SpooledJob Of(Guid id, ImportKind kind, Caller caller, ImportUpload upload, DateTimeOffset at) => new(
        new ImportJob(id, kind.Name, upload.How.IsDryRun, ImportJobState.Waiting, null, at, null, new ImportProgress()),
        caller.Organisation, caller.Subject, upload.How, upload.Content.Length);
}
