using System.Globalization;
using System.Text.Json;

using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;

using Microsoft.Extensions.Primitives;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Exports;

/// <summary>A filter of a list as a parameter of an address.</summary>
/// <param name="Within">The argument that it is a field of; null for an argument of its own.</param>
sealed record ExportFilter(string Name, string? Within, IGraphType Type, string? Description)
{
    static readonly GraphQLSerializer Json = new();

    readonly IGraphType named = Type.GetNamedType();

    public bool IsRequired => Type is NonNullGraphType && Default is null;
    public bool IsList => Type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
    public object? Default { get; init; }

    /// <summary>The values that it may have; empty where it has no list of them.</summary>
    public IReadOnlyList<string> Choices => named is EnumerationGraphType choice ? [.. choice.Values.Select(value => value.Name)] : [];

    /// <summary>An argument's filters: an input is spread into its fields.</summary>
    public static IEnumerable<ExportFilter> Of(QueryArgument argument) =>
        argument.ResolvedType!.GetNamedType() is IInputObjectGraphType input
        && argument.ResolvedType is not (ListGraphType or NonNullGraphType { ResolvedType: ListGraphType })
            ? input.Fields.Where(field => field.DeprecationReason is null)
                .Select(field => new ExportFilter(field.Name, argument.Name, field.ResolvedType!, field.Description))
            : [new(argument.Name, null, argument.ResolvedType!, argument.Description) { Default = argument.DefaultValue }];

    /// <summary>The value of its variable; null where none is given.</summary>
    /// <param name="faults">Gets what is wrong with it.</param>
    public object? Read(StringValues given, List<Fault> faults)
    {
        var texts = given.OfType<string>().Where(text => text.Length > 0).ToList();
        if (texts.Count == 0)
        {
            if (IsRequired) faults.Add(new(Name, "is required"));
            return null;
        }
        if (texts.Count > 1 && !IsList)
        {
            faults.Add(new(Name, "must be given once"));
            return null;
        }

        var values = texts.Select(text => ValueOf(text, faults)).ToList();
        return IsList ? values : values[0];
    }

    object? ValueOf(string text, List<Fault> faults)
    {
        try
        {
            if (Texts.FaultOf(text, lines: false) is { } fault) throw new UnreadValue(fault);
            return Parse(text);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException or JsonException or InvalidOperationException)
        {
            faults.Add(new(Name, unreadable switch
            {
                UnreadValue { Reason: var reason } => reason,
                FormatException { Message: var message } => FaultText.Plain(message),
                _ => "cannot be read",
            }));
            return null;
        }
    }

    object? Parse(string text)
    {
        switch (named)
        {
            case EnumerationGraphType:
                return Choices.Contains(text) ? text : throw new UnreadValue($"must be one of {string.Join(", ", Choices)}");
            case BooleanGraphType:
                return bool.TryParse(text, out var truth) ? truth : throw new UnreadValue("must be true or false");
            case IntGraphType:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? whole : throw new UnreadValue("must be a whole number");
            case DecimalGraphType:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number : throw new UnreadValue("must be a number");
            case IInputObjectGraphType:
                return text.StartsWith('{') ? Json.Deserialize<Inputs>(text) : throw new UnreadValue("must be a JSON object");
            default:
                _ = ((ScalarGraphType)named).ParseValue(text); // throws what is wrong with it
                return text;
        }
    }
}
