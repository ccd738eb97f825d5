using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Words;

/// <summary>Parameters that are terms themselves: what each is called by a format's name.</summary>
static class TermWords
{
    /// <summary>Null where the format is none of a term.</summary>
    public static string? Of(string format, string value, bool chinese) => format switch
    {
        "relation" => value switch
        {
            nameof(Comparator.AtLeast) => chinese ? "不低于 " : "at least ",
            nameof(Comparator.AtMost) => chinese ? "不高于 " : "at most ",
            _ => chinese ? " " : "",
        },
        "tolerance" => value is "0" or "" ? "" : $" ± {value}",
        "qualification" or "pattern" => chinese ? Chinese(value) : value.ToLowerInvariant(),
        "nearness" => Nearness(value, chinese),
        "grade" => Grade(value, chinese),
        "kind" => chinese ? Chinese(value) : value,
        _ => null,
    };

    static string Nearness(string value, bool chinese) => value switch
    {
        "region" => chinese ? "位于所询地区" : "in the region itself",
        "city" => chinese ? "位于同一城市" : "in the same city",
        "province" => chinese ? "位于同一省份" : "in the same province",
        "part" => chinese ? "位于同一大区" : "in the same part of the country",
        "other" => chinese ? "位于其他大区" : "in another part of the country",
        _ => value,
    };

    static string Grade(string value, bool chinese) => value switch
    {
        nameof(CrossReferenceGrade.DropIn) => chinese ? "直接替代" : "drop-in",
        nameof(CrossReferenceGrade.Functional) => chinese ? "功能替代" : "functional",
        nameof(CrossReferenceGrade.Similar) => chinese ? "相似" : "similar",
        _ => value,
    };

    static string Chinese(string value) => value switch
    {
        nameof(QualificationState.Declared) => "已申报",
        nameof(QualificationState.Sampled) => "已送样",
        nameof(QualificationState.Qualified) => "已认证",
        nameof(QualificationState.Lapsed) => "认证已失效",
        "Smooth" => "平稳型",
        "Erratic" => "波动型",
        "Intermittent" => "间断型",
        "Lumpy" => "块状",
        "without season" => "无季节性的序列",
        "long and without season" => "无季节性的长序列",
        "seasonal" => "季节性序列",
        "seasonal and long" => "季节性长序列",
        "hourly" => "小时序列",
        "of a long season" => "长季节序列",
        _ => value,
    };
}
