namespace SupplyChain.Contracts;

/// <summary>What a line of a bill of materials requires in a week.</summary>
public static class LineRequirement
{
    /// <summary>Requirements of absurd bills of materials stop here instead of overflowing.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    /// <summary>
    /// Required in a week for <paramref name="builds"/> of the parent: quantity x builds x (1 + scrap rate) + set-up, rounded up to
    /// the multiple; 0, without set-up, in weeks without builds. Exact to 12 decimal places.
    /// </summary>
    public static decimal Of(decimal builds, decimal quantity, decimal attrition, decimal setupQuantity, decimal orderMultiple)
    {
        if (builds <= 0) return 0;
        try
        {
            return Math.Min(ToMultiple(Exact(builds, quantity, attrition) + setupQuantity, orderMultiple), Most);
        }
        catch (OverflowException)
        {
            return Most;
        }
    }

    /// <summary>Required for <paramref name="builds"/> more of the parent, without set-up and multiple, which apply once a week.</summary>
    public static decimal OneByOne(decimal builds, decimal quantity, decimal attrition)
    {
        try
        {
            return Math.Min(Exact(builds, quantity, attrition), Most);
        }
        catch (OverflowException)
        {
            return Most;
        }
    }

    static decimal Exact(decimal builds, decimal quantity, decimal attrition) => Math.Round(quantity * builds * (1 + attrition), 12);

    // By remainder: a division would not be exact.
    static decimal ToMultiple(decimal exact, decimal multiple) =>
        multiple <= 0 || exact % multiple == 0 ? exact : exact - exact % multiple + multiple;
}
