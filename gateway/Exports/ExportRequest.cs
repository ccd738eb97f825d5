using SupplyChain.Contracts;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Exports;

/// <summary>What an address asks for.</summary>
/// <param name="Variables">The filters, as variables of the list's document.</param>
/// <param name="Given">The filters as they were written.</param>
sealed record ExportRequest(
    IReadOnlyDictionary<string, object?> Variables, IReadOnlyList<(string Name, string Value)> Given, Language Language)
{
    /// <summary>The parameter that chooses the language of headers and reasons.</summary>
    public const string LanguageParameter = "lang";

    /// <exception cref="Rejected">400: each parameter that is not a filter of the list, or that cannot be read.</exception>
    public static ExportRequest Of(ExportDocument document, HttpRequest request)
    {
        var (faults, variables) = (new List<Fault>(), new Dictionary<string, object?>());
        var names = document.Filters.Select(filter => filter.Name).Append(LanguageParameter).ToList();
        faults.AddRange(request.Query.Keys.Where(key => !names.Contains(key, StringComparer.Ordinal))
            .Select(key => new Fault(Texts.WithoutHalves(key), $"is no filter of this list; there are {string.Join(", ", names)}")));
        foreach (var filter in document.Filters)
        {
            if (filter.Read(request.Query[filter.Name], faults) is not { } value) continue;
            if (filter.Within is null) variables[filter.Name] = value;
            else if (variables.TryGetValue(filter.Within, out var input)) ((Dictionary<string, object?>)input!)[filter.Name] = value;
            else variables[filter.Within] = new Dictionary<string, object?> { [filter.Name] = value };
        }

        var language = LanguageOf(request, faults);
        if (faults.Count > 0) throw new Rejected(StatusCodes.Status400BadRequest, faults);
        return new(variables, [.. document.Filters.SelectMany(filter => Written(filter, request))], language);
    }

    static IEnumerable<(string Name, string Value)> Written(ExportFilter filter, HttpRequest request) =>
        request.Query[filter.Name].OfType<string>().Where(value => value.Length > 0).Select(value => (filter.Name, value));

    static Language LanguageOf(HttpRequest request, List<Fault> faults)
    {
        switch (request.Query[LanguageParameter].ToString())
        {
            case "": return ReasonWords.LanguageOf(request);
            case "zh": return Language.Chinese;
            case "en": return Language.English;
            default:
                faults.Add(new(LanguageParameter, "must be zh or en"));
                return Language.English;
        }
    }
}
