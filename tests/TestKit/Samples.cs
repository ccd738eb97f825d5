using System.Collections;
using System.Reflection;
using System.Text;

using Shouldly;

using Weasel.Core;

namespace SupplyChain.TestKit;

/// <summary>Instances of records with every field set, the same in every run.</summary>
public static class Samples
{
    static readonly DateTimeOffset Moment = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    public static object Of(Type type, int seed = 1)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return $"text {seed}";
        if (type == typeof(Guid)) return new Guid(seed, 0, 0, new byte[8]);
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return seed;
        if (type == typeof(long)) return (long)seed;
        if (type == typeof(double)) return seed + 0.25;
        if (type == typeof(decimal)) return seed + 0.125m;
        if (type == typeof(DateTimeOffset)) return Moment.AddHours(seed);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 3, 2).AddDays(7 * seed);
        if (type == typeof(TimeOnly)) return new TimeOnly(8, seed % 60);
        if (type == typeof(TimeSpan)) return TimeSpan.FromMinutes(90 + seed);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length)!;
        if (Pair(type) is { } pair) return DictionaryOf(pair.Key, pair.Value, seed);
        if (Element(type) is { } element) return ListOf(element, seed);

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length) ?? throw new NotSupportedException(type.FullName);
        return constructor.Invoke([.. constructor.GetParameters().Select((parameter, i) => Of(parameter.ParameterType, seed + i))]);
    }

    static (Type Key, Type Value)? Pair(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            ? (type.GetGenericArguments()[0], type.GetGenericArguments()[1])
            : null;

    static Type? Element(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    static Array ListOf(Type element, int seed)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Of(element, seed), 0);
        return list;
    }

    static IDictionary DictionaryOf(Type key, Type value, int seed)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        dictionary[Of(key, seed)] = Of(value, seed + 1);
        return dictionary;
    }
}

/// <summary>The JSON of stored events and contracts: what was written years ago must still be read.</summary>
public static class JsonForms
{
    static readonly Marten.Services.SystemTextJsonSerializer Store = new() { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase };

    /// <summary>The events of an assembly: what its aggregates' Create and Apply methods take.</summary>
    public static IEnumerable<Type> StoredEventsOf(Assembly service) => service.GetTypes()
        .Where(type => type.IsClass && !typeof(JasperFx.Events.Projections.ProjectionBase).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.Name is "Create" or "Apply" && method.GetParameters().Length >= 1)
        .Select(method => method.GetParameters()[0].ParameterType)
        .Where(type => type.Assembly == service)
        .Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>An event or a document as it was stored, perhaps long ago.</summary>
    public static T Stored<T>(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Store.FromJson<T>(stream);
    }

    /// <summary>Every type as a line of JSON with every field set, after checking that it reads back to the same.</summary>
    public static string RoundTripped(IEnumerable<Type> types)
    {
        var lines = new StringBuilder();
        foreach (var type in types)
        {
            var json = Store.ToCleanJson(Samples.Of(type));
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            Store.ToCleanJson(Store.FromJson(type, stream)).ShouldBe(json, $"{type.Name} does not read back to what was written");
            lines.Append(type.Name).Append(' ').AppendLine(json);
        }
        return lines.ToString();
    }
}
