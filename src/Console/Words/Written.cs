using System.Globalization;
using System.Text.RegularExpressions;

namespace SupplyChain.Console.Words;

/// <summary>What people write into fields, or paste from a spreadsheet. Null where it is not what was asked for.</summary>
public static partial class Written
{
    /// <summary>Such as 1250, 1,250.5 or １２５０; a comma stands between groups of three digits alone.</summary>
    public static decimal? Number(string? text)
    {
        var plain = Plain(text);
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return Amount().IsMatch(plain) && decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The same with a sign before it where one is written, such as -30 or −30.</summary>
    public static decimal? Change(string? text) => Plain(text) is not ['-' or '\u2212' or '+', ..] signed ? Number(text)
        : signed[0] == '+' ? Number(signed[1..]) : -Number(signed[1..]);

    public static int? Whole(string? text) =>
        Number(text) is { } number && number == decimal.Truncate(number) && number <= int.MaxValue ? (int)number : null;

    /// <summary>As a date field sends it.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(Plain(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Characters of full width as those of half width, without blanks around.</summary>
    static string Plain(string? text) =>
        string.Concat((text ?? "").Select(each => each is >= '\uFF01' and <= '\uFF5E' ? (char)(each - 0xFEE0) : each)).Trim();

    [GeneratedRegex(@"^([0-9]{1,20}|[0-9]{1,3}(,[0-9]{3}){1,6})(\.[0-9]{0,10})?$")]
    private static partial Regex Amount();
}
