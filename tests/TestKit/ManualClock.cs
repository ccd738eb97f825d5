namespace SupplyChain.TestKit;

/// <summary>The real time plus what the test adds to it: a deadline passes when the test says so.</summary>
public sealed class ManualClock : TimeProvider
{
    TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Advance(TimeSpan by) => ahead += by;
}
