namespace SupplyChain.Gateway.Words;

/// <summary>What values say that are out of their bounds, in Chinese.</summary>
static class BoundFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["{0} to {1}"] = "应为 {0} 至 {1}",
        ["a whole number"] = "应为整数",
        ["at most {0} decimal places"] = "最多 {0} 位小数",
        ["{0} to {1} entries, not {2}"] = "应有 {0} 至 {1} 项，现有 {2} 项",
        ["{0} to {1} characters"] = "应为 {0} 至 {1} 个字符",
        ["at most {0} characters"] = "最多 {0} 个字符",
        ["a GB/T 2260 code of six digits, such as 370200"] = "应为六位 GB/T 2260 代码，如 370200",
        ["an ISO 4217 code, such as CNY"] = "应为 ISO 4217 代码，如 CNY",
        ["a SHA-256 hash: 64 hexadecimal digits"] = "应为 SHA-256 哈希值：64 位十六进制数字",
        ["an ISO 3166-1 code of two letters, such as CN"] = "应为两位 ISO 3166-1 代码，如 CN",
        ["'{0}' is no UCUM unit that can be compared; write one such as mm, Hz, deg, Cel or cd/m2, and 1 for a piece"] =
            "“{0}”不是可比较的 UCUM 单位；请填写 mm、Hz、deg、Cel、cd/m2 等，按件计填 1",
        ["not a unified social credit code (GB 32100-2015): 18 characters, the last one a check character"] =
            "不是统一社会信用代码（GB 32100-2015）：应为 18 位，末位为校验码",
        ["an https address without user and password, such as https://www.example.com/datasheet.pdf"] =
            "应为 https 地址，不含用户名和密码，例如 https://www.example.com/datasheet.pdf",
        ["a code of the catalogue of standards, such as IEC 60068-2-1"] = "应为标准目录中的编号，如 IEC 60068-2-1",
        ["a mail address such as li.wei@example.com"] = "应为邮箱地址，如 li.wei@example.com",
        ["names nothing: an id is not all zeros"] = "无效：ID 不能全为零",
        ["from {0} to {1}"] = "应在 {0} 至 {1} 之间",
        ["not a moment; write it as in 2027-02-01T09:00:00+08:00"] = "不是有效时刻；格式如 2027-02-01T09:00:00+08:00",
        ["has no offset from UTC; write {0}+08:00 for the time in China, or {1}Z for UTC"] = "缺少时区；北京时间请写 {0}+08:00，UTC 请写 {1}Z",
        ["contains U+{0}, half a surrogate pair and no character"] = "含有 U+{0}：不完整的代理对，不是字符",
        ["contains the character U+{0}, a line break or tab; write it on one line"] = "含有换行或制表符（U+{0}）；请写在一行内",
        ["contains the character U+{0}, which is not visible; leave it out"] = "含有不可见字符 U+{0}；请删除",
        ["is not a value of it"] = "不是可选值",
        ["{0}; a package is written in braces, such as {{reel}}, and with a unitFactor"] = "{0}；包装单位写在花括号内，如 {{reel}}，并填写 unitFactor",
        ["a product is counted in pieces: leave unit empty, or write 1"] = "产品按件计：unit 留空或填 1",
        ["{0} {1}"] = "{0} {1}",
        ["{0} for a {1}"] = "每 {1} {0}",
        ["pieces (1)"] = "件（1）",
        ["{0} is counted in {1}, as this row is: leave unitFactor empty"] = "{0} 的计量单位为 {1}，与本行一致：unitFactor 请留空",
        ["says how many {0} one of the row's unit is, and the row names none: write it in unit, or leave unitFactor empty"] =
            "表示本行的一个单位等于多少 {0}，但本行未填单位：请填写 unit，或将 unitFactor 留空",
        ["nothing is counted in degrees of a scale: count {0} in {1}"] = "温标刻度不能用于计数：{0} 请以 {1} 计",
        ["{0} is counted in {1}, and {2} does not say how many that is: write in unitFactor how many {3} one {4} is, or count in {5}"] =
            "{0} 的计量单位为 {1}，无法由 {2} 换算：请在 unitFactor 中填写 1 {4} 等于多少 {3}，或以 {5} 计",
        ["one {0} is {1} {2}, not {3}: leave unitFactor empty"] = "1 {0} 等于 {1} {2}，而非 {3}：unitFactor 请留空",
        ["{0} is not within {1} decimal places of {2}, and nothing is rounded: write the figures of the row in {3}"] =
            "{0} 换算为 {2} 后超过 {1} 位小数，平台不作舍入：本行数值请以 {3} 填写",
        ["{0} is {1} in {2}: {3}"] = "{0} 换算后为 {1} {2}：{3}",
    };
}
