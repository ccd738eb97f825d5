using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Exports;

/// <summary>A text of a file, for readers of both languages.</summary>
readonly record struct ExportText(string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
