namespace SupplyChain.Gateway.Words;

/// <summary>What faults of the laboratory of CapacityBooking say, in Chinese.</summary>
static class LaboratoryFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["is given with the number of the accreditation, and only with it"] = "须与认可编号同时填写，且仅与其同时填写",
        ["must not name a standard twice"] = "同一标准不能重复填写",
        ["the component that the slot was booked for"] = "应为该时段预订所指的零件",
        ["one of the standards of the request"] = "应为申请中的标准之一",
        ["must not name a value twice"] = "同一数值名称不能重复填写",
        ["no less than lowerLimit"] = "不得小于下限",
        ["is beyond its limits, so the test is not passed"] = "超出限值，检测结果不能为合格",
        ["has a result already; correct it instead"] = "已有结果；请改为更正",
        ["has no result yet; record it first"] = "尚无结果；请先记录",
        ["its booking names no other supplier to share it with"] = "其预订未指明其他供应商，无法共享",
        ["{0} has no passed result in this request"] = "{0} 在本申请中没有合格结果",
        ["must be after validFrom"] = "必须晚于生效日",
        ["at most {0} years after validFrom"] = "有效期自生效日起最长 {0} 年",
        ["you issued a certificate of this number before"] = "您已签发过同一编号的证书",
        ["is withdrawn"] = "已撤回",
    };
}
