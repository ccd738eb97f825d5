namespace SupplyChain.Gateway.Import;

/// <summary>Units as people write them, in UCUM. What is not known here stays as it is, for the service to judge.</summary>
static class UnitText
{
    static readonly IReadOnlyDictionary<string, string> Whole = new Dictionary<string, string>
    {
        ["个"] = "1",
        ["件"] = "1",
        ["只"] = "1",
        ["片"] = "1",
        ["颗"] = "1",
        ["块"] = "1",
        ["pc"] = "1",
        ["pcs"] = "1",
        ["piece"] = "1",
        ["pieces"] = "1",
        ["ea"] = "1",
        ["each"] = "1",
        ["克"] = "g",
        ["千克"] = "kg",
        ["公斤"] = "kg",
        ["毫克"] = "mg",
        ["米"] = "m",
        ["厘米"] = "cm",
        ["毫米"] = "mm",
        ["微米"] = "um",
        ["升"] = "L",
        ["毫升"] = "mL",
        ["平方米"] = "m2",
        ["°"] = "deg",
        ["inch"] = "[in_i]",
        ["in"] = "[in_i]",
        ["英寸"] = "[in_i]",
        ["″"] = "[in_i]",
        ["Hz"] = "Hz",
        ["rpm"] = "/min",
    };

    /// <summary><c>µm</c> and <c>μm</c> are <c>um</c>, <c>kΩ</c> is <c>kOhm</c>, <c>°C</c> is <c>Cel</c>, 个 is <c>1</c>.</summary>
    public static string Ucum(string unit)
    {
        var narrow = CellText.Narrow(unit);
        return Whole.GetValueOrDefault(narrow) ?? narrow
            .Replace("°C", "Cel").Replace("°F", "[degF]").Replace('μ', 'u').Replace("Ω", "Ohm").Replace("²", "2").Replace("³", "3");
    }
}
