using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>A report with a reason corrects what was reported before.</summary>
public static class CorrectionRules
{
    /// <summary>The correction; null for a report without a reason.</summary>
    /// <param name="figures">What the report replaces.</param>
    /// <exception cref="Rejected">A reason, although the report replaces nothing.</exception>
    public static ReportCorrection? CorrectionOf(
        string? reason, Caller by, DateTimeOffset now, IReadOnlyList<CorrectedFigure> figures)
    {
        if (reason is null) return null;
        new Faults().Require(figures.Count > 0, "reason", "goes with a correction only, and nothing reported before is replaced")
            .ThrowIfAny();
        return new ReportCorrection(reason.Trim(), by.Subject, now, figures);
    }
}
