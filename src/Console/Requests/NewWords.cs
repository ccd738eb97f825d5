using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Requests;

/// <summary>Asking for quotes without a gap.</summary>
static class NewWords
{
    public static readonly Text OwnWeights = new("Weights that your awards follow", "贵方历次定标所体现的权重");
    public static readonly Text OwnWeightsAre = new("Your latest {0} awards with a choice follow", "根据贵方最近 {0} 次有选择的定标");
    public static readonly Text OwnWeightsAgree = new(
        "By weights learnt from the other awards, the supplier that got most comes first in {0} of {2}; by the usual weights in {1}.",
        "以其余定标学得的权重，份额最大的供应商在 {2} 次中有 {0} 次排第一；按常用权重为 {1} 次。");
    public static readonly Text TakeOwnWeights = new("Begin with these weights", "以此权重开始填写");
    public static readonly Text OwnWeightsTaken = new("The form begins with these weights.", "表单已采用此权重。");
    public static readonly Text UsualWeights = new("Take the usual ones", "改用常用权重");
    public static readonly Text Title = new("New request", "新建询价");
    public static readonly Text Purpose = new(
        "Ask suppliers for quotes for a component, or for any component of a class, without a gap.",
        "不依赖缺口，直接针对某个零件或某一类别的零件询价。");
    public static readonly Text Find = new("Find the component", "查找零件");
    public static readonly Text OrClass = new("Or any component of a class", "或选择整个类别");
    public static readonly Text ChooseClass = new("Choose", "选择");
    public static readonly Text Another = new("Choose something else", "重新选择");
    public static readonly Text RegionHint = new("GB/T 2260 code of the region in which the parts are needed.", "零件需求地区的 GB/T 2260 代码。");
    public static readonly Text AcceptSubstitutes = new("Accept declared substitutes", "接受已声明的替代料");
    public static readonly Text WeeksHint = new("Write what you need in which week.", "填写各周所需数量。");
    public static readonly Text PropertiesHint = new(
        "What a component must have to be quoted. A value that is a number is compared as one, in its UCUM unit; empty rows are left out.",
        "可报价零件须具备的参数。数值按 UCUM 单位比较，空行忽略。");
    public static readonly Text Must = new("Must be", "要求");
    public static readonly Text Unit = new("Unit", "单位");
    public static readonly Text Send = new("Ask for quotes", "发起询价");

    public static Text Of(Comparator comparator) => comparator switch
    {
        Comparator.Equal => new("equal to", "等于"),
        Comparator.AtLeast => new("at least", "不小于"),
        _ => new("at most", "不大于"),
    };
}
