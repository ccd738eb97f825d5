using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Parts;

/// <summary>A condition of the address on a property: a range of a number, or a text.</summary>
/// <param name="Least">As it was written; so are the others.</param>
public sealed record PropertyRange(PropertyName Property, string? Least, string? Most, string? Text)
{
    public const string LeastOf = "min.", MostOf = "max.", TextOf = "is.";

    public bool IsAsked => (Least ?? Most ?? Text) is not null;

    /// <summary>What is written where a number should be.</summary>
    public IEnumerable<string> Unread =>
        Property.Unit is null ? [] : new[] { Least, Most }.OfType<string>().Where(text => Signed(text) is null);

    /// <summary>The conditions on the usual properties of a class, asked for or not.</summary>
    public static IReadOnlyList<PropertyRange> Of(IEnumerable<PropertyName> properties, string here)
    {
        var query = QueryHelpers.ParseQuery(here.Split('?', 2) is [_, var behind] ? behind : "");
        return
        [
            .. properties.Select(each => new PropertyRange(
                each, Written(LeastOf + each.Name), Written(MostOf + each.Name), Written(TextOf + each.Name))),
        ];

        string? Written(string name) => Asked.Text(query.GetValueOrDefault(name, StringValues.Empty).FirstOrDefault());
    }

    /// <summary>What the gateway is asked for; null where nothing is, or what is written is no number.</summary>
    public PropertyFilterInput? Filter()
    {
        if (Property.Unit is null) return Text is null ? null : new(Property.Name, null, null, null, Text);
        var (least, most) = (Signed(Least), Signed(Most));
        return least is null && most is null
            ? null : new(Property.Name, least, most, Property.Unit.Length == 0 ? null : Property.Unit, null);
    }

    static decimal? Signed(string? text) =>
        text?.StartsWith('-') == true ? -Written.Number(text[1..]) : Written.Number(text);
}

/// <summary>By what parts are searched, as the gateway takes it.</summary>
public sealed record ComponentFilterInput(
    string? Search, string[]? Classes, string? Manufacturer, Lifecycle[]? Lifecycles, PropertyFilterInput[]? Properties)
{
    /// <summary>Of what the address of the list of parts says.</summary>
    public static ComponentFilterInput Of(
        string? search, string? @class, string? maker, Lifecycle? lifecycle, IEnumerable<PropertyRange> ranges) => new(
            Asked.Text(search), Asked.Text(@class) is { } one ? [one] : null, Asked.Text(maker), lifecycle is { } state ? [state] : null,
            [.. ranges.Select(range => range.Filter()).OfType<PropertyFilterInput>()]);
}

/// <summary>A condition on a property, as the gateway takes it.</summary>
public sealed record PropertyFilterInput(string Name, decimal? AtLeast, decimal? AtMost, string? Unit, string? Text);
