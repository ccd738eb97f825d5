using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Checks an input against the bounds that its members declare, down to the last entry of its lists. How a type is checked is
/// worked out once.
/// </summary>
public static class InputBounds
{
    static readonly ConcurrentDictionary<Type, Action<object, string, List<Fault>>> Checks = [];

    /// <exception cref="Rejected">422 with every value that is out of its bounds, by the path of its field.</exception>
    public static void Require(object input)
    {
        var faults = FaultsOf(input);
        if (faults.Count > 0) throw new Rejected(422, faults);
    }

    /// <summary>Every value that is out of its bounds, by the path of its field.</summary>
    public static IReadOnlyList<Fault> FaultsOf(object input) => FaultsOf(CheckOf(input.GetType()), input);

    /// <summary>The check of a record.</summary>
    /// <exception cref="InvalidOperationException">A member needs a bound and has none.</exception>
    public static Action<object, string, List<Fault>> CheckOf(Type type) => Checks.GetOrAdd(type, OfRecord);

    /// <summary>The check of one value by the attributes that stand with it; null where nothing is checked.</summary>
    /// <param name="name">For the message of the exception.</param>
    /// <exception cref="InvalidOperationException">The value needs a bound and has none.</exception>
    public static Action<object, string, List<Fault>>? CheckOf(Type type, IReadOnlyList<BoundAttribute> bounds, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(type) is { } element) return OfList(element, bounds, name);
        if (type == typeof(Guid)) return (value, path, faults) => Add(Window.FaultOf((Guid)value), path, faults);
        if (type == typeof(DateOnly)) return (value, path, faults) => Add(Window.FaultOf((DateOnly)value), path, faults);
        if (type == typeof(DateTimeOffset)) return (value, path, faults) => Add(Window.FaultOf((DateTimeOffset)value), path, faults);
        if (type.IsEnum)
            return (value, path, faults) => Add(Enum.IsDefined(type, value) ? null : (FaultText)"is not a value of it", path, faults);
        if (type == typeof(bool) || type == typeof(TimeOnly)) return null;
        if (type != typeof(string) && !IsNumber(type)) return (value, path, faults) => CheckOf(type)(value, path, faults);
        if (bounds is not [var bound]) throw new InvalidOperationException($"{name}, a {type.Name}, must declare one kind of bound");
        return (value, path, faults) => Add(bound.FaultOf(value), path, faults);
    }

    public static bool IsNumber(Type type) =>
        type == typeof(decimal) || type == typeof(double) || type == typeof(int) || type == typeof(long);

    static Action<object, string, List<Fault>> OfRecord(Type type)
    {
        var members = (
            from member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where member.GetIndexParameters() is [] && (ParameterOf(member) is not null || member.CanWrite)
            let check = CheckOf(member.PropertyType, BoundsOf(member), $"{type.Name}.{member.Name}")
            where check is not null
            select (Name: JsonNamingPolicy.CamelCase.ConvertName(member.Name), Value: Getter(type, member), Check: check)).ToArray();
        return (record, path, faults) =>
        {
            foreach (var (name, valueOf, check) in members)
                if (valueOf(record) is { } value) check(value, path.Length == 0 ? name : $"{path}.{name}", faults);
        };
    }

    static Action<object, string, List<Fault>> OfList(Type element, IReadOnlyList<BoundAttribute> bounds, string name)
    {
        var length = bounds.OfType<EntriesAttribute>().SingleOrDefault()
            ?? throw new InvalidOperationException($"{name}, a list, must declare how many entries it may have");
        var check = CheckOf(element, [.. bounds.Where(bound => bound != length)], name);
        var keyOf = length.By is { } key ? Getter(element, element.GetProperty(key)!) : null;
        return (value, path, faults) =>
        {
            var list = (ICollection)value;
            Add(length.FaultOf(list), path, faults);
            if (check is null || list.Count > length.Maximum) return;
            var at = 0;
            foreach (var entry in list)
            {
                if (entry is not null && keyOf?.Invoke(entry) is string { Length: > 0 } key)
                    faults.AddRange(FaultsOf(check, entry).Select(fault => fault with { Field = $"{path}.{key}" }));
                else if (entry is not null) check(entry, $"{path}[{at}]", faults);
                at++;
            }
        };
    }

    static List<Fault> FaultsOf(Action<object, string, List<Fault>> check, object value)
    {
        var faults = new List<Fault>();
        check(value, "", faults);
        return faults;
    }

    static void Add(FaultText? reason, string path, List<Fault> faults)
    {
        if (reason is not null) faults.Add(new Fault(path, reason));
    }

    static BoundAttribute[] BoundsOf(PropertyInfo member) =>
    [
        .. member.GetCustomAttributes<BoundAttribute>(), .. ParameterOf(member)?.GetCustomAttributes<BoundAttribute>() ?? [],
    ];

    static ParameterInfo? ParameterOf(PropertyInfo member) => member.DeclaringType!.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(parameter => parameter.Name == member.Name);

    static Func<object, object?> Getter(Type type, PropertyInfo member)
    {
        var record = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Property(Expression.Convert(record, type), member), typeof(object)), record).Compile();
    }

    static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var element] && typeof(IEnumerable).IsAssignableFrom(type) ? element
        : null;
}
