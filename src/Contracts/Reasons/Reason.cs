using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupplyChain.Contracts;

/// <summary>A reason, as a code with parameters. The gateway words it in the reader's language.</summary>
/// <remarks>In JSON an object with both. A string, as stored before there were codes, is read as free text.</remarks>
/// <param name="Code">One of the declared codes, such as <c>yield-below-minimum</c>; <c>free-text</c> for a person's own words.</param>
/// <param name="Parameters">By name. Numbers and times are written exactly; the words round them.</param>
[JsonConverter(typeof(ReasonJson))]
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Its causes, such as each missed criterion of a run; usually empty.</summary>
    public IReadOnlyList<Reason> Causes { get; init; } = [];


    /// <summary>The code of what a person wrote, in that person's own words.</summary>
    public static readonly ReasonCode Text = new("free-text", "text");

    public static Reason FreeText(string text) => Text.With(text);

    public Reason BecauseOf(params IReadOnlyList<Reason> causes) => this with { Causes = causes };

    public bool Equals(Reason? other) =>
        other is not null && Code == other.Code && Parameters.Count == other.Parameters.Count
        && Parameters.All(own => other.Parameters.TryGetValue(own.Key, out var value) && value == own.Value)
        && Causes.SequenceEqual(other.Causes);

    public override int GetHashCode() => HashCode.Combine(Code, Parameters.Count, Causes.Count);

    /// <summary>For logs, and for readers without a wording of the code.</summary>
    public override string ToString() =>
        Code
        + (Parameters.Count == 0 ? "" : $" ({string.Join(", ", Parameters.Select(parameter => $"{parameter.Key}: {parameter.Value}"))})")
        + (Causes.Count == 0 ? "" : $": {string.Join("; ", Causes)}");
}

/// <summary>A kind of reason. Each is declared once, with the contracts of its service.</summary>
/// <param name="Parameters">The names of its parameters.</param>
public sealed record ReasonCode(string Code, params IReadOnlyList<string> Parameters)
{
    /// <summary>The reason with a value for each parameter, in the order of their names.</summary>
    /// <exception cref="ArgumentException">A value is missing, or there is one too many.</exception>
    public Reason With(params IReadOnlyList<object> values) => values.Count == Parameters.Count
        ? new Reason(Code, Parameters.Zip(values).ToDictionary(pair => pair.First, pair => Written(pair.Second)))
        : throw new ArgumentException($"'{Code}' has the parameters {string.Join(", ", Parameters)}, not {values.Count}", nameof(values));

    public override string ToString() => Code;

    static string Written(object value) => value switch
    {
        string text => text,
        IEnumerable<string> texts => string.Join(", ", texts),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

sealed class ReasonJson : JsonConverter<Reason>
{
    public override Reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Reason.FreeText(reader.GetString()!);
        var written = JsonSerializer.Deserialize<Written>(ref reader, options);
        return written?.Code is { } code
            ? new Reason(code, written.Parameters ?? []) { Causes = written.Causes ?? [] }
            : throw new JsonException("a reason is a text, or an object with a code");
    }

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer, new Written(value.Code, new(value.Parameters), value.Causes.Count > 0 ? value.Causes : null), options);

    sealed record Written(
        string? Code = null, Dictionary<string, string>? Parameters = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Reason>? Causes = null);
}
