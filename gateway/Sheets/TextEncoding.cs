using System.Buffers;
using System.Text;
using System.Text.Unicode;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>
/// The encoding of a text file. It is asked for, or a byte order mark says it, or the whole file is valid UTF-8, or the header reads
/// as one that is known in this encoding alone. Anything else is refused: nearly every file can be decoded as GB18030, most of them
/// wrongly.
/// </summary>
static class TextEncoding
{
    const int HeadBytes = 64 * 1024;
    const int NamesNeeded = 2;

    public const string Utf8Name = "utf-8";
    const string Gb18030 = "gb18030";

    static readonly byte[] Utf32Mark = [0xFF, 0xFE, 0, 0];
    static readonly SearchValues<char> Separators = SearchValues.Create(",;\t\r\n\"");

    static readonly IReadOnlyDictionary<string, Encoding> Known = Encodings();

    static Dictionary<string, Encoding> Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new(StringComparer.OrdinalIgnoreCase)
        {
            [Utf8Name] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            ["utf-16le"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            ["utf-16be"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            [Gb18030] = Encoding.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
    }

    /// <param name="asked">The name of an encoding; null where it is to be recognised.</param>
    /// <param name="isKnown">Whether a text is the name of a column.</param>
    /// <exception cref="Rejected">422 for an encoding that is neither recognised nor asked for, or is not the one asked for.</exception>
    public static async Task<(string Name, Encoding Encoding)> OfAsync(
        Stream content, string? asked, Func<string, bool> isKnown, CancellationToken cancel)
    {
        content.Position = 0;
        var head = new byte[HeadBytes];
        head = head[..await content.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancel)];
        var marked = MarkOf(head);
        if (asked is not null) return Asked(asked, marked);
        if (marked is not null) return (marked, Known[marked]);

        var invalid = await FirstLineThatIsNotUtf8(content, cancel);
        if ((invalid is not null || head.Contains((byte)0)) && ByHeader(head, isKnown) is { } recognised)
            return (recognised, Known[recognised]);
        return invalid is null
            ? (Utf8Name, Known[Utf8Name])
            : throw new Rejected(
                422, new Fault($"line {invalid}", "or one soon after it is not UTF-8"),
                new Fault("encoding", $"say which it is, such as encoding={Gb18030}, or save the file as UTF-8"));
    }

    static (string, Encoding) Asked(string asked, string? marked)
    {
        if (!Known.ContainsKey(asked)) throw Rejected.Field("encoding", $"'{asked}' is none of {string.Join(", ", Known.Keys)}");
        if (marked is not null && !marked.Equals(asked, StringComparison.OrdinalIgnoreCase))
            throw Rejected.Field("encoding", $"{asked} was asked for, but the file begins with the mark of {marked}");
        return (asked.ToLowerInvariant(), Known[asked]);
    }

    static string? MarkOf(byte[] head)
    {
        if (head.AsSpan().StartsWith(Utf32Mark)) throw Rejected.Field("encoding", "is UTF-32; save the file as UTF-8");
        return Known.Where(known => known.Value.Preamble is { Length: > 0 } mark && known.Key != Gb18030 && head.AsSpan().StartsWith(mark))
            .Select(known => known.Key).FirstOrDefault();
    }

    // English names look alike in GB18030 and in the code pages of other languages: only names beyond ASCII tell.
    static string? ByHeader(byte[] head, Func<string, bool> isKnown)
    {
        string[] recognised = [.. Known.Keys.Where(name => name != Utf8Name && Names(name).Distinct().Count() >= NamesNeeded)];
        return recognised is [var only] ? only : null;

        IEnumerable<string> Names(string name) => Words(Encoding.GetEncoding(name).GetString(head))
            .Where(word => (name != Gb18030 || !Ascii.IsValid(word)) && isKnown(word));
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(Separators))
            if (text.AsSpan(range).Trim() is { Length: > 0 and < 100 } word) words.Add(word.ToString());
        return words;
    }

    static async Task<int?> FirstLineThatIsNotUtf8(Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        var bytes = new byte[HeadBytes];
        var chars = new char[HeadBytes];
        int line = 1, kept = 0;
        while (true)
        {
            var read = await content.ReadAsync(bytes.AsMemory(kept), cancel);
            var status = Utf8.ToUtf16(bytes.AsSpan(0, kept + read), chars, out var used, out _, false, isFinalBlock: read == 0);
            line += bytes.AsSpan(0, used).Count((byte)'\n');
            if (status == OperationStatus.InvalidData) return line;
            if (read == 0) return null;
            kept = kept + read - used;
            bytes.AsSpan(used, kept).CopyTo(bytes);
        }
    }
}
