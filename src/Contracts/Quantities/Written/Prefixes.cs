namespace SupplyChain.Contracts;

/// <summary>The prefixes of the SI that stand for a power of ten by themselves, as in 10k. An m would be a metre as well.</summary>
static class Prefixes
{
    public static decimal? Factor(string sign) => sign switch
    {
        "k" or "K" => 1e3m,
        "M" => 1e6m,
        "G" => 1e9m,
        "u" or "μ" => 1e-6m,
        "n" => 1e-9m,
        "p" => 1e-12m,
        _ => null,
    };

    /// <summary>In UCUM.</summary>
    public static string Sign(string sign) => sign switch { "K" => "k", "μ" => "u", _ => sign };
}
