using System.Runtime.ExceptionServices;

namespace SupplyChain.Cli.Forecasting;

/// <summary>Works on several items at once, with the results in the order of the items and few of them in memory at any time.</summary>
static class InOrder
{
    // Ahead of the result that is waited for: enough that no core waits for a slow item.
    const int ItemsACore = 32;

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, int cores, Func<T, TResult> work) =>
        cores == 1 ? items.Select(work) : SelectOnCores(items, cores, work);

    static IEnumerable<TResult> SelectOnCores<T, TResult>(IEnumerable<T> items, int cores, Func<T, TResult> work)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler;
        var ahead = new Queue<Task<TResult>>();
        using var source = items.GetEnumerator();
        // Where the items break off with an error, it comes after the results of those before it, as on one core.
        ExceptionDispatchInfo? end = null;
        while (Next(source, ref end))
        {
            var item = source.Current;
            if (ahead.Count == ItemsACore * cores) yield return ahead.Dequeue().GetAwaiter().GetResult();
            ahead.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler));
        }
        while (ahead.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
        end?.Throw();
    }

    static bool Next<T>(IEnumerator<T> source, ref ExceptionDispatchInfo? end)
    {
        try
        {
            return source.MoveNext();
        }
#pragma warning disable CA1031 // It is thrown again when all before it is done.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            end = ExceptionDispatchInfo.Capture(problem);
            return false;
        }
    }
}
