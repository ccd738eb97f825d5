namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>Demand categories of Catena-X CX-0128.</summary>
public static class DemandCategory
{
    /// <summary>No particular kind.</summary>
    public const string Default = "0001";

    /// <summary>Code and meaning of every category.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        [Default] = "default",
        ["A1S1"] = "after-sales",
        ["SR99"] = "series",
        ["PI01"] = "phase-in",
        ["PO01"] = "phase-out",
        ["OS01"] = "single order",
        ["OI01"] = "small series",
        ["ED01"] = "extraordinary",
    };

    /// <summary>
    /// Whether demand of this category continues beyond the horizon of the plan. Single orders, extraordinary demand and phase-outs end
    /// with it.
    /// </summary>
    public static bool GoesOn(string code) => code is not ("PO01" or "OS01" or "ED01");

    /// <summary>Whether demand of this category is added to all other demand.</summary>
    public static bool ComesOnTop(string code) => code is "OS01" or "ED01";

    public static bool IsKnown(string? code) => code is not null && Meanings.ContainsKey(code);
}
