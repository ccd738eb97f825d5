using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SupplyChain.TestKit;

/// <summary>A TCP connection between a service and its database or broker that a test can cut and mend.</summary>
public sealed class Link : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<TcpClient, byte> open = [];
    readonly CancellationTokenSource ended = new();
    readonly (string Host, int Port) target;
    volatile bool cut;

    public Link(string host, int port)
    {
        target = (host, port);
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks what is connected and refuses what comes, as a server that is down would.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var client in open.Keys) client.Close();
    }

    public void Mend() => cut = false;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        Cut();
        ended.Dispose();
    }

    async Task AcceptAsync()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                if (cut) client.Close();
                else _ = ForwardAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over, or a client went away before it was taken: the next one is waited for.
            }
        }
    }

    async Task ForwardAsync(TcpClient client)
    {
        using var server = new TcpClient();
        open[client] = open[server] = 0;
        try
        {
            await server.ConnectAsync(target.Host, target.Port);
            var (near, far) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // Cut, or one side went away: both are closed below.
        }
        finally
        {
            client.Close();
            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
        }
    }
}
