namespace SupplyChain.Gateway.Words;

/// <summary>What faults of ComponentCatalog say, in Chinese.</summary>
static class CatalogFaultWords
{
    public static readonly IReadOnlyDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["more than {0} components match: narrow the search to sort it by suppliers"] = "匹配的零件超过 {0} 个：请缩小范围后再按供应商排序",
        ["OEMs and the alliance alone are told who is qualified"] = "仅整机厂与产业联盟可获知供应商合格情况",
        ["{0} at the latest"] = "最晚为 {0}",
        ["an organisation claims at most {0} names"] = "每个单位最多主张 {0} 个名称",
        ["is none of those that claim the name"] = "不在主张该名称的单位之中",
        ["'{0}' is not a condition such as range>=2000 mm, shutter=global, axes in 3|6, range or !range"] =
            "“{0}”不是有效条件；格式如 range>=2000 mm、shutter=global、axes in 3|6、range 或 !range",
        ["1 to {0} values, separated by |"] = "1 至 {0} 个值，以 | 分隔",
        ["'{0}' is neither a property nor class, lifecycle or manufacturer"] = "“{0}”既不是参数，也不是 class、lifecycle 或 manufacturer",
        ["'{0}' is no property of the taxonomy that is a number"] = "“{0}”不是分类体系中的数值参数",
        ["more than {0} components match: narrow the search to sort it by a property"] = "匹配的零件超过 {0} 种：请缩小搜索范围后再按参数排序",
        ["'{0}' is not understood: {1}"] = "无法识别“{0}”：{1}",
        ["'{0}' has two readings: write {1} or {2}"] = "“{0}”有两种读法：请写 {1} 或 {2}",
        ["the first is above the second"] = "前值大于后值",
        ["write a number and its unit, such as 3.3{0}, 1.8..3.6{1}, 5{2} ± 10 % or max. 5{3}"] =
            "请填写数值和单位，如 3.3{0}、1.8..3.6{1}、5{2} ± 10 % 或 max. 5{3}",
        ["the least is not above the number, and the number not above the most"] = "最小值不得大于标称值，标称值不得大于最大值",
        ["'{0}' does not compare with a number and, after a blank, its UCUM unit"] = "“{0}”应与数值比较，数值后空一格填写 UCUM 单位",
        ["at most {0}"] = "最多 {0}",
        ["'{0}' is no group of components of the taxonomy"] = "分类体系中没有零件组“{0}”",
        ["'{0}' is no component class of the taxonomy"] = "分类体系中没有零件类别“{0}”",
        ["'{0}' is no component class of the taxonomy (version {1})"] = "分类体系（版本 {1}）中没有零件类别“{0}”",
        ["is {0} and stays so, because others count in it; publish what is counted otherwise under a new part number"] =
            "为 {0}，不可更改，因为其他单位以此计量；以其他单位计量的请用新型号发布",
        ["{0} may be changed only by the organisation that published it and by the alliance"] = "{0} 只能由其发布单位和产业联盟更改",
        ["{0} may be changed only by the organisation that holds its manufacturer's name and by the alliance"] =
            "{0} 只能由持有其制造商名称的单位和产业联盟更改",
        ["organisation {0} holds this name; it and the alliance publish under it"] = "该名称由单位 {0} 持有；只有该单位和产业联盟可以用其发布",
        ["{0} is published by another organisation or under a name that another one holds; it and the alliance may revise it"] =
            "{0} 由其他单位发布，或其名称由其他单位持有；只有该单位和产业联盟可以修订",
        ["{0} is maintained by another organisation and differs; to change it, say overwrite = true"] =
            "{0} 由其他单位维护且内容不同；如需更改，请设 overwrite = true",
        ["a component is no substitute of itself"] = "零件不能作为自身的替代料",
        ["names either a component or none of these"] = "请选择一个零件，或选择“都不是”，二者只选其一",
        ["at most {0} lines with texts at a time"] = "每次最多 {0} 行文字",
        ["the catalogue does not have {0}, as was settled: publish it, or say publishAs"] =
            "已确认零件目录中没有 {0}：请先发布，或填写 publishAs",
        ["{0} waits to be settled, {1} components may be meant: settle it and import the file again"] =
            "{0} 待确认，可能的零件有 {1} 种：请确认后重新导入文件",
        ["the catalogue has no component {0}"] = "零件目录中没有 {0}",
        ["the catalogue has no {0} of {1}"] = "零件目录中没有 {1} 的 {0}",
        ["{0} has {1} substitutes already"] = "{0} 已有 {1} 个替代料",
        ["stands there twice"] = "重复填写",
        ["a name of lower-case letters, digits and underscores that begins with a letter, up to 60 characters"] =
            "名称应以小写字母开头，只含小写字母、数字和下划线，最长 60 个字符",
        ["either a number or a text"] = "应为数值或文本",
        ["either a number or a text, not both"] = "应为数值或文本，不能同时填写",
        ["a text has no unit"] = "文本不带单位",
        ["is a text, not a number"] = "应为文本，而非数值",
        [" comparable with {0}"] = "（单位可与 {0} 换算）",
        [" without a unit"] = "（无单位）",
        ["is the same name"] = "是同一个名称",
        ["is a name of {0} already: separate them first"] = "已是 {0} 的名称：请先分开",
        ["is itself another name of {0}: merge into that one"] = "本身是 {0} 的另一名称：请合并到该名称",
        ["has other names itself: separate them first"] = "已有其他名称并入：请先分开",
        ["has {0} names already"] = "已有 {0} 个名称",
        ["is claimed: decide who holds it first"] = "有待裁定的主张：请先裁定由谁持有",
        ["is held by an organisation that does not hold the other name: decide who holds them first"] =
            "由某单位持有，而该单位不持有另一名称：请先裁定由谁持有",
        ["is the same component"] = "是同一个零件",
        ["has neither a letter nor a digit"] = "不含字母或数字",
        ["what {0} takes the place of is stated by who maintains it and by the alliance"] =
            "{0} 可替代哪些零件，由维护该零件的单位和产业联盟声明",
        ["an organisation states at most {0} cross references"] = "每个单位最多声明 {0} 条交叉参考",
        ["a cross reference is withdrawn by who states it and by the alliance"] = "交叉参考由其声明单位和产业联盟撤回",
        ["names no condition: every new part would fit"] = "没有任何条件：所有新零件都会符合",
        ["is the name of another saved search"] = "与另一个已保存的搜索重名",
        ["an organisation saves at most {0} searches"] = "每个单位最多保存 {0} 个搜索",
        ["is merged into {0} already: separate them first"] = "已并入 {0}：请先分开",
        ["is itself merged into {0}: merge into that one"] = "本身已并入 {0}：请合并到该零件",
        ["has aliases itself: separate them first"] = "已有其他零件并入：请先分开",
        ["has {0} aliases already"] = "已有 {0} 个并入的零件",
        ["is of {0}, and the other one of {1}: merge the manufacturers' names first"] = "属于 {0}，而另一零件属于 {1}：请先合并制造商名称",
        ["is of the class {0}, and the other one of {1}"] = "类别为 {0}，而另一零件为 {1}",
        ["is counted in {0}, and the other one in {1}"] = "以 {0} 计数，而另一零件以 {1} 计数",
        ["no unit"] = "无单位",
        ["its source needs an address, unless it was measured or declared"] = "来源应填写地址（测量和声明的值除外）",
        ["its source is of a day in the future"] = "来源日期是将来的日期",
        ["is missing, and has a date"] = "填写了日期，但缺少地址",
        ["cannot be in {0}: it is a number{1}"] = "单位不能是 {0}：应为数值{1}",
        ["is too large or too small to be compared in {0}"] = "数值过大或过小，无法以 {0} 比较",
        ["{0} of {1} was withdrawn and cannot be released again: release the next one"] = "{1} 的版本 {0} 已撤回，不能再次发布：请发布下一版本",
        ["{0} of {1} is released and never changes: release the next one"] = "{1} 的版本 {0} 已发布，不可更改：请发布下一版本",
        ["makes a cycle: {0}"] = "形成循环：{0}",
        ["no bill of materials of '{0}' is in force: release it first"] = "“{0}”没有生效的物料清单：请先发布",
        ["{0} is a sub-assembly of {1} and has no other revision in force"] = "{0} 是 {1} 的子装配，且没有其他生效版本",
        ["you have no bill of materials {0}"] = "贵单位没有物料清单 {0}",
        ["{0} of {1} is not in effect: another one was released, or it was withdrawn"] = "{1} 的版本 {0} 不是当前版本：已发布其他版本，或已撤回",
        ["{0} of {1} does not name it"] = "{1} 的版本 {0} 不含该零件",
        ["a component does not replace itself"] = "零件不能替换自身",
        ["is counted in {0}, and what it replaces in {1}: change the quantities in a revision of your own"] =
            "计量单位为 {0}，被替换的零件为 {1}：请自行发布版本并修改用量",
        ["line {0} of {1} has {2} substitutes already"] = "{1} 的第 {0} 行已有 {2} 个替代料",
        ["of {0} a later revision was released, or the one before was withdrawn: release your own"] =
            "{0} 已发布更新的版本，或其前一版本已撤回：请自行发布新版本",
        ["{0} of {1} was withdrawn"] = "{1} 的版本 {0} 已撤回",
        ["the bill has {0} lines"] = "该物料清单共 {0} 行",
        ["has {0} sub-assemblies or more"] = "子装配达到 {0} 个或以上",
        ["has more than {0} lines without a part"] = "没有对应零件的行超过 {0} 行",
        ["names either a component or a sub-assembly"] = "应填写零件或子装配之一",
        ["only a component has substitutes"] = "只有零件可以有替代料",
        ["either its id or its manufacturer and part number"] = "应填写 ID，或制造商和型号",
    };
}
