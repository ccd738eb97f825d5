namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Why two manufacturers' names may be of one manufacturer, and what has to be decided first.</summary>
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
}
