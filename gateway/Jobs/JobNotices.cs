using System.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// Has an organisation told that its job has ended, with the token that the job ran with. Where that fails nobody is told, and the list of
/// jobs says it alone.
/// </summary>
sealed class JobNotices(IHttpClientFactory clients, ILogger<JobNotices> log)
{
    const string Path = "/notices/import-ended";

    /// <summary>Once for each job, however often it is called. What was only checked or cancelled is no news to anybody.</summary>
    public async Task TellAsync(ImportJob job, AuthenticationHeaderValue token, CancellationToken cancel)
    {
        if (job.DryRun || job.State is not (ImportJobState.Done or ImportJobState.Failed)) return;
        try
        {
            using var client = clients.CreateClient(nameof(INotifications));
            using var request = new HttpRequestMessage(HttpMethod.Post, Path)
            {
                Content = JsonContent.Create(new TellImportEnded(job.Id), options: ServiceClients.Json),
            };
            request.Headers.Authorization = token;
            request.Headers.Add(IdempotencyKey.Header, $"{NamedId.Of("import-ended", job.Id.ToString("N"))}");
            using var response = await client.SendAsync(request, cancel);
        }
        catch (Exception untold)
        {
            log.LogWarning("Nobody was told that the import job {Job} has ended: {Reason}", job.Id, untold.Message);
        }
    }
}
