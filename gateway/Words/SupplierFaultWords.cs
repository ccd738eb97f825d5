namespace SupplyChain.Gateway.Words;

/// <summary>What faults of suppliers, their capacity, offers and qualifications say, in Chinese.</summary>
static class SupplierFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["too many suppliers and regions at a time; ask for fewer components"] = "一次涉及的供应商和地区过多；请减少零件",
        ["is before from"] = "早于开始时间",
        ["at most {0} weeks at a time"] = "每次最多 {0} 周",
        ["{0} is not a Monday"] = "{0} 不是周一",
        ["{0} is no Monday"] = "{0} 不是周一",
        ["{0} is not between {1} and {2}"] = "{0} 不在 {1} 至 {2} 之间",
        ["{0} is named twice"] = "{0} 重复填写",
        ["not below actual"] = "不能低于实际产能",
        ["names either a component or a group"] = "只能填写零件或产能组其中之一",
        ["is missing: all links have a load factor, or none has"] = "缺少：负载系数须全部填写，或全部不填",
        ["no such capacity group: {0}"] = "没有此产能组：{0}",
        ["is in '{0}' already, and a group is in one other at most"] = "已属于“{0}”，一个产能组最多属于一个上级组",
        ["groups nest at most {0} deep"] = "产能组最多嵌套 {0} 层",
        ["is in '{0}': take it out of that group first"] = "属于“{0}”：请先将其从该组中移除",
        ["stands above already"] = "上文已有",
        ["a supplier does not confirm its own run"] = "供应商不能确认自己的试产",
        ["differs from the reported result"] = "与上报的结果不一致",
        ["misses the criteria; nothing is to be confirmed"] = "未达到认证条件，无需确认",
        ["for suppliers about themselves, and for the alliance: an OEM is not shown these times"] = "仅供供应商查看自身，以及产业联盟查看：整机厂看不到这些时间",
        ["is in the future"] = "是将来的日期",
        ["is more than a year ago: it has lapsed"] = "已超过一年，认证已失效",
        ["names a site twice"] = "同一地点重复填写",
        ["names a standard twice"] = "同一标准重复填写",
        ["the organisation is suspended"] = "该单位已停用",
        ["belongs to another supplier"] = "属于其他供应商",
        ["is registered already; revise it"] = "已登记；请修改",
        ["the token does not say under which code the organisation is registered"] = "令牌中没有本单位的统一社会信用代码",
        ["is not the code that your organisation is registered with"] = "不是本单位注册时的统一社会信用代码",
        ["is not registered; register it first"] = "尚未登记；请先登记",
        ["is before validFrom"] = "早于生效日期",
        ["is past; today is {0}"] = "已过期；今天是 {0}",
        ["the first price break starts at the minimum order, {0}"] = "第一档价格应从最小起订量 {0} 开始",
        ["overlaps the price break before, which starts at {0}"] = "与从 {0} 开始的上一档价格重叠",
        ["is above the {0} of a smaller quantity"] = "高于较小数量的单价 {0}",
    };
}
