using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using Microsoft.Net.Http.Headers;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Words;

enum Language { English, Chinese }

/// <summary>Puts reasons into words, in the language that the request prefers; English where it names neither.</summary>
sealed partial class ReasonWords(Language language)
{
    static readonly IReadOnlyList<Wording> Common = [new(Reason.Text, "{text}", "{text}")];

    public static readonly IReadOnlyList<Wording> All =
    [
        .. Common, .. CatalogWords.All, .. MatchWords.All, .. SupplierMatchingWords.All, .. ShortlistWords.All, .. CapacityBookingWords.All,
        .. ForecastWords.All,
    ];

    static readonly FrozenDictionary<string, Wording> ByCode = All.ToFrozenDictionary(wording => wording.Code.Code);

    bool Chinese => language == Language.Chinese;

    /// <summary>By <c>Accept-Language</c>: of English and Chinese the one that is preferred.</summary>
    public static Language LanguageOf(HttpRequest? request)
    {
        var accepted = request?.GetTypedHeaders().AcceptLanguage ?? [];
        foreach (var tag in accepted.Where(tag => tag.Quality is not 0)
            .OrderByDescending(tag => tag, StringWithQualityHeaderValueComparer.QualityComparer))
            if (tag.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Language.Chinese;
            else if (tag.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return Language.English;
        return Language.English;
    }

    /// <summary>A code of a newer service than this gateway is shown as it is, with its parameters.</summary>
    public string Of(Reason reason)
    {
        var text = ByCode.TryGetValue(reason.Code, out var wording)
            ? Placeholder().Replace(Chinese ? wording.Chinese : wording.English, place => Value(reason, place))
            : (reason with { Causes = [] }).ToString();
        return reason.Causes.Count == 0 ? text
            : Chinese ? $"{text}：{string.Join('；', reason.Causes.Select(Of))}"
            : $"{text}: {string.Join("; ", reason.Causes.Select(Of))}";
    }

    string Value(Reason reason, Match place)
    {
        var value = reason.Parameters.GetValueOrDefault(place.Groups["name"].Value, "");
        var format = place.Groups["format"].Value;
        if (format == "steps") return Steps(value);
        if (TermWords.Of(format, value, Chinese) is { } term) return term;
        if (format.StartsWith('0') && decimal.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return number.ToString(format, CultureInfo.InvariantCulture);
        if (format == "u" && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var time))
            return time.ToOffset(ChinaDay.Offset).ToString("yyyy-MM-dd HH:mm 'UTC+8'", CultureInfo.InvariantCulture);
        return format == "span" && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var span) ? Lasted(span) : value;
    }

    /// <summary>In the largest unit and the one below it, such as 3 d 4 h; what is left of it does not count.</summary>
    string Lasted(TimeSpan span)
    {
        (int Count, string English, string Chinese)[] units =
            [(span.Days, "d", "天"), (span.Hours, "h", "小时"), (span.Minutes, "min", "分钟"), (span.Seconds, "s", "秒")];
        var first = Math.Max(0, Array.FindIndex(units, unit => unit.Count > 0));
        var told = units.Skip(first).Take(2).Where(unit => unit.Count > 0)
            .Select(unit => $"{unit.Count} {(Chinese ? unit.Chinese : unit.English)}").ToList();
        return told is [] ? (Chinese ? "不到 1 秒" : "less than 1 s") : string.Join(' ', told);
    }

    string Steps(string codes) => !Chinese ? codes : string.Join('、', codes.Split(", ").Select(
        code => ProcessSteps.All.FirstOrDefault(step => step.Code == code)?.Chinese ?? code));

    /// <summary>A place in a wording for a parameter.</summary>
    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^}]+))?\}")]
    public static partial Regex Placeholder();
}
