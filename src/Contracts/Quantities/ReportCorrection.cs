namespace SupplyChain.Contracts;

/// <summary>What a reported quantity is about.</summary>
public enum ReportedFigure
{
    /// <summary>Built or used in the week.</summary>
    Quantity,

    /// <summary>Stock at the beginning of the week.</summary>
    OnHand,

    /// <summary>Supply that comes in during the week.</summary>
    Incoming,

    /// <summary>Actual capacity of the week.</summary>
    Actual,

    /// <summary>Maximum capacity of the week.</summary>
    Maximum,
}

/// <summary>A figure that was replaced, in the unit of its item.</summary>
/// <param name="Was">0 also where nothing was reported.</param>
public sealed record CorrectedFigure(DateOnly Week, ReportedFigure Figure, decimal Was, decimal Is);

/// <summary>A correction of actuals, stock or capacity that were reported before.</summary>
/// <param name="By">Who corrected it: the subject of the token.</param>
/// <param name="Figures">The figures that it replaced, at least one.</param>
public sealed record ReportCorrection(string Reason, string By, DateTimeOffset At, IReadOnlyList<CorrectedFigure> Figures);

public static class ReportCorrections
{
    /// <summary>So many corrections are shown, the latest; all of them stay in the history.</summary>
    public const int Shown = 20;

    /// <summary>The corrections with the next one, the latest last.</summary>
    /// <param name="next">Null for a report that is no correction.</param>
    public static IReadOnlyList<ReportCorrection>? Then(this IReadOnlyList<ReportCorrection>? before, ReportCorrection? next) =>
        next is null ? before : [.. (before ?? []).TakeLast(Shown - 1), next];
}
