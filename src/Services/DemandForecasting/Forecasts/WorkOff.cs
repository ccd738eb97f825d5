using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Works items off, several a transaction, while others write to the same ones.</summary>
public static class WorkOff
{
    /// <summary>Each transaction stays short; whoever is interrupted goes on behind the last one.</summary>
    public const int MostItems = 32;

    const int MostCollisions = 10;

    /// <summary>
    /// Repeats <paramref name="step"/> until it has done all. Whoever was slower than another writer looks again at what
    /// stands now, with half as many items: the fewer, the sooner it gets through.
    /// </summary>
    /// <param name="step">Does the next items, at most so many, in one transaction; false once none is left.</param>
    public static async Task ToTheEnd(Func<int, Task<bool>> step, CancellationToken cancel)
    {
        var (most, collisions) = (MostItems, 0);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (!await step(most)) return;
                (most, collisions) = (MostItems, 0);
            }
            catch (Exception e) when (collisions < MostCollisions && Decisions.IsCollision(e))
            {
                (most, collisions) = (Math.Max(1, most / 2), collisions + 1);
            }
        }
    }
}
