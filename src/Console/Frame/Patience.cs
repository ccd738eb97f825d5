namespace SupplyChain.Console.Frame;

/// <summary>A page waits a moment for its figures before it shows that they are missing: most of them come within it.</summary>
static class Patience
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns when all are there, or after 200 ms. Never throws.</summary>
    public static async Task For(params Task[] loads)
    {
        using var enough = new CancellationTokenSource();
        await Task.WhenAny(Task.WhenAll(loads), Task.Delay(Moment, enough.Token));
        await enough.CancelAsync();
    }
}
