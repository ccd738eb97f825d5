namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Processes many items in several transactions while others write to the same items.</summary>
public static class Batches
{
    /// <summary>Items per transaction. Transactions stay short, and a process that was interrupted continues behind the last one.</summary>
    public const int MaxItems = 32;

    const int MaxCollisions = 10;

    /// <summary>
    /// Repeats <paramref name="step"/> until no item is left. After a collision with another writer, the step is repeated on
    /// fresh state with half as many items: fewer items collide less.
    /// </summary>
    /// <param name="step">Processes up to the given number of items in one transaction; false if none was left.</param>
    public static async Task RunInBatches(Func<int, Task<bool>> step, CancellationToken cancel)
    {
        var (items, collisions) = (MaxItems, 0);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (!await step(items)) return;
                (items, collisions) = (MaxItems, 0);
            }
            catch (Exception e) when (collisions < MaxCollisions && Collisions.Is(e))
            {
                (items, collisions) = (Math.Max(1, items / 2), collisions + 1);
            }
        }
    }
}
