using System.Collections;
using System.Reflection;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// The bounds of a single argument: of a route, of a query string, of a field of the gateway's schema. It declares them where the
/// usual ones do not fit.
/// </summary>
public static class ArgumentBounds
{
    /// <summary>The longest text that an argument may usually have.</summary>
    public const int MaxText = 600;

    static readonly EntriesAttribute Entries = new(0, Paging.MaxSize);
    static readonly RegionAttribute Region = new();
    static readonly LineAttribute Text = new(MaxText);
    static readonly CountAttribute Count = new(0, 1_000_000);
    static readonly RatioAttribute Number = new();

    /// <summary>Whether it is a value or a list of values, and not a record.</summary>
    public static bool IsSimple(Type type) => type.IsValueType || type == typeof(string) || IsList(type);

    /// <summary>How the argument is checked; null where it can have no value that is out of bounds.</summary>
    /// <remarks>An id may be any: one that names nothing is not found, and in a list of ids it is left out.</remarks>
    public static Action<object, string, List<Fault>>? CheckOf(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var id when id == typeof(Guid) || id == typeof(Guid?) => null,
        var ids when IsList(ids) && ElementOf(ids) == typeof(Guid) => LengthCheck(LengthOf(parameter)),
        var other when IsSimple(other) => InputBounds.CheckOf(other, BoundsOf(parameter), $"{parameter.Name} of {parameter.Member.Name}"),
        var record => InputBounds.CheckOf(record),
    };

    static Action<object, string, List<Fault>> LengthCheck(EntriesAttribute length) => (ids, path, faults) =>
    {
        if (length.FaultOf(ids) is { } reason) faults.Add(new Fault(path, reason));
    };

    static IReadOnlyList<BoundAttribute> BoundsOf(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        BoundAttribute[] own = [.. parameter.GetCustomAttributes<BoundAttribute>()];
        var element = IsList(type) ? ElementOf(type) : type;
        var length = IsList(type) ? LengthOf(parameter) : null;
        var kind = own.FirstOrDefault(bound => bound is not EntriesAttribute) ?? UsualOf(element, parameter.Name!);
        return [.. new BoundAttribute?[] { length, kind }.OfType<BoundAttribute>()];
    }

    static BoundAttribute? UsualOf(Type type, string name) =>
        type == typeof(string) ? name == "region" ? Region : Text
        : type == typeof(int) || type == typeof(long) ? Count
        : InputBounds.IsNumber(type) ? Number
        : null;

    static EntriesAttribute LengthOf(ParameterInfo parameter) => parameter.GetCustomAttribute<EntriesAttribute>() ?? Entries;

    static Type ElementOf(Type list) => list.IsArray ? list.GetElementType()! : list.GetGenericArguments()[0];

    static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
}
