using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>The criteria by which suppliers are ranked.</summary>
static class CriterionWords
{
    public static Text Name(Criterion criterion) => criterion switch
    {
        Criterion.Price => new("Price", "价格"),
        Criterion.LeadTime => new("Lead time", "交期"),
        Criterion.Quality => new("Quality", "质量"),
        Criterion.Delivery => new("On-time delivery", "准时交付"),
        Criterion.Distance => new("Distance", "距离"),
        Criterion.Flexibility => new("Flexibility", "产能弹性"),
        Criterion.Domestic => new("Domestic origin", "国产化"),
        _ => new("Concentration", "集中度"),
    };

    public static Text Meaning(Criterion criterion) => criterion switch
    {
        Criterion.Price => new("A lower landed cost of a unit for the quantity, compared with the lowest.", "按需求量的单位到货成本，与最低者相比越低越好。"),
        Criterion.LeadTime => new("Fewer days from order to delivery, compared with the shortest.", "从下单到交货的天数，与最短者相比越少越好。"),
        Criterion.Quality => new("A higher yield in earlier pilot runs.", "以往试产良率越高越好。"),
        Criterion.Delivery => new("More of its earlier deliveries on time.", "以往准时交付比例越高越好。"),
        Criterion.Distance => new("A site near the region that needs the parts.", "工厂离需求地区越近越好。"),
        Criterion.Flexibility => new("More capacity in reserve above what it has now.", "现有产能之上的余量越大越好。"),
        Criterion.Domestic => new("A larger part of domestic origin.", "国产比例越高越好。"),
        _ => new("A smaller share of today's supply, so that you depend less on one source.", "在现有供应中占比越小越好，以降低单一来源依赖。"),
    };
}
