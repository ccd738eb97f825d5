namespace SupplyChain.Structure.Tests.Planted.Right;

class Base;

interface IContract;

[AttributeUsage(AttributeTargets.Class)]
sealed class Attributed : Attribute;

sealed record Stored(int Value);

sealed record Parameter(int Value);

sealed record Argument(int Value);

record struct Measure(int Value);

enum Choice { First, Second }

static class Constants
{
    public const int Limit = 3;
}

static class Called
{
    public static int Now() => 1;

    public static int Twice(this int value) => 2 * value;
}
