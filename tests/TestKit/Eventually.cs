namespace SupplyChain.TestKit;

/// <summary>Waits for a condition with a deadline, never for a time.</summary>
public static class Eventually
{
    // Long, since a condition that comes late on a busy machine is no failure; one that holds at once costs nothing of it.
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <summary>Returns the first answer of <paramref name="ask"/> that is <paramref name="enough"/>; fails with the last one.</summary>
    public static async Task<T> Get<T>(Func<Task<T>> ask, Func<T, bool> enough, TimeSpan? within = null)
    {
        var until = DateTimeOffset.UtcNow + (within ?? Deadline);
        while (true)
        {
            var answer = await ask();
            if (enough(answer)) return answer;
            if (DateTimeOffset.UtcNow > until) throw new TimeoutException($"not so within {within ?? Deadline}; last answer: {answer}");
            await Task.Delay(20);
        }
    }

    /// <summary>Repeats an assertion until it holds; at the deadline its own failure is thrown.</summary>
    public static async Task Holds(Func<Task> assertion, TimeSpan? within = null)
    {
        var until = DateTimeOffset.UtcNow + (within ?? Deadline);
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Exception) when (DateTimeOffset.UtcNow < until)
            {
                await Task.Delay(20);
            }
        }
    }
}
