using System.Collections.Concurrent;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>The real time, in which a timer of a minute or more goes off when the test lets so much time pass.</summary>
sealed class HeldClock : TimeProvider
{
    readonly ConcurrentDictionary<Held, bool> held = new();
    TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.FromMinutes(1)) return base.CreateTimer(callback, state, dueTime, period);
        var timer = new Held(() => callback(state), each => held.TryRemove(each, out _)) { Due = GetUtcNow() + dueTime };
        held[timer] = true;
        return timer;
    }

    public void Pass(TimeSpan time)
    {
        ahead += time;
        foreach (var timer in held.Keys.Where(timer => timer.Due <= GetUtcNow())) timer.Fire();
    }

    sealed class Held(Action fire, Action<Held> leave) : ITimer
    {
        public required DateTimeOffset Due { get; set; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => leave(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
