using SupplyChain.Structure.Tests.Planted.Right;

namespace SupplyChain.Structure.Tests.Planted.Left;

/// <summary>What the compiler leaves no trace of: the import tells.</summary>
sealed class ByConstant
{
    public static int Limit => Constants.Limit;

    public static int Second => (int)Choice.Second;
}
