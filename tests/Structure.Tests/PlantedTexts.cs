using System.Runtime.CompilerServices;

namespace SupplyChain.Structure.Tests;

/// <summary>Texts in every way that they are written, some of them as they must not be.</summary>
static class PlantedTexts
{
    internal static PlantedText Constant() => "is over";

    internal static PlantedText WithPlaces(int most, string name) => $"{name} has {most:0} {{places}}; " + $"take {(most > 1 ? "one" : "none")}";

    internal static PlantedText Either(bool first, int most) => first ? (PlantedText)"the first" : $"the {most}th";

    internal static PlantedText Within(int most) => $"outside: {(PlantedText)$"at most {most}"}!";

    internal static void Rule(bool holds, int most) => Require(holds, $"1 to {most}");

    internal static PlantedText OfTwoStrings(bool first) => first ? "not seen" : "seen alone";

    internal static PlantedText PutTogether(string name) => name + " is over";

    internal static PlantedText Claimed() => PlantedText.Plain("is no template");

    static void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] PlantedText text) =>
        _ = holds ? null : text;
}

/// <summary>Has the shape of a fault's text.</summary>
[InterpolatedStringHandler]
sealed class PlantedText
{
    public PlantedText(int literalLength, int formattedCount) => Text = $"{literalLength} {formattedCount}";

    public PlantedText(int literalLength, int formattedCount, bool holds, out bool isNeeded)
        : this(literalLength, formattedCount) => isNeeded = !holds;

    public string Text { get; private set; }

    public static PlantedText Plain(string text) => new(text.Length, 0);

    public static implicit operator PlantedText(string text) => Plain(text);

    public void AppendLiteral(string literal) => Text += literal;

    public void AppendFormatted<T>(T value, string? format = null) => Text += $"{value}{format}";

    public void AppendFormatted(PlantedText text) => Text += text.Text;
}
