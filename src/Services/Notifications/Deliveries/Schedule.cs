namespace SupplyChain.Notifications.Deliveries;

/// <summary>When a delivery that failed is sent again.</summary>
public static class Schedule
{
    /// <summary>For so long from the notice, or from the moment at which it was sent anew, it is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>After a failure nothing else is sent to the webhook for so long: one that does not answer costs little.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Longer than any attempt takes. An attempt that no outcome is known of, because its process ended, is made again after it.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // As Standard Webhooks recommends: ten attempts within three days.
    static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(20),
    ];

    /// <summary>The next attempt; null where it is given up.</summary>
    /// <param name="attempts">Made so far, 1 or more.</param>
    /// <param name="since">Since when it is tried.</param>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset since, DateTimeOffset now) =>
        attempts <= Waits.Length && now + Waits[attempts - 1] is var next && next <= since + Patience ? next : null;
}
