using System.Buffers.Text;

namespace SupplyChain.SupplierMatching.Figures;

/// <summary>Numbers of a text that a column keeps beside a document.</summary>
static class FigureText
{
    /// <summary>The number with which a text begins; the text is then what follows it.</summary>
    /// <exception cref="FormatException">It begins with none.</exception>
    public static decimal Number(ref ReadOnlySpan<byte> text)
    {
        if (!Utf8Parser.TryParse(text, out decimal number, out var read)) throw new FormatException("no number where one is expected");
        text = text[read..];
        return number;
    }

    /// <summary>The same with the mark after the number.</summary>
    public static decimal NumberAndMark(ref ReadOnlySpan<byte> text)
    {
        var number = Number(ref text);
        text = text[1..];
        return number;
    }
}
