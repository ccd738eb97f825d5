namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>
/// How long the process waits for each step, and how often it tries. Quote and award deadlines are the request's own,
/// a hold's expiry is the line's.
/// </summary>
public static class ClosureDeadlines
{
    /// <summary>For an OEM to answer a proposal, before it is reminded.</summary>
    public static readonly TimeSpan ProposalAnswer = TimeSpan.FromDays(14);

    /// <summary>For the lines to answer that a slot is asked for.</summary>
    public static readonly TimeSpan SlotAnswer = TimeSpan.FromDays(1);

    /// <summary>For a result after the slot's end, before the reminder.</summary>
    public static readonly TimeSpan ResultReminder = TimeSpan.FromDays(3);

    /// <summary>For a result after the reminder; then the run counts as not made.</summary>
    public static readonly TimeSpan ResultAtLast = TimeSpan.FromDays(7);

    /// <summary>For the gap to close after the last supplier qualified.</summary>
    public static readonly TimeSpan GapClose = TimeSpan.FromDays(2);

    /// <summary>Slots that may be lost or declined in a row before a person is asked.</summary>
    public const int Tries = 3;

    /// <summary>Runs that may miss the criteria before a person is asked.</summary>
    public const int FailedRuns = 2;
}
