using System.Collections;
using System.Reflection;

using SupplyChain.Console.Replacements;

namespace SupplyChain.Console.Tests;

/// <summary>A form in which nothing of a list is ticked or written sends no value for it, and the form's list becomes null.</summary>
public sealed class FormListTests
{
    public static TheoryData<string, string> Lists =>
    [
        .. typeof(ReplaceInput).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false })
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.DeclaringType == property.ReflectedType && IsOfForm(property))
            .Select(property => (property.DeclaringType!.FullName!, property.Name)),
    ];

    [Theory, MemberData(nameof(Lists))]
    public void A_list_of_which_nothing_was_sent_is_empty(string type, string name)
    {
        var form = Activator.CreateInstance(typeof(ReplaceInput).Assembly.GetType(type, throwOnError: true)!, nonPublic: true);
        var property = form!.GetType().GetProperty(name)!;
        property.SetValue(form, null);
        ((IEnumerable)property.GetValue(form)!).Cast<object>().ShouldBeEmpty();
    }

    [Fact]
    public void Forms_have_lists() => Lists.Count.ShouldBeGreaterThan(8);

    static bool IsOfForm(PropertyInfo property) =>
        property is { CanRead: true, SetMethod.IsPublic: true } && property.PropertyType.IsGenericType
        && (property.PropertyType.GetGenericTypeDefinition() == typeof(List<>)
            || property.PropertyType.GetGenericTypeDefinition() == typeof(Dictionary<,>));
}
