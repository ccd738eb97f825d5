namespace SupplyChain.SupplierMatching.PilotRuns;

/// <summary>How long a pilot run is waited for, and how often it is tried. A hold's expiry is the line's.</summary>
public static class PilotRunLimits
{
    /// <summary>For the lines to answer that a slot is asked for.</summary>
    public static readonly TimeSpan SlotAnswer = TimeSpan.FromDays(1);

    /// <summary>For a result after the slot's end, before the reminder.</summary>
    public static readonly TimeSpan ResultReminder = TimeSpan.FromDays(3);

    /// <summary>For a result after the reminder. Then the run counts as not made.</summary>
    public static readonly TimeSpan ResultAtLast = TimeSpan.FromDays(7);

    /// <summary>Slots that may be lost or declined in a row before a person is asked.</summary>
    public const int Tries = 3;

    /// <summary>Runs that may miss the criteria before a person is asked.</summary>
    public const int FailedRuns = 2;
}
