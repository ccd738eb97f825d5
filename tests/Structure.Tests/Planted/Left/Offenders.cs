#pragma warning disable CS1998 // samples
using SupplyChain.Structure.Tests.Planted.Right;

namespace SupplyChain.Structure.Tests.Planted.Left;

/// <summary>Every way to depend on a room to the right, one a type.</summary>
sealed class ByBase : Base;

sealed class ByInterface : IContract;

[Attributed]
sealed class ByAttribute;

sealed class ByProperty
{
    public Stored? Stored { get; init; }
}

sealed class BySignature
{
    public static int Of(Parameter parameter) => parameter.Value;
}

sealed class ByGenericArgument
{
    public static readonly List<Argument> All = [];
}

sealed class ByGenericMethod
{
    public static int Count(object[] all) => all.OfType<Argument>().Count();
}

sealed class ByCall
{
    public static int Now() => Called.Now();
}

sealed class ByLambda
{
    public static readonly Func<int> Now = () => Called.Now();
}

sealed class ByExtension
{
    public static IEnumerable<int> Iterated(IEnumerable<int> values)
    {
        foreach (var value in values)
            yield return value.Twice();
    }
}

sealed class ByAsync
{
    public static async Task<int> Now() => await Task.Run(() => Called.Now());
}

sealed class ByPattern
{
    public static bool Is(object value) => value is Stored { Value: > 1 };
}

sealed class ByStruct
{
    public static int Of(int value) => new Measure(value).Value;
}

sealed class ByTypeOf
{
    public static string Name => typeof(Stored).Name;
}
