namespace SupplyChain.Gateway.Words;

/// <summary>What faults of GapMonitoring say, in Chinese.</summary>
static class GapFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["balances are kept from {0}Z on"] = "供需平衡自 {0}Z 起有记录",
        ["must be a Monday"] = "应为周一",
        ["must be after fromWeek"] = "必须晚于起始周",
        ["is not the first day of a month"] = "不是月份的第一天",
        ["{0} to today"] = "应在 {0} 至今天之间",
        ["too many classes and regions; name a region or a class"] = "类别和地区过多；请指定地区或类别",
    };
}
