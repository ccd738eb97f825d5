using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Laboratory;

static class LaboratoryWords
{
    public static readonly Text Standards = new("Standards for tests", "检测标准");
    public static readonly Text StandardsPurpose = new(
        "By which standards parts are tested, and which lines of the region can test by them.", "零件按哪些标准检测，区域内哪些产线可以检测。");
    public static readonly Text Standard = new("Standard", "标准");
    public static readonly Text Class = new("Class of part", "零件类别");
    public static readonly Text Property = new("Measures", "测量项目");
    public static readonly Text Search = new("Code or title", "编号或名称");
    public static readonly Text Testers = new("Tested by", "可检测的产线");
    public static readonly Text Nobody = new("nobody yet", "暂无");
    public static readonly Text MoreLines = new("and {0} more", "另有 {0} 条产线");
    public static readonly Text Accredited = new("{0}, valid until {1}", "{0}，有效期至 {1}");
    public static readonly Text Lapsed = new("{0}, expired {1}", "{0}，已于 {1} 失效");
    public static readonly Text NoStandard = new("No standard of the catalogue is so.", "目录中没有符合条件的标准。");
    public static readonly Text Gaps = new("Standards nobody tests by", "无人可检测的标准");
    public static readonly Text GapsPurpose = new(
        "No line of the platform states these standards. Parts and requests show where a laboratory is missing most.",
        "平台上没有产线声明这些标准。零件数和申请数反映最缺检测能力之处。");
    public static readonly Text Asking = new("Requests", "检测申请数");
    public static readonly Text Parts = new("Parts by class", "各类别零件数");
    public static readonly Text AtLeast = new("at least {0}", "至少 {0}");
    public static readonly Text NoGap = new("Each standard of the catalogue is tested by a line.", "目录中的每项标准均有产线可检测。");
    public static readonly Text StateTests = new("State tests", "声明检测能力");
    public static readonly Text StateTestsPurpose = new(
        "By which standards the line tests. Everybody who is signed in sees it.", "该产线可按哪些标准检测。所有登录用户可见。");
    public static readonly Text Tests = new("Tests", "检测能力");
    public static readonly Text TestsHint = new(
        "One standard on each line, with an accreditation: code; CNAS number; last day. Without: the code alone.",
        "每行一项标准。有认可时：编号; CNAS 编号; 有效期截止日。无认可时只写编号。");
    public static readonly Text NotATest = new("is not code; CNAS number; last day", "不是“编号; CNAS 编号; 截止日”");
    public static readonly Text Stated = new("The tests are stated.", "检测能力已声明。");
    public static readonly Text ByLine = new("The line states it", "该产线已声明");
    public static readonly Text Outcome = new("Result", "结果");
    public static readonly Text Open = new("open", "待检测");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text Requester = new("Requester", "申请方");
    public static readonly Text Operator = new("Laboratory", "检测方");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text Part = new("Part", "零件");

    /// <summary>A standard's code and title; the code alone where the catalogue does not have it.</summary>
    public static string Titled(string code, Language language) =>
        TestStandards.Find(code) is { } known ? $"{code} {(language == Language.En ? known.English : known.Chinese)}" : code;

    public static Text Of(TestOutcome outcome) => outcome == TestOutcome.Passed ? new("✓ passed", "✓ 合格") : new("▲ failed", "▲ 不合格");

    public static Text Of(CertificateState state) => state switch
    {
        CertificateState.NotYetValid => new("not yet valid", "未生效"),
        CertificateState.Valid => new("✓ valid", "✓ 有效"),
        CertificateState.Due => new("◆ due for renewal", "◆ 即将到期"),
        CertificateState.Expired => new("expired", "已过期"),
        _ => new("▲ withdrawn", "▲ 已撤回"),
    };
}
