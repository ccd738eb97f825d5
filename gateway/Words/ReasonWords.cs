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
        [.. Common, .. SupplierMatchingWords.All, .. ShortlistWords.All, .. CapacityBookingWords.All, .. ForecastWords.All];

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
        return format == "u" && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var time)
            ? time.ToString("u", CultureInfo.InvariantCulture)
            : value;
    }

    string Steps(string codes) => !Chinese ? codes : string.Join('、', codes.Split(", ").Select(
        code => ProcessSteps.All.FirstOrDefault(step => step.Code == code)?.Chinese ?? code));

    /// <summary>A place in a wording for a parameter.</summary>
    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^}]+))?\}")]
    public static partial Regex Placeholder();
}
