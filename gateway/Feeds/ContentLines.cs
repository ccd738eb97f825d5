using System.Globalization;
using System.Text;

namespace SupplyChain.Gateway.Feeds;

/// <summary>The lines of an iCalendar file (RFC 5545, section 3.1): folded at 75 octets, and ended with CRLF.</summary>
sealed class ContentLines
{
    const int LongestInOctets = 75;
    const string End = "\r\n", Fold = "\r\n ";

    readonly StringBuilder text = new();

    /// <param name="value">As it is written.</param>
    public ContentLines Add(string name, string value)
    {
        var octets = 0;
        // Between characters, so that each line is sound UTF-8 by itself.
        foreach (var character in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LongestInOctets)
            {
                text.Append(Fold);
                octets = 1;
            }

            text.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        text.Append(End);
        return this;
    }

    public ContentLines AddText(string name, string value) => Add(name, Escaped(value));

    /// <summary>In UTC, to the second.</summary>
    public ContentLines AddMoment(string name, DateTimeOffset at) =>
        Add(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();

    /// <summary>Section 3.3.11. What is neither a line break nor can be seen is left out.</summary>
    static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var character in value.ReplaceLineEndings("\n"))
            if (character == '\n') escaped.Append(@"\n");
            else if (character is '\\' or ';' or ',') escaped.Append('\\').Append(character);
            else if (!char.IsControl(character) || character == '\t') escaped.Append(character);
        return escaped.ToString();
    }
}
