using System.Collections.Frozen;

namespace SupplyChain.Contracts;

/// <summary>Units as people write them, in Chinese and English, and what they are in UCUM.</summary>
public static class WrittenUnit
{
    // Where a sign means two things, the more common one stands first: 16 g is a mass, and of an accelerometer a range.
    static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>
    {
        ["个"] = ["1"],
        ["件"] = ["1"],
        ["只"] = ["1"],
        ["片"] = ["1"],
        ["颗"] = ["1"],
        ["块"] = ["1"],
        ["pc"] = ["1"],
        ["pcs"] = ["1"],
        ["piece"] = ["1"],
        ["pieces"] = ["1"],
        ["ea"] = ["1"],
        ["each"] = ["1"],
        ["g"] = ["g", "[g]"],
        ["G"] = ["G", "[g]"],
        ["克"] = ["g"],
        ["千克"] = ["kg"],
        ["公斤"] = ["kg"],
        ["毫克"] = ["mg"],
        ["米"] = ["m"],
        ["厘米"] = ["cm"],
        ["毫米"] = ["mm"],
        ["微米"] = ["um"],
        ["纳米"] = ["nm"],
        ["升"] = ["L"],
        ["毫升"] = ["mL"],
        ["平方米"] = ["m2"],
        ["°"] = ["deg"],
        ["度"] = ["deg", "Cel"],
        ["degree"] = ["deg"],
        ["degrees"] = ["deg"],
        ["°/s"] = ["deg/s"],
        ["dps"] = ["deg/s"],
        ["inch"] = ["[in_i]"],
        ["inches"] = ["[in_i]"],
        ["in"] = ["[in_i]"],
        ["英寸"] = ["[in_i]"],
        ["寸"] = ["[in_i]"],
        ["\""] = ["[in_i]"],
        ["\u2032\u2032"] = ["[in_i]"], // a double prime, as its compatible form writes it
        ["\u2033"] = ["[in_i]"],
        ["C"] = ["C", "Cel"],
        ["摄氏度"] = ["Cel"],
        ["伏"] = ["V"],
        ["毫安"] = ["mA"],
        ["毫瓦"] = ["mW"],
        ["赫兹"] = ["Hz"],
        ["fps"] = ["Hz"],
        ["Fps"] = ["Hz"],
        ["FPS"] = ["Hz"],
        ["帧/秒"] = ["Hz"],
        ["rpm"] = ["/min"],
        ["nit"] = ["cd/m2"],
        ["nits"] = ["cd/m2"],
        ["尼特"] = ["cd/m2"],
        ["ppi"] = ["/[in_i]"],
        ["PPI"] = ["/[in_i]"],
        ["px"] = ["{px}"],
        ["mAh"] = ["mA.h"],
        ["Ah"] = ["A.h"],
        ["毫安时"] = ["mA.h"],
        ["Wh"] = ["W.h"],
        ["mWh"] = ["mW.h"],
        ["bps"] = ["bit/s"],
        ["kbps"] = ["kbit/s"],
        ["Mbps"] = ["Mbit/s"],
        ["Gbps"] = ["Gbit/s"],
        ["B/s"] = ["By/s"],
        ["MB/s"] = ["MBy/s"],
        ["GB/s"] = ["GBy/s"],
        ["B"] = ["B", "By"],
        ["KB"] = ["kBy"],
        ["MB"] = ["MBy"],
        ["GB"] = ["GBy"],
        ["ppm/°C"] = ["[ppm]/K"],
        ["W/mK"] = ["W/m/K"],
        ["W/(m·K)"] = ["W/m/K"],
        ["W/(mK)"] = ["W/m/K"],
    }.ToFrozenDictionary();

    /// <summary><c>µm</c> and <c>μm</c> are <c>um</c>, <c>kΩ</c> is <c>kOhm</c>, <c>°C</c> is <c>Cel</c>, 个 is <c>1</c>.</summary>
    /// <returns>What it most likely is. Whether UCUM has it is another question.</returns>
    public static string Ucum(string written) => Readings(written)[0];

    /// <summary>All that it may stand for, the likeliest first; at least one.</summary>
    public static IReadOnlyList<string> Readings(string written)
    {
        var narrow = UnicodeForm.Compatible(Texts.WithoutHalves(written)).Trim();
        return Known.GetValueOrDefault(narrow) ??
        [
            narrow.Replace("°C", "Cel").Replace("°F", "[degF]").Replace('μ', 'u').Replace("Ω", "Ohm").Replace('·', '.'),
        ];
    }
}
