using SupplyChain.Console.Words;

namespace SupplyChain.Console.Parts;

static class PartWords
{
    public static readonly Text Title = new("Parts", "零件");
    public static readonly Text Purpose = new(
        "The catalogue of the region: find a part, who supplies it, and what may replace it.", "区域零件目录：查找零件、供应商和替代料。");
    public static readonly Text ViewPurpose = new("What the part is, who supplies it, and what may replace it.", "零件参数、供应商和替代料。");
    public static readonly Text TellOfNew = new("Tell us when a new part fits", "有新零件符合时通知我们");
    public static readonly Text Search = new("Search", "搜索");
    public static readonly Text SearchHint = new("manufacturer, part number, description", "制造商、型号、描述");
    public static readonly Text FindHint = new(
        "Search by part number, manufacturer or description, then choose one.", "按型号、制造商或描述搜索，然后选择。");
    public static readonly Text NothingFound = new("No part of the catalogue matches.", "目录中没有匹配的零件。");
    public static readonly Text MoreFound = new("More parts match than are shown: write more of the number.", "匹配的零件过多，请输入更完整的型号。");
    public static readonly Text Manufacturer = new("Manufacturer", "制造商");
    public static readonly Text Order = new("Order", "排序");
    public static readonly Text ByName = new("manufacturer and number", "制造商和型号");
    public static readonly Text MostSuppliers = new("most suppliers first", "供应商最多的在前");
    public static readonly Text FewestSuppliers = new("fewest suppliers first", "供应商最少的在前");
    public static readonly Text MostQualified = new("most qualified suppliers first", "合格供应商最多的在前");
    public static readonly Text FewestQualified = new("fewest qualified suppliers first", "合格供应商最少的在前");
    public static readonly Text Ascending = new("{0}, smallest first", "{0}（从小到大）");
    public static readonly Text Descending = new("{0}, largest first", "{0}（从大到小）");
    public static readonly Text Found = new("{0} parts found: narrow by", "找到 {0} 种零件，按以下条件缩小范围");
    public static readonly Text FoundAtLeast = new("(more match; the first of them are counted)", "（匹配的更多，仅统计了其中一部分）");
    public static readonly Text OtherValues = new("{0} with other values", "其他值：{0}");
    public static readonly Text Class = new("Class", "类别");
    public static readonly Text Lifecycle = new("Life cycle", "生命周期");
    public static readonly Text Readiness = new("Readiness", "成熟度");
    public static readonly Text Origin = new("Origin", "来源");
    public static readonly Text Description = new("Description", "描述");
    public static readonly Text Unit = new("Counted in", "计量单位");
    public static readonly Text Publisher = new("Published by", "发布单位");
    public static readonly Text None = new("The catalogue is empty. Import parts to begin.", "目录为空，请先导入零件。");
    public static readonly Text Properties = new("Properties", "参数");
    public static readonly Text Property = new("Property", "参数");
    public static readonly Text Value = new("Value", "值");
    public static readonly Text Source = new("Source", "来源依据");
    public static readonly Text NoSource = new("none stated", "未注明");
    public static readonly Text Trust = new("Trust", "可信度");
    public static readonly Text StatedBy = new("stated by {0}", "由 {0} 声明");
    public static readonly Text Iec61360 = new("IEC 61360: {0}", "IEC 61360：{0}");
    public static readonly Text Suppliers = new("Suppliers", "供应商");
    public static readonly Text NoSuppliers = new("Nobody offers this part that you may see.", "没有您可以查看的供应商。");
    public static readonly Text MoreSuppliers = new("There are more than these.", "还有更多供应商未显示。");
    public static readonly Text Qualification = new("Qualification", "认证状态");
    public static readonly Text Substitutes = new("May be replaced by", "可替代为");
    public static readonly Text Replaces = new("Takes the place of", "可替代的他厂零件");
    public static readonly Text ReplacesNothing = new("Nobody has stated a part of another manufacturer.", "尚未声明可替代的他厂零件。");
    public static readonly Text Theirs = new("Their part", "他厂零件");
    public static readonly Text Grade = new("Grade", "替代等级");
    public static readonly Text Note = new("Note", "备注");
    public static readonly Text SaidBy = new("Stated by", "声明单位");
    public static readonly Text MoreReferences = new("There are more than these.", "还有更多未显示。");
    public static readonly Text ByReference = new("Stated to take the place of what you search for", "以下零件声明可替代您搜索的型号");
    public static readonly Text ReferenceOf = new("cross reference of {0}: {1}", "{0} 的交叉参考：{1}");
    public static readonly Text AlsoKnownAs = new("Also known as", "又名");
    public static readonly Text AskedAs = new("{0} was merged into this part.", "{0} 已并入此零件。");
    public static readonly Text New = new("Publish a part", "发布零件");
    public static readonly Text Edit = new("Change the part", "修改零件");
    public static readonly Text EditReferences = new("State what it takes the place of", "声明可替代的他厂零件");
    public static readonly Text Published = new("The part is published.", "零件已发布。");
    public static readonly Text Revised = new("The part is changed.", "零件已修改。");
    public static readonly Text MergeParts = new("Merge it with another part", "与另一零件合并");
    public static readonly Text ControlChart = new("Control chart over pilot runs", "跨试产控制图");
    public static readonly Text Certificates = new("Certificates of tests", "检测证书");
    public static readonly Text Replace = new("Replace it in my bills of materials", "在我的物料清单中替换该零件");
    public static readonly Text Part = new("Part", "零件");
    public static readonly Text Similar = new("Similar parts", "相似零件");
    public static readonly Text SimilarPurpose = new(
        "The nearest of {0} other parts of its class by what this part states.", "按本零件的参数，在同类的 {0} 种零件中最接近的。");
    public static readonly Text SimilarOfMore = new("Its class has more parts than were compared.", "同类零件更多，仅对比了其中一部分。");
    public static readonly Text NothingSimilar = new(
        "Nothing to compare: this part states no property of the taxonomy, or is alone in its class.", "无可对比：本零件没有分类表中的参数，或同类中没有其他零件。");
    public static readonly Text Likeness = new("Likeness", "相似度");
    public static readonly Text CanStandIn = new("In its place", "能否替代");
    public static readonly Text CompareThese = new("Compare these side by side", "并排对比这些零件");

