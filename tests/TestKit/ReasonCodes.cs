using System.Reflection;

using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

/// <summary>All reason codes that the contracts declare.</summary>
public static class ReasonCodes
{
    public static IReadOnlyList<ReasonCode> Declared { get; } =
    [
        .. from type in typeof(ReasonCode).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           where field.FieldType == typeof(ReasonCode)
           select (ReasonCode)field.GetValue(null)!,
    ];
}
