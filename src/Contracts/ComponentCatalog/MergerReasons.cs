namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Why two manufacturers' names, or two parts, may be one, and what has to be decided first.</summary>
public static class MergerReasons
{
    /// <summary>They differ by legal forms and signs only.</summary>
    public static readonly ReasonCode SameButForm = new("names-same-but-form");

    /// <summary>Known names of one manufacturer: short and long, Chinese and English, before and after a takeover.</summary>
    public static readonly ReasonCode KnownAlias = new("names-known-alias");
    public static readonly ReasonCode BeginAlike = new("names-begin-alike");
    public static readonly ReasonCode SpelledAlike = new("names-spelled-alike");

    public static readonly ReasonCode HeldDifferently = new("names-held-differently");
    public static readonly ReasonCode ClaimWaits = new("name-claim-waits");

    /// <summary>Two parts have the same number, under two names of one manufacturer.</summary>
    public static readonly ReasonCode NumbersSame = new("part-numbers-same");

    /// <summary>Their numbers differ by separators, upper and lower case or width only.</summary>
    public static readonly ReasonCode NumbersButSeparators = new("part-numbers-but-separators");

    /// <summary>Their numbers differ by a decimal point, +, # or *, which may tell parts apart.</summary>
    public static readonly ReasonCode NumbersButSigns = new("part-numbers-but-signs");
    public static readonly ReasonCode NamesMerged = new("manufacturers-merged");
}
