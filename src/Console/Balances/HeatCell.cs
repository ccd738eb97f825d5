using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.SignIn;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Balances;

/// <summary>How one week of a balance is shown.</summary>
/// <param name="Word">What the sign means; what is read aloud.</param>
/// <param name="Title">With the figures, for who points at it.</param>
sealed record HeatCell(string Style, string Sign, string Word, string Title)
{
    /// <param name="week">Null for a week that the balance does not have.</param>
    /// <param name="unit">UCUM unit of the figures.</param>
    public static HeatCell Of(BalanceListAnswer.Week? week, string unit, Visit visit)
    {
        var untold = visit[FrameWords.NotTold];
        if (week?.State is not { } state) return new("untold", "·", untold, untold);
        var word = visit[StateWords.Word(state)];
        return new(
            StateWords.Style(state) + (week.Forecast == true ? " forecast" : ""), StateWords.Sign(state), word,
            visit.Say(
                BalanceWords.CellTitle, Formats.Week(week.Monday), word, Amount(week.Requirement ?? week.Others), Amount(week.Actual),
                Amount(week.Maximum)));

        string Amount(Figure? figure) => figure is null ? untold
            : $"{(figure.Quantity is { } quantity ? Formats.Number(quantity) : figure.Band.Label)} {Formats.Unit(unit, visit.Language)}";
    }
}
