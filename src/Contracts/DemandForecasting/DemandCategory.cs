namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>Demand categories of Catena-X CX-0128: what kind of demand a plan is about.</summary>
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

    /// <summary>Whether demand of this kind goes on beyond the plan's horizon; what is ordered once or phased out ends with it.</summary>
    public static bool GoesOn(string code) => code is not ("PO01" or "OS01" or "ED01");

    /// <summary>Whether demand of this kind comes on top of all other; without it the other goes on as it was.</summary>
    public static bool ComesOnTop(string code) => code is "OS01" or "ED01";

    public static bool IsKnown(string? code) => code is not null && Meanings.ContainsKey(code);
}
