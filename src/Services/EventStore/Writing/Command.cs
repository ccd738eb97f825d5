using System.Security.Cryptography;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>A command's frame: its id, who gave it, when it arrived, and a digest of what it said.</summary>
public sealed record Command(Guid Id, Caller Caller, DateTimeOffset At, Guid Digest)
{
    /// <summary>From a request: the id is its Idempotency-Key header, which every write must carry.</summary>
    public static async ValueTask<Command?> BindAsync(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.Headers[IdempotencyKey.Header], out var id) || id == Guid.Empty)
            throw new Rejected(
                400, new Fault(IdempotencyKey.Header, "a UUID of your choice is required; repeat it to repeat the command safely"));

        var digest = await DigestOf(http.Request, http.RequestAborted);
        // A body can be sent as slowly as to outlast the check that was made before it.
        if (!await http.RequestServices.GetRequiredService<IAccess>().StandsAsync(http.User, http.RequestAborted))
            throw new Rejected(401, new Fault("authorization", AccessEnded.Reason));
        return new Command(id, Caller.From(http.User), Now(http), digest);
    }

    /// <summary>The id of what the command creates: the same whenever the command is repeated.</summary>
    public Guid NewId(string kind) => NamedId.Of(kind, Caller.Organisation.ToString("N"), Id.ToString("N"));

    /// <summary>
    /// The same command where its body is a secret, also from who reads the database. A digest would let him check guesses of the
    /// body; here it depends on the id, too, and the id is not stored.
    /// </summary>
    public Command Concealed() => this with { Id = Mixed("id"u8), Digest = Mixed(Digest.ToByteArray()) };

    Guid Mixed(ReadOnlySpan<byte> with) => new(HMACSHA256.HashData(Id.ToByteArray(), with).AsSpan(0, 16));

    /// <summary>The command for one row of a batch, with an id of its own.</summary>
    public Command ForRow(Guid id, Guid digest) => this with { Id = id, Digest = digest };

    static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    static async ValueTask<Guid> DigestOf(HttpRequest request, CancellationToken cancel)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        var buffer = new byte[4096];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>What a command led to, kept so that its repetition gets the same answer. The id is organisation and command id.</summary>
public sealed record ProcessedCommand(Guid Id, Guid Digest, Receipt Receipt, DateTimeOffset At)
{
    public static Guid IdOf(Command command) =>
        NamedId.Of("command", command.Caller.Organisation.ToString("N"), command.Id.ToString("N"));

    public Receipt RepeatedBy(Command command) => Digest == command.Digest
        ? Receipt
        : throw Rejected.Conflict(IdempotencyKey.Header, "was used for another command; choose a new one");
}
