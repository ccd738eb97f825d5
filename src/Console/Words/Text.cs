namespace SupplyChain.Console.Words;

/// <summary>What a page says, in both languages: a text without one of them does not compile.</summary>
/// <param name="English">With the places {0}, {1} ... for what is filled in.</param>
/// <param name="Chinese">With the same places.</param>
public sealed record Text(string English, string Chinese)
{
    public string In(Language language) => language == Language.En ? English : Chinese;
}
