using SupplyChain.Benchmarks.Scale;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>The main pages of each role, behind the language.</summary>
/// <param name="Gap">The page of a gap, which the first OEM sees.</param>
sealed record RolePages(IReadOnlyDictionary<string, IReadOnlyList<string>> OfRole, string Gap)
{
    /// <summary>The page with a chart.</summary>
    public static string Chart => $"forecasts/{RegionSize.Regions[0]}?product={Uri.EscapeDataString(SyntheticRegion.ProductName(0))}";

    public static async Task<RolePages> Of(ShownData data)
    {
        var gaps = await (await data.Oems[0].ClientAsync()).Query("{ gaps(first: 1, filter: { open: true }) { nodes { id } } }");
        var gap = $"gaps/{gaps.GetProperty("gaps").GetProperty("nodes")[0].GetProperty("id").GetString()}";
        var calendar = $"calendar?lines={data.Lines[0]}&from={SyntheticRegion.Iso(LineBookings.FirstDay)}";
        return new(new Dictionary<string, IReadOnlyList<string>>
        {
            ["oem"] =
            [
                "", "gaps", gap, "balances", "closures", "plans", "forecasts", Chart, "proposals", "requests", "requirements", "boms",
                "bookings", calendar, "parts", $"parts?class={SyntheticRegion.Class}&q={SyntheticRegion.Words[0]}", $"parts/{ShownData.OfferedPart}", "inbox",
            ],
            ["supplier"] =
            [
                "", "gaps", "invitations", "capacity", $"capacity/{ShownData.OfferedPart}/{RegionSize.Regions[0]}", "offers", "qualifications",
                "closures", "runs", "parts", "inbox",
            ],
            ["operator"] = ["", "gaps", calendar, "bookings", "lines", $"lines/{data.Lines[0]}", "runs", "utilisation", "parts", "inbox"],
            ["alliance"] =
            [
                "", "gaps", "balances", "closures", "lines", "utilisation", "parts", "suppliers", "concentration", "report", "inbox",
            ],
        }, gap);
    }
}
