using System.Text;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// What the services answered to the batches of a job, a line each. A job that is resumed reads its file from the beginning, takes the
/// answers from here as far as there are any, and so comes to the same report and the same next batch.
/// </summary>
sealed class JobJournal : IDisposable
{
    readonly FileStream stream;
    readonly StreamReader reader;
    long end;
    bool isAtEnd;

    public JobJournal(string path)
    {
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    sealed record Entry(Guid Batch, ImportAnswer Answer);

    /// <summary>The next answer that was written; null where there is none.</summary>
    /// <exception cref="Rejected">The file is read otherwise than before, as by another version of the gateway.</exception>
    public async Task<ImportAnswer?> NextAsync(Guid batch, CancellationToken cancel)
    {
        if (isAtEnd) return null;
        if (await reader.ReadLineAsync(cancel) is { } line && EntryOf(line) is { } entry)
        {
            if (entry.Batch != batch)
                throw Rejected.Field("file", "is no longer read as it was when the import began; send it again");
            return entry.Answer;
        }
        isAtEnd = true;
        // A line that was being written when the process died: its batch is sent again, under the same id.
        stream.SetLength(end);
        stream.Position = end;
        return null;
    }

    public async Task AppendAsync(Guid batch, ImportAnswer answer)
    {
        await JsonSerializer.SerializeAsync(stream, new Entry(batch, answer), ServiceClients.Json);
        stream.WriteByte((byte)'\n');
        await stream.FlushAsync();
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    Entry? EntryOf(string line)
    {
        var next = end + Encoding.UTF8.GetByteCount(line) + 1;
        if (next > stream.Length) return null;
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(line, ServiceClients.Json);
            end = next;
            return entry;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
