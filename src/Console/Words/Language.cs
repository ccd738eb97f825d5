namespace SupplyChain.Console.Words;

/// <summary>A language of the console. The first part of each page's address names it.</summary>
public enum Language { Zh, En }

public static class Languages
{
    public static string Tag(this Language language) => language == Language.En ? "en" : "zh";

    public static Language Other(this Language language) => language == Language.En ? Language.Zh : Language.En;

    /// <summary>What a part of an address names; null for anything but zh and en.</summary>
    public static Language? Of(string? tag) => tag switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        _ => null,
    };

    /// <summary>What an Accept-Language header asks for first; Chinese where it asks for neither.</summary>
    public static Language Preferred(string? acceptLanguage) => (acceptLanguage ?? "").Split(',')
        .Select(range => range.Split(';'))
        .Select(range => (Language: Of(range[0].Trim().Split('-')[0].ToLowerInvariant()), Weight: Weight(range[1..])))
        .Where(asked => asked is { Language: not null, Weight: > 0 })
        .OrderByDescending(asked => asked.Weight)
        .FirstOrDefault().Language ?? Language.Zh;

    static decimal Weight(string[] parameters) => parameters.Select(parameter => parameter.Trim())
        .Where(parameter => parameter.StartsWith("q=", StringComparison.Ordinal))
        .Select(parameter => decimal.TryParse(
            parameter[2..], System.Globalization.NumberStyles.AllowDecimalPoint, null, out var weight) ? weight : 0)
        .DefaultIfEmpty(1).First();
}
