using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SupplyChain.Contracts;

/// <summary>
/// What a fault says: an English template with its arguments, so that the gateway can say it in the reader's language. The compiler
/// makes one of each text that is given: <c>$"1 to {max}"</c> has the template <c>1 to {0}</c>. A test finds those without Chinese.
/// </summary>
/// <remarks>In JSON a text is a string, and a template an object with its arguments. Equal are those with the same English.</remarks>
[InterpolatedStringHandler, JsonConverter(typeof(FaultTextJson))]
public sealed partial class FaultText : IEquatable<FaultText>
{
    static readonly List<FaultText> None = [];

    readonly List<FaultText> arguments;

    public FaultText(int _, int formattedCount) => arguments = new(formattedCount);

    /// <summary>For a rule: what is right needs no text.</summary>
    public FaultText(int _, int formattedCount, bool condition, out bool isNeeded)
    {
        isNeeded = !condition;
        arguments = condition ? [] : new(formattedCount);
    }

    FaultText(string template, List<FaultText> arguments, bool isPlain = false) =>
        (Template, this.arguments, IsPlain) = (template, arguments, isPlain);

    /// <summary>
    /// What it says whatever its arguments are: <c>{0}</c> stands for the first of them, and a brace of the text is written twice.
    /// </summary>
    public string Template { get; private set; } = "";

    public IReadOnlyList<FaultText> Arguments => arguments;

    /// <summary>Whether it is no template: a value, a person's own words, or what was put into the reader's language already.</summary>
    public bool IsPlain { get; }

    public string English => Fill(Template, (argument, _) => argument.English);

    public static FaultText Plain(string text) => new(Escaped(text), None, isPlain: true);

    public static FaultText Of(string template, IReadOnlyList<FaultText> arguments) => new(template, [.. arguments]);

    /// <summary>A template without arguments.</summary>
    internal static FaultText Constant(string text) => new(Escaped(text), None);

    /// <summary>For a text as it stands in the source.</summary>
    public static implicit operator FaultText(string constant) => Constant(constant);

    /// <summary>The template, or what it is in another language, with the arguments in their places.</summary>
    /// <param name="say">Of an argument, and of the kind of term that its place names, as in <c>{0:kind}</c>.</param>
    public string Fill(string words, Func<FaultText, string, string> say) => Place().Replace(words, place =>
        place.Value.Length == 2 ? place.Value[..1]
        : int.Parse(place.Groups["at"].ValueSpan, CultureInfo.InvariantCulture) is var at && at < arguments.Count
            ? say(arguments[at], place.Groups["kind"].Value)
        : "");

    public void AppendLiteral(string literal) => Template += Escaped(literal);

    public void AppendFormatted<T>(T value, string? format = null) => AppendFormatted(Plain(value is IFormattable formattable
        ? formattable.ToString(format, CultureInfo.InvariantCulture)
        : value?.ToString() ?? ""));

    /// <summary>One text within another is put into the reader's language, too.</summary>
    public void AppendFormatted(FaultText text)
    {
        Template += $"{{{arguments.Count}}}";
        arguments.Add(text);
    }

    public bool Equals(FaultText? other) => other is not null && English == other.English;

    public override bool Equals(object? obj) => Equals(obj as FaultText);

    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => English;

    static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>A place for an argument, or a brace of the text.</summary>
    [GeneratedRegex(@"\{\{|\}\}|\{(?<at>\d{1,3})(:(?<kind>\w+))?\}")]
    private static partial Regex Place();
}

sealed class FaultTextJson : JsonConverter<FaultText>
{
    public override FaultText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return FaultText.Plain(reader.GetString()!);
        var written = JsonSerializer.Deserialize<Written>(ref reader, options);
        return FaultText.Of(written?.Template ?? "", written?.Arguments ?? []);
    }

    public override void Write(Utf8JsonWriter writer, FaultText value, JsonSerializerOptions options)
    {
        if (value.IsPlain) writer.WriteStringValue(value.English);
        else JsonSerializer.Serialize(writer, new Written(value.Template, value.Arguments), options);
    }

    sealed record Written(string? Template = null, IReadOnlyList<FaultText>? Arguments = null);
}
