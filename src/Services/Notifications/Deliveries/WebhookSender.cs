using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>What came of an attempt.</summary>
public sealed record Attempt(int? Status, DeliveryFailure? Failure)
{
    public bool Delivered => Failure is null;

    /// <summary>The receiver wants nothing more.</summary>
    public bool Gone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>
/// Posts events to webhooks. A connection goes to an address that was checked after the name was resolved, so a name cannot lead to a
/// private network; redirects are not followed, no proxy is used, and the body of an answer is not read.
/// </summary>
public sealed class WebhookSender(PublicAddresses addresses, SecretRing ring, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    readonly HttpClient http = new(new SocketsHttpHandler
    {
        ConnectCallback = async (connection, cancel) =>
            await Connect(addresses, connection.DnsEndPoint.Host, connection.DnsEndPoint.Port, cancel),
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        // Nothing of our traces is a receiver's business.
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0,
    })
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    /// <param name="within">At most so long; <see cref="Timeout"/> if not given.</param>
    public async Task<Attempt> Send(Receiver receiver, Guid id, byte[] body, CancellationToken cancel, TimeSpan? within = null)
    {
        var now = clock.GetUtcNow();
        byte[]?[] keys = [.. receiver.SecretsAt(now).Select(secret => ring.Open(receiver.Id, secret))];
        // One that was replaced may be lost; without the current one the receiver could not know who sends.
        if (keys[0] is null) return new(null, DeliveryFailure.SecretUnreadable);

        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Event.MediaType) { CharSet = "utf-8" };
        request.Headers.Add("webhook-id", $"{id}");
        request.Headers.Add("webhook-timestamp", $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", Event.Signature([.. keys.OfType<byte[]>()], id, now.ToUnixTimeSeconds(), body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("SupplyChain-Webhooks", "1"));

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(within ?? Timeout);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return new((int)response.StatusCode, response.IsSuccessStatusCode ? null : DeliveryFailure.Refused);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(null, DeliveryFailure.TimedOut);
        }
        catch (HttpRequestException e)
        {
            return new(null, FailureOf(e));
        }
    }

    public void Dispose() => http.Dispose();

    static async Task<Stream> Connect(PublicAddresses addresses, string host, int port, CancellationToken cancel)
    {
        var resolved = await Dns.GetHostAddressesAsync(host, cancel);
        IPAddress[] allowed = [.. resolved.Where(addresses.Allows)];
        if (allowed is []) throw new AddressNotAllowed();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static DeliveryFailure FailureOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressNotAllowed) return DeliveryFailure.AddressNotAllowed;
            if (cause is AuthenticationException) return DeliveryFailure.CertificateInvalid;
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain })
                return DeliveryFailure.HostNotFound;
        }
        return DeliveryFailure.Unreachable;
    }

    sealed class AddressNotAllowed : Exception;
}
