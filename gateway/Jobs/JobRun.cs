using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Import;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>How one run of a job ended.</summary>
/// <param name="Report">Null where the job is interrupted: it is made when the job has ended.</param>
sealed record JobEnd(ImportJobState State, FaultText? Reason, ImportReport? Report);

/// <summary>
/// Runs a job from its beginning, or on from where it was: batches whose answers are in the journal are not sent again.
/// </summary>
/// <param name="access">Null to send nothing more: the report then says what became of the rows so far.</param>
/// <param name="cancelled">Ends the job before its next batch. One that was sent is waited for, so that the report knows of it.</param>
/// <param name="stopped">The gateway stops.</param>
sealed class JobRun(
    ImportKind kind, SpooledJob job, JobSpool spool, ImportSender sender, JobAccess? access, TimeProvider clock,
    CancellationToken cancelled, CancellationToken stopped)
{
    long sendingSince;
    int rowsBefore;
    ImportReport report = new(isDryRun: job.How.IsDryRun);
    ImportRun? run;

    /// <exception cref="IOException">The spool cannot be read or written.</exception>
    public async Task<JobEnd> RunAsync(Action<ImportProgress> proceeded)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(access?.Ended ?? CancellationToken.None, stopped);
        try
        {
            await using var content = spool.OpenFile(job.Job.Id);
            using var journal = spool.OpenJournal(job.Job.Id);
            var (file, header, started) = await job.How.ReadAsync(kind, content, ending.Token);
            report = started;
            header.RequireComplete(file.Format);
            run = new ImportRun(
                kind, job.Organisation, job.Job.Id, (batch, rows, cancel) => Decide(journal, batch, rows, cancel), report,
                now => proceeded(ProgressOf(now)));
            await run.RunAsync(file, header, ending.Token);
            proceeded(ProgressOf(run));
            return new JobEnd(ImportJobState.Done, null, report);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            return Broken(ImportJobState.Cancelled, "cancelled by its organisation");
        }
        catch (OperationCanceledException) when (access?.Ended.IsCancellationRequested == true)
        {
            return Interrupted(access.Reason!);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return Interrupted("the gateway was stopped");
        }
        catch (ServiceUnavailable unavailable)
        {
            return Interrupted($"the service {unavailable.Service} is not available");
        }
        catch (ServiceRejected refused) when (refused.Status == StatusCodes.Status401Unauthorized)
        {
            return Interrupted("the token is not accepted any more");
        }
        catch (ServiceRejected refused)
        {
            return Broken(ImportJobState.Failed, refused.Faults is [] ? (FaultText)$"{refused.Message}" : ReasonOf(refused.Faults));
        }
        catch (Rejected wrong)
        {
            return Broken(ImportJobState.Failed, ReasonOf(wrong.Faults));
        }
    }

    /// <summary>Where the run stands.</summary>
    public ImportProgress Progress => run is null ? job.Job.Progress : ProgressOf(run);

    async Task<ImportAnswer> Decide(JobJournal journal, Guid batch, object rows, CancellationToken cancel)
    {
        if (await journal.NextAsync(batch, cancel) is { } known) return known;
        cancelled.ThrowIfCancellationRequested();
        if (sendingSince == 0) (sendingSince, rowsBefore) = (clock.GetTimestamp(), run!.RowsRead);
        var answer = await sender.SendAsync(kind, batch, rows, cancel, access!.Token);
        await journal.AppendAsync(batch, answer);
        return answer;
    }

    ImportProgress ProgressOf(ImportRun now)
    {
        var progress = new ImportProgress(
            now.Rows, now.RowsRead, report.Accepted, report.Unchanged, report.Rejected, report.Failed);
        if (sendingSince == 0 || now.RowsRead <= rowsBefore) return progress;
        var rate = (now.RowsRead - rowsBefore) / Math.Max(0.001, clock.GetElapsedTime(sendingSince).TotalSeconds);
        return progress with
        {
            RowsPerSecond = Math.Round(rate, 1),
            SecondsRemaining = (int)Math.Ceiling((now.Rows!.Value - now.RowsRead) / rate),
        };
    }

    static JobEnd Interrupted(FaultText reason) => new(ImportJobState.Interrupted, reason, null);

    JobEnd Broken(ImportJobState state, FaultText reason)
    {
        if (run is { RowsRead: > 0 })
            report.End(
                run.NextRow, $"the import ended here, {reason}: what was accepted stays written; this row, those below and what they "
                    + $"belong to were not imported");
        return new JobEnd(state, reason, report);
    }

    static FaultText ReasonOf(IReadOnlyList<Fault> faults) =>
        faults.Skip(1).Aggregate(ReasonOf(faults[0]), (above, fault) => $"{above}; {ReasonOf(fault)}");

    static FaultText ReasonOf(Fault fault) => $"{fault.Field}: {fault.Text}";
}
