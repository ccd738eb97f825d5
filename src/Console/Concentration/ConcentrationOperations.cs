using SupplyChain.Console.Api;

namespace SupplyChain.Console.Concentration;

/// <summary>What the alliance asks about the whole chain: open gaps, and how much depends on few suppliers.</summary>
static class ConcentrationOperations
{
    public static readonly Operation<GapBoardAnswer> Board = Operation.Of<GapBoardAnswer>("Concentration/GapBoard.graphql");
    public static readonly Operation<ConcentrationsAnswer> Classes =
        Operation.Of<ConcentrationsAnswer>("Concentration/Concentrations.graphql");
}

public sealed record GapBoardAnswer(GapBoardAnswer.Board? GapBoard)
{
    public sealed record Board(
        int OpenGaps, IReadOnlyList<Count> ByState, IReadOnlyList<Count> ByRegion, IReadOnlyList<Count> ByClass, int ClosedGaps,
        double? MedianDaysToClose, IReadOnlyList<Source> SingleSource);

    /// <param name="Key">A state, a region or a class; empty for a class that is not known.</param>
    public sealed record Count(string Key, int Gaps);

    /// <param name="Concentration">Herfindahl-Hirschman index, 0.64 to 1.</param>
    public sealed record Source(Guid ComponentId, string Region, decimal Concentration, bool GapOpen, PartName? Component);
}

public sealed record ConcentrationsAnswer(IReadOnlyList<ConcentrationsAnswer.Row>? Concentrations)
{
    /// <param name="Class">Empty for a class that is not known.</param>
    /// <param name="MedianIndex">Herfindahl-Hirschman index; null without qualified capacity.</param>
    public sealed record Row(
        string Class, string Region, int Suppliers, int Components, int OneSupplier, int SingleSource, int Unsupplied,
        decimal? MedianIndex);
}
