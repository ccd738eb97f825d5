using SupplyChain.Console.Words;

namespace SupplyChain.Console.BillLines;

static class BillLineWords
{
    public static readonly Text Title = new("Lines to settle", "待确认的物料行");
    public static readonly Text Purpose = new(
        "Lines of imported bills whose part could not be told without doubt. Settle each once: it is remembered for every later import.",
        "导入的物料清单中无法确定零件的行。每行只需确认一次，以后导入时会自动沿用。");
    public static readonly Text ViewPurpose = new("Say which part of the catalogue the line means.", "确认该行对应目录中的哪种零件。");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Waiting = new("waits", "待确认");
    public static readonly Text Settled = new("settled", "已确认");
    public static readonly Text Line = new("Line as written", "原始内容");
    public static readonly Text Bill = new("First in", "首次出现于");
    public static readonly Text Since = new("Since", "时间");
    public static readonly Text Meant = new("Part", "零件");
    public static readonly Text Probable = new("{0}, confidence {1}", "{0}，置信度 {1}");
    public static readonly Text NoCandidate = new("nothing alike in the catalogue", "目录中没有相近的零件");
    public static readonly Text NotInCatalogue = new("not in the catalogue", "目录中没有");
    public static readonly Text None = new(
        "No line waits. Lines appear here when a bill is imported whose parts cannot all be told.", "没有待确认的行。导入的物料清单中有无法确定的零件时，会显示在此处。");
    public static readonly Text NoneSettled = new("No line has been settled yet.", "尚未确认任何行。");
    public static readonly Text Candidates = new("It may mean", "可能的零件");
    public static readonly Text Confidence = new("Confidence", "置信度");
    public static readonly Text Reasons = new("Why", "依据");
    public static readonly Text Choose = new("This one", "选择此零件");
    public static readonly Text NoneOfThese = new("None of these: the catalogue does not have it", "都不是：目录中没有该零件");
    public static readonly Text Other = new("Another part", "选择其他零件");
    public static readonly Text SettledAs = new("Settled as {0}. It can be settled otherwise.", "已确认为 {0}，可以重新确认。");
    public static readonly Text SettledAsNone = new(
        "Settled: the catalogue does not have it. It can be settled otherwise.", "已确认目录中没有该零件，可以重新确认。");
    public static readonly Text Done = new("Settled. Import the file again to release the bill.", "已确认。请重新导入文件以发布物料清单。");
    public static readonly Text Manufacturer = new("Manufacturer", "制造商");
    public static readonly Text PartNumber = new("Part number", "型号");
    public static readonly Text Supplier = new("Distributor", "分销商");
    public static readonly Text SupplierNumber = new("Distributor's number", "分销商料号");
    public static readonly Text Value = new("Value", "参数值");
    public static readonly Text Package = new("Package", "封装");
    public static readonly Text Description = new("Description", "描述");
}
