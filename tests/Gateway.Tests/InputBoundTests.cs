using System.Reflection;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Import;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Tests;

/// <summary>Whatever a caller can fill in has bounds: the inputs of the schema, and the rows of files.</summary>
public sealed class InputBoundTests
{
    static readonly Type[] Types = typeof(ImportKind).Assembly.GetTypes();

    public static TheoryData<Type> Inputs =>
    [
        .. Types.Where(type => type.Namespace?.StartsWith("SupplyChain.Gateway.Schema", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters()).Where(parameter => parameter.Name is "input" or "filter")
            .Select(parameter => parameter.ParameterType).Distinct(),
    ];

    public static TheoryData<Type> Rows =>
    [
        .. Types.Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ImportKind))).Select(type => type.BaseType!.GetGenericArguments()[0]),
    ];

    [Theory, MemberData(nameof(Inputs)), MemberData(nameof(Rows))]
    public void Every_text_number_and_list_of_an_input_names_its_kind(Type input) => InputBounds.CheckOf(input).ShouldNotBeNull();

    [Fact]
    public void There_are_inputs_and_rows() => (Inputs.Count > 25, Rows.Count).ShouldBe((true, 8));

    [Fact]
    public void An_argument_says_what_it_may_be_or_is_of_the_usual_kind() =>
        ArgumentBounds.CheckOf(typeof(InputBoundTests).GetMethod(nameof(Example), BindingFlags.NonPublic | BindingFlags.Static)!.GetParameters()[0]).ShouldNotBeNull();

    static void Example([Name(3)] string name) => _ = name;
}
