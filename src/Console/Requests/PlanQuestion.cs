using SupplyChain.Console.Words;

namespace SupplyChain.Console.Requests;

/// <summary>What the plans of an award have to keep, as the address has it.</summary>
/// <param name="Sources">Suppliers at least.</param>
/// <param name="Percent">Of the quantity, the most that one supplier may have.</param>
public sealed record PlanQuestion(int Sources, decimal Percent, bool Qualified)
{
    const int MostSources = 50;

    /// <summary>What cannot be read, or is beyond what can be asked, is not asked.</summary>
    public static PlanQuestion Of(string? sources, string? percent, string? qualified) => new(
        Written.Whole(sources) is >= 1 and <= MostSources and var least ? least : 1,
        Written.Number(percent) is > 0 and <= 100 and var most ? most : 100,
        qualified == "true");

    public object Variables(Guid id) => new { id, sources = Sources, share = Percent / 100, qualified = Qualified };
}
