namespace SupplyChain.Contracts;

/// <summary>The input has another name now. The former one is still accepted for one release.</summary>
/// <param name="now">The name that it has now, such as <c>gapClosureId</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FormerNameAttribute(string now) : Attribute
{
    public string Now => now;
}
