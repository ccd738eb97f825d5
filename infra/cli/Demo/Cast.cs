using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>
/// The organisations of the demo. All are fictitious. The first of each role is the one of ./dev token. Their codes have a valid
/// check character but are not assigned.
/// </summary>
static class Cast
{
    /// <summary>
    /// Enough that each may be told of the sum of the others, which takes three of them. The largest come first: what others are
    /// told stays for the week as it was with the third, and the last two change little of it.
    /// </summary>
    public static readonly IReadOnlyList<DemoOrganisation> Oems =
    [
        DemoOrganisation.All.Single(organisation => organisation.Role == "oem"),
        Named("oem", "Laoshan Headsets (synthetic)", 11),
        Named("oem", "Jiaozhou Vision (synthetic)", 12),
        Named("oem", "Chengyang Optoelectronics (synthetic)", 13),
        Named("oem", "Huangdao Wearables (synthetic)", 14),
    ];

    public static readonly IReadOnlyList<DemoOrganisation> Suppliers =
    [
        DemoOrganisation.All.Single(organisation => organisation.Role == "supplier"),
        Named("supplier", "Weifang Waveguides (synthetic)", 21),
        Named("supplier", "Yantai Optics (synthetic)", 22),
        Named("supplier", "Qingdao Sensing (synthetic)", 23),
        Named("supplier", "Jinan Microdisplays (synthetic)", 24),
        Named("supplier", "Weihai Semiconductors (synthetic)", 25),
        Named("supplier", "Zibo Precision (synthetic)", 26),
        Named("supplier", "Rizhao Modules (synthetic)", 27),
    ];

    public static readonly DemoOrganisation Operator = DemoOrganisation.All.Single(organisation => organisation.Role == "operator");
    public static readonly DemoOrganisation Alliance = DemoOrganisation.All.Single(organisation => organisation.Role == "alliance");

    static DemoOrganisation Named(string role, string name, int number) => new(role, name, Code($"91370200MADEM{number:D4}"));

    /// <summary>Adds the check character of GB 32100-2015.</summary>
    static string Code(string first17) => first17 + Contracts.UnifiedSocialCreditCode.CheckCharacter(first17);
}
