using GraphQL.Types;

using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>C# values as scalars of the schema.</summary>
static class Scalars
{
    public static readonly IReadOnlyDictionary<Type, ScalarGraphType> ByType = new Dictionary<Type, ScalarGraphType>
    {
        [typeof(string)] = new StringGraphType(),
        [typeof(bool)] = new BooleanGraphType(),
        [typeof(int)] = new IntGraphType(),
        [typeof(long)] = new LongGraphType(),
        [typeof(double)] = new FloatGraphType(),
        [typeof(decimal)] = new DecimalGraphType { Description = "A decimal number, exact to 28 digits." },
        [typeof(Guid)] = new UuidGraphType(),
        [typeof(DateOnly)] = new DateOnlyGraphType { Name = "Date", Description = "A date as `yyyy-MM-dd`." },
        [typeof(TimeOnly)] = new TimeOnlyGraphType { Name = "Time", Description = "A time of day as `HH:mm:ss`." },
        [typeof(DateTimeOffset)] = new DateTimeOffsetGraphType { Name = "DateTime", Description = "A moment as in RFC 3339, in UTC." },
        [typeof(Uri)] = new UriGraphType(),
    };

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
            Guid.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a UUID");
    }
}
