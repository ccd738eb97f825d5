using System.Net;
using System.Text.RegularExpressions;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>A page as it came.</summary>
/// <param name="Address">After all redirects.</param>
sealed record WebPage(Uri Address, HttpStatusCode Status, string Html);

/// <summary>A form of a page with what its fields hold, as a browser would send it.</summary>
sealed partial record HtmlForm(Uri Action, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The form that is posted and has a field of the name.</summary>
    public static HtmlForm Of(WebPage page, string field)
    {
        foreach (var form in Forms().Matches(page.Html).Where(form => Attribute(form.Groups["head"].Value, "method") == "post"))
        {
            var fields = FieldsOf(form.Groups["body"].Value);
            if (!fields.ContainsKey(field)) continue;
            return new HtmlForm(new Uri(page.Address, Attribute(form.Groups["head"].Value, "action") ?? ""), fields);
        }

        throw new InvalidOperationException($"{page.Address.AbsolutePath} ({(int)page.Status}) has no form with the field {field}");
    }

    public HtmlForm With(params (string Name, string Value)[] written)
    {
        var fields = new Dictionary<string, string>(Fields);
        foreach (var (name, value) in written) fields[name] = value;
        return this with { Fields = fields };
    }

    static Dictionary<string, string> FieldsOf(string body)
    {
        var fields = new Dictionary<string, string>();
        foreach (var input in Inputs().Matches(body).Select(input => input.Value))
            if (Attribute(input, "name") is { } name && Attribute(input, "type") is not ("checkbox" or "radio" or "submit"))
                fields[name] = Attribute(input, "value") ?? "";
        foreach (Match select in Selects().Matches(body))
        {
            var options = Options().Matches(select.Groups["body"].Value).Select(option => option.Value).ToList();
            var chosen = options.Find(option => option.Contains(" selected", StringComparison.Ordinal)) ?? options.FirstOrDefault();
            if (Attribute(select.Groups["head"].Value, "name") is { } name && chosen is not null) fields[name] = Attribute(chosen, "value") ?? "";
        }

        return fields;
    }

    static string? Attribute(string tag, string name) =>
        Attributes().Matches(tag).FirstOrDefault(each => each.Groups["name"].Value == name) is { } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    [GeneratedRegex("""<form\b(?<head>[^>]*)>(?<body>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input\b[^>]*>""")]
    private static partial Regex Inputs();

    [GeneratedRegex("""<select\b(?<head>[^>]*)>(?<body>.*?)</select>""", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("""<option\b[^>]*>""")]
    private static partial Regex Options();

    [GeneratedRegex("""\s(?<name>[\w-]+)="(?<value>[^"]*)"(?=[\s/>]|$)""")]
    private static partial Regex Attributes();
}
