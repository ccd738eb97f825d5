using System.Text;
using System.Text.Json;

using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Import;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// The folder of the jobs, one folder each: what is known of it, its file and the services' answers while it has not ended, and then its
/// report, and its file where another job may be begun from it. No token is among it. One gateway at a time uses a folder.
/// </summary>
sealed class JobSpool : IDisposable
{
    public const string Key = "Imports:Folder";

    const string Description = "job.json";
    const string JsonReport = "report.json";
    const string CsvReport = "report.csv";
    const string NotTaken = "not-taken.json";
    const string Content = "file";

    readonly string root;
    readonly FileStream hold;

    public JobSpool(IConfiguration configuration)
    {
        root = configuration[Key] ?? throw new InvalidOperationException($"{Key} is not set: the folder that keeps import jobs");
        // Files are their organisations': no other user of the machine reads them.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(root);
        else Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        hold = new FileStream(Path.Combine(root, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The jobs that were accepted. What was not accepted to the end is deleted.</summary>
    public IEnumerable<SpooledJob> Load()
    {
        foreach (var folder in Directory.GetDirectories(root))
        {
            // What is not ours stays.
            if (!Guid.TryParseExact(Path.GetFileName(folder), "N", out _)) continue;
            if (Read(Path.Combine(folder, Description)) is { } job) yield return job;
            else Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Keeps a file and what is said of it, for good: from now on the job is accepted.</summary>
    public async Task AddAsync(SpooledJob job, Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(FolderOf(job.Job.Id));
        try
        {
            await using (var file = File.Create(PathOf(job.Job.Id, Content)))
            {
                content.Position = 0;
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }
            Save(job);
        }
        catch
        {
            Delete(job.Job.Id);
            throw;
        }
    }

    public void Save(SpooledJob job) =>
        Replace(job.Job.Id, Description, file => JsonSerializer.Serialize(file, job, ServiceClients.Json));

    public Stream OpenFile(Guid job) => File.OpenRead(PathOf(job, Content));

    /// <summary>The same of a job that has ended; null where it was deleted meanwhile.</summary>
    public Stream? OpenKept(Guid job)
    {
        try
        {
            return OpenFile(job);
        }
        catch (Exception deleted) when (deleted is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void DeleteFile(Guid job) => File.Delete(PathOf(job, Content));

    public JobJournal OpenJournal(Guid job) => new(PathOf(job, "answers"));

    /// <summary>Keeps the report of a job that has ended, and what it needed to go on no longer.</summary>
    public void End(SpooledJob job, ImportReport report)
    {
        Replace(job.Job.Id, JsonReport, file => JsonSerializer.Serialize(file, report, ServiceClients.Json));
        Replace(job.Job.Id, CsvReport, file =>
        {
            file.Write(Encoding.UTF8.Preamble);
            file.Write(Encoding.UTF8.GetBytes(ReportFile.TextOf(report)));
        });
        if (job.Job.FileKept)
            Replace(job.Job.Id, NotTaken, file => JsonSerializer.Serialize(file, report.RowsNotTaken(), ServiceClients.Json));
        Save(job);
        if (!job.Job.FileKept) DeleteFile(job.Job.Id);
        File.Delete(PathOf(job.Job.Id, "answers"));
    }

    public string ReportOf(Guid job, bool asCsv) => PathOf(job, asCsv ? CsvReport : JsonReport);

    /// <summary>The rows that were not taken of a job whose file is kept, with what is wrong with them.</summary>
    public async Task<IReadOnlyDictionary<int, string>> NotTakenOfAsync(Guid job, CancellationToken cancel)
    {
        await using var file = File.OpenRead(PathOf(job, NotTaken));
        return (await JsonSerializer.DeserializeAsync<Dictionary<int, string>>(file, ServiceClients.Json, cancel))!;
    }

    /// <summary>How much a job that has ended takes beside its file.</summary>
    public long SizeOf(Guid job) => new DirectoryInfo(FolderOf(job)) is { Exists: true } folder
        ? folder.EnumerateFiles().Where(file => file.Name != Content).Sum(file => file.Length)
        : 0;

    public void Delete(Guid job)
    {
        if (Directory.Exists(FolderOf(job))) Directory.Delete(FolderOf(job), recursive: true);
    }

    public void Dispose() => hold.Dispose();

    string FolderOf(Guid job) => Path.Combine(root, job.ToString("N"));

    string PathOf(Guid job, string name) => Path.Combine(FolderOf(job), name);

    // Whoever reads it finds the former or the new one, never a part.
    void Replace(Guid job, string name, Action<Stream> write)
    {
        var path = PathOf(job, name);
        using (var file = File.Create(path + ".new"))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    static SpooledJob? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SpooledJob>(File.ReadAllText(path), ServiceClients.Json);
        }
        catch (Exception incomplete) when (incomplete is JsonException or FileNotFoundException)
        {
            return null;
        }
    }
}
