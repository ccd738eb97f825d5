using SupplyChain.Console.Runs;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Quality;

static class GaugeWords
{
    public static readonly Text Title = new("Gauge studies", "量具研究");
    public static readonly Text Purpose = new(
        "Do the gauges on your lines spread less than the parts? The verdict stands for the capability on control charts.",
        "产线上量具的波动是否小于零件的波动？结论适用于控制图上的过程能力。");
    public static readonly Text None = new("No gauge study is recorded yet.", "尚未记录量具研究。");
    public static readonly Text Line = new("Line", "产线");
    public static readonly Text ChooseLine = new("Choose one of your lines.", "请选择您的一条产线。");
    public static readonly Text Scope = new("Stands for", "适用于");
    public static readonly Text AllParts = new("all parts on the line", "此产线全部零件");
    public static readonly Text ThisPart = new("this part alone", "仅此零件");
    public static readonly Text Unit = new("Unit", "单位");
    public static readonly Text UnitHint = new("UCUM, such as um, nm or deg", "UCUM 单位，如 um、nm、deg");
    public static readonly Text Tolerance = new("Tolerance", "公差");
    public static readonly Text ToleranceHint = new("Upper less lower limit; may be empty", "上限减下限；可不填");
    public static readonly Text Size = new("Parts × appraisers × trials", "零件 × 测量者 × 次数");
    public static readonly Text Share = new("%GRR", "%GRR");
    public static readonly Text OfTolerance = new("Of tolerance", "占公差");
    public static readonly Text Repeatability = new("Repeatability (EV)", "重复性（EV）");
    public static readonly Text Reproducibility = new("Reproducibility (AV)", "再现性（AV）");
    public static readonly Text Interaction = new("Interaction", "交互作用");
    public static readonly Text PartVariation = new("Parts (PV)", "零件间（PV）");
    public static readonly Text Categories = new("Categories (ndc)", "可区分类别（ndc）");
    public static readonly Text ByRanges = new("%GRR by ranges", "极差法 %GRR");
    public static readonly Text Verdict = new("Verdict", "结论");
    public static readonly Text Recorded = new("Recorded", "记录时间");
    public static readonly Text Record = new("Record a study", "记录量具研究");
    public static readonly Text Done = new("The study is recorded.", "已记录。");
    public static readonly Text Readings = new("Readings", "读数");
    public static readonly Text ReadingsHint = new(
        "One on each line: part; appraiser; value. 2 to 25 parts, 2 to 10 appraisers, each part 2 to 10 times by each. Letters for "
        + "appraisers are better than names: they are kept.",
        "每行一项：零件; 测量者; 数值。2 至 25 个零件，2 至 10 名测量者，每人对每个零件测 2 至 10 次。测量者请用字母代号而非姓名，因会长期保存。");
    public static readonly Text NotAReading = new("is not part; appraiser; value", "不是“零件; 测量者; 数值”");
    public static readonly Text Stands = new("Gauge: {0}, %GRR {1}, study of", "量具：{0}，%GRR {1}，研究日期");
    public static readonly Text NoneStands = new("No gauge study stands for these measurements.", "这些测量值没有适用的量具研究。");
    public static readonly Text DoesNotCount = new(
        "The gauge is not acceptable: these indices do not count.", "量具不可接受：这些指数不作数。");

    public static Text Of(GaugeAcceptance verdict) => verdict switch
    {
        GaugeAcceptance.Good => new("✓ good", "✓ 良好"),
        GaugeAcceptance.Conditional => new("◆ conditional", "◆ 有条件接受"),
        _ => new("▲ not acceptable", "▲ 不可接受"),
    };

    /// <summary>A refusal's field as the form calls it.</summary>
    public static string? Field(string? field, Language language) => field switch
    {
        "characteristic" => RunWords.Characteristic.In(language),
        "unit" => Unit.In(language),
        "tolerance" => Tolerance.In(language),
        _ => field?.Replace("readings", Readings.In(language)),
    };
}
