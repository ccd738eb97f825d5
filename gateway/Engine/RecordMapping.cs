using GraphQL.Types;

namespace SupplyChain.Gateway.Engine;

/// <summary>Which type of the schema stands for a C# type: a scalar, an enum, or a record as an output or an input.</summary>
sealed class RecordMapping : IGraphTypeMappingProvider
{
    public Type? GetGraphTypeFromClrType(Type clrType, bool isInputType, Type? preferredType) =>
        Scalars.ByType.TryGetValue(clrType, out var scalar) ? scalar
        : clrType == typeof(object) && !isInputType ? typeof(NodeInterface) // whatever has an id
        : clrType.IsEnum ? typeof(DescribedEnum<>).MakeGenericType(clrType)
        : clrType.IsInterface || clrType.IsPrimitive || clrType.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            ? throw new InvalidOperationException(
                $"{clrType} cannot be shown in the schema: use a record, an enum, a list or one of the scalars; "
                + "or register it as a service")
        : (isInputType ? typeof(RecordInput<>) : typeof(RecordType<>)).MakeGenericType(clrType);
}

/// <summary>An enum with the descriptions of its values.</summary>
sealed class DescribedEnum<T> : EnumerationGraphType<T> where T : struct, Enum
{
    public DescribedEnum()
    {
        Description = Descriptions.Of(typeof(T));
        foreach (var value in Values) value.Description = Descriptions.Of(typeof(T).GetField(value.Value!.ToString()!)!);
    }
}
