using GraphQL.Types;

using GraphQLParser.AST;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Engine;

/// <summary>C# values as scalars of the schema.</summary>
static class Scalars
{
    public static readonly IReadOnlyDictionary<Type, Type> ByType = new Dictionary<Type, Type>
    {
        [typeof(string)] = typeof(StringGraphType),
        [typeof(bool)] = typeof(BooleanGraphType),
        [typeof(int)] = typeof(IntGraphType),
        [typeof(long)] = typeof(Long),
        [typeof(double)] = typeof(FloatGraphType),
        [typeof(decimal)] = typeof(ExactDecimal),
        [typeof(Guid)] = typeof(UuidGraphType),
        [typeof(DateOnly)] = typeof(Date),
        [typeof(TimeOnly)] = typeof(Time),
        [typeof(DateTimeOffset)] = typeof(Moment),
        [typeof(Uri)] = typeof(UriGraphType),
    };
}

/// <summary>A value that is none of its type.</summary>
sealed class UnreadValue(FaultText reason) : FormatException(reason.English)
{
    public FaultText Reason { get; } = reason;
}

sealed class Long : LongGraphType
{
    public Long() => (Name, Description) = ("Long", "An integer of up to 64 bits.");
}

sealed class ExactDecimal : DecimalGraphType
{
    public ExactDecimal() => (Name, Description) = ("Decimal", "A decimal number, exact to 28 digits.");
}

sealed class Date : DateOnlyGraphType
{
    public Date() => (Name, Description) = ("Date", "A date as `yyyy-MM-dd`.");
}

sealed class Time : TimeOnlyGraphType
{
    public Time() => (Name, Description) = ("Time", "A time of day as `HH:mm:ss`.");
}

/// <summary>A moment without an offset is refused: it would be another one in every time zone.</summary>
sealed class Moment : DateTimeOffsetGraphType
{
    public Moment() => (Name, Description) = ("DateTime", "A moment as in RFC 3339, in UTC.");

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Read(text.Value.ToString()),
        _ => ThrowLiteralConversionError(value),
    };

    // What is wrong is told by ParseLiteral and ParseValue.
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLNullValue or GraphQLStringValue;

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.ToUniversalTime(),
        string text => Read(text),
        _ => ThrowValueConversionError(value),
    };

    static DateTimeOffset Read(string text)
    {
        var moment = Window.ReadMoment(text, out var fault);
        return fault is null ? moment : throw new UnreadValue($"'{text}' {fault}");
    }
}

/// <summary>All ids of the platform are UUIDs, so a malformed one is refused before any service is asked.</summary>
sealed class UuidGraphType : IdGraphType
{
    public UuidGraphType() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Parse(text.Value.ToString()),
        _ => ThrowLiteralConversionError(value),
    };

    public override bool CanParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => true,
        GraphQLStringValue text => Guid.TryParse(text.Value.Span, out _),
        _ => false,
    };

    public override object? ParseValue(object? value) => value switch
    {
        null or Guid => value,
        string text => Parse(text),
        _ => ThrowValueConversionError(value),
    };

    public override bool CanParseValue(object? value) => value is null or Guid || Guid.TryParse(value as string, out _);

    static Guid Parse(string text) =>
        Guid.TryParse(text, out var id) ? id : throw new UnreadValue($"'{text}' is not a UUID");
}