    public static readonly Text ByProperties = new("Filter by properties", "按参数筛选");
    public static readonly Text AtLeast = new("{0}, at least", "{0}（最小）");
    public static readonly Text AtMost = new("{0}, at most", "{0}（最大）");
    public static readonly Text NoNumber = new("'{0}' is not a number: it is not filtered by.", "“{0}”不是有效数字，未用于筛选。");

    /// <summary>Of a part: whether it serves in the place of another one.</summary>
    public static Text Of(FitVerdict verdict) => verdict switch
    {
        FitVerdict.Better => new("serves, and is better", "可替代，且更优"),
        FitVerdict.Equal => new("serves", "可替代"),
        FitVerdict.Worse => new("does not serve as it is", "不能直接替代"),
        _ => new("not known", "无法判断"),
    };

    /// <summary>Of properties: which of them are so.</summary>
    public static Text PropertiesOf(FitVerdict verdict) => verdict switch
    {
        FitVerdict.Better => new("better: {0}", "更优：{0}"),
        FitVerdict.Equal => new("the same: {0}", "相同：{0}"),
        FitVerdict.Worse => new("worse or different: {0}", "较差或不同：{0}"),
        _ => new("not stated or not comparable: {0}", "未注明或无法对比：{0}"),
    };

    public static Text Of(CrossReferenceGrade grade) => grade switch
    {
        CrossReferenceGrade.DropIn => new("drop-in", "直接替代"),
        CrossReferenceGrade.Functional => new("functional", "功能替代"),
        _ => new("similar", "相似"),
    };

    public static Text Of(Lifecycle lifecycle) => lifecycle switch
    {
        Parts.Lifecycle.New => new("new", "新品"),
        Parts.Lifecycle.Active => new("active", "量产"),
        Parts.Lifecycle.NotRecommended => new("not recommended", "不推荐"),
        Parts.Lifecycle.EndOfLife => new("end of life", "即将停产"),
        _ => new("obsolete", "已停产"),
    };

    public static Text Of(ValueTrust trust) => trust switch
    {
        ValueTrust.Verified => new("verified", "已核实"),
        ValueTrust.Stated => new("stated", "已声明"),
        _ => new("unverified", "未核实"),
    };

    public static Text Of(SourceKind kind) => kind switch
    {
        SourceKind.Datasheet => new("data sheet", "数据手册"),
        SourceKind.ManufacturerSite => new("manufacturer's site", "制造商网站"),
        SourceKind.Distributor => new("distributor", "分销商"),
        SourceKind.Measurement => new("measurement", "测量"),
        _ => new("declared", "自行声明"),
    };

    public static Text Of(Origin origin) => origin == Parts.Origin.Domestic ? new("domestic", "国产") : new("imported", "进口");

    public static Text Of(Readiness readiness) => readiness switch
    {
        Parts.Readiness.Concept => new("concept", "概念"),
        Parts.Readiness.Sample => new("sample", "样品"),
        Parts.Readiness.Pilot => new("pilot", "中试"),
        _ => new("mass production", "量产"),
    };

    public static Text Of(Qualification qualification) => qualification switch
    {
        Parts.Qualification.Declared => new("declared", "已申报"),
        Parts.Qualification.Sampled => new("sampled", "已送样"),
        Parts.Qualification.Qualified => new("qualified", "已认证"),
        _ => new("lapsed", "认证已失效"),
    };
}
