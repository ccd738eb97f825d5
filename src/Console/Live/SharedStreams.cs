using System.Threading.Channels;

namespace SupplyChain.Console.Live;

/// <summary>
/// One stream at the gateway for all tabs of one organisation with the same roles: they are told the same, and the gateway counts
/// streams by organisation.
/// </summary>
sealed class SharedStreams(Upstream upstream, TimeProvider clock, ILogger<SharedStreams> log)
{
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>That something changed is said once until it is read.</summary>
    static readonly BoundedChannelOptions One = new(1) { FullMode = BoundedChannelFullMode.DropWrite };

    readonly Lock changing = new();
    readonly Dictionary<(string Audience, string Topic), Shared> streams = [];

    /// <param name="audience">Organisation and roles.</param>
    /// <param name="topics">Each that <see cref="LiveTopics"/> knows.</param>
    /// <param name="token">May be used for the streams as long as it holds.</param>
    /// <returns>Says at most one thing at a time: that something changed since it was last read.</returns>
    public Listening Listen(string audience, IReadOnlyList<string> topics, string token)
    {
        var listener = new Listener(token, Channel.CreateBounded<bool>(One));
        lock (changing)
        {
            var joined = topics.Select(topic => (Key: (audience, topic), Shared: Join((audience, topic), listener))).ToList();
            return new Listening(listener.Changes.Reader, () =>
            {
                foreach (var (key, shared) in joined) Leave(key, shared, listener);
            });
        }
    }

    Shared Join((string, string) key, Listener listener)
    {
        if (streams.TryGetValue(key, out var shared))
        {
            shared.Listeners.Add(listener);
            // Who comes to a stream that is open is told so, as who waited for it.
            if (shared.IsOpen) listener.Changes.Writer.TryWrite(true);
            return shared;
        }

        shared = streams[key] = new Shared();
        // Before the stream is opened: with the token of who came.
        shared.Listeners.Add(listener);
        _ = Run(key, shared);
        return shared;
    }

    void Leave((string, string) key, Shared shared, Listener listener)
    {
        lock (changing)
        {
            shared.Listeners.Remove(listener);
            if (shared.Listeners.Count > 0) return;
            streams.Remove(key);
            shared.Ended.Cancel();
        }
    }

    /// <summary>
    /// Opens the stream again whenever it ends, with the token that came last. That it is open again is a change, too: some may have been
    /// missed.
    /// </summary>
    async Task Run((string Audience, string Topic) key, Shared shared)
    {
        var (pause, topic) = (FirstPause, LiveTopics.Of(key.Topic)!);
        while (!shared.Ended.IsCancellationRequested)
        {
            try
            {
                await foreach (var _ in upstream.Changes(topic, TokenOf(shared), shared.Ended.Token))
                {
                    pause = FirstPause;
                    Tell(shared);
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
            {
                if (!shared.Ended.IsCancellationRequested)
                    log.LogWarning("The stream of {Topic} broke: {Reason}", key.Topic, broken.Message);
            }

            Close(shared);
            await Task.Delay(pause, clock, shared.Ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    string TokenOf(Shared shared)
    {
        lock (changing) return shared.Listeners.LastOrDefault()?.Token ?? "";
    }

    void Tell(Shared shared)
    {
        lock (changing)
        {
            shared.IsOpen = true;
            foreach (var listener in shared.Listeners) listener.Changes.Writer.TryWrite(true);
        }
    }

    void Close(Shared shared)
    {
        lock (changing) shared.IsOpen = false;
    }

    sealed class Shared
    {
        public List<Listener> Listeners { get; } = [];
        public bool IsOpen { get; set; }
        public CancellationTokenSource Ended { get; } = new();
    }

    sealed record Listener(string Token, Channel<bool> Changes);
}

/// <summary>A tab's part of a shared stream; to be disposed of when the tab goes.</summary>
sealed class Listening(ChannelReader<bool> changes, Action leave) : IDisposable
{
    public ChannelReader<bool> Changes => changes;

    public void Dispose() => leave();
}
