using SupplyChain.Console.Api;

namespace SupplyChain.Console.Bills;

/// <summary>Why a part may fail a product.</summary>
public enum RiskKind
{
    NoSupplier, Obsolete, GapBeyondMaximum, NobodyQualified, EndOfLife, GapWithinMaximum, SingleSource, NotRecommended, LongLeadTime,
    OneRegion,
}

public sealed record BillRiskAnswer(BillRiskAnswer.Shown? BillRisk)
{
    /// <param name="Score">0 to 100: the highest of its parts.</param>
    /// <param name="Parts">Those at risk, the highest score first.</param>
    public sealed record Shown(int Score, int PartCount, int PartsAtRisk, int UnknownParts, IReadOnlyList<Part> Parts);

    public sealed record Part(Guid ComponentId, int Score, IReadOnlyList<PartRisk> Risks);
}

/// <param name="Points">What it adds to the score of its part.</param>
/// <param name="Gap">The gap, of a risk that is one.</param>
public sealed record PartRisk(RiskKind Kind, int Points, OpenGap? Gap = null)
{
    public bool IsGrave => Points >= Grave;

    const int Grave = 45;
}

public sealed record OpenGap(Guid Id, string Region, GapState? State);
