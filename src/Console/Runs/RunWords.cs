using SupplyChain.Console.Bookings;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Runs;

static class RunWords
{
    public static readonly Text RequestTest = new("Request a test in this slot", "在此时段申请检测");
    public static readonly Text Title = new("Runs", "试产记录");
    public static readonly Text Purpose = new(
        "Completed pilot runs that you booked, made, or supplied the parts of; the latest first.", "您预订、执行或供应零件的试产记录，最近的在前。");
    public static readonly Text ControlLosses = new("Charts that went out of control", "失控的控制图");
    public static readonly Text None = new("No run is reported yet.", "尚无试产记录。");
    public static readonly Text Booking = new("Booking", "预订");
    public static readonly Text BookingPurpose = new("One slot of a pilot line: what it is for, and what became of it.", "一个试产线时段：用途与进展。");
    public static readonly Text Supplier = new("Supplier of the part", "零件供应商");
    public static readonly Text StartEarly = new("Start now", "立即开始");
    public static readonly Text StartEarlyHint = new(
        "The slot begins at this moment and keeps its length, where the line is free.", "时段自此刻开始，时长不变，前提是产线空闲。");
    public static readonly Text LateRelease = new(
        "Released or moved later than {0} before the slot, it costs a penalty that counts for {1} d.", "晚于开始前 {0} 释放或改期将计违约，计入 {1} 天。");
    public static readonly Text Started = new("The run has started.", "试产已开始。");
    public static readonly Text Report = new("Report the run", "填报试产结果");
    public static readonly Text ReportLater = new("The run can be reported once its slot has begun.", "时段开始后方可填报结果。");
    public static readonly Text NoRun = new("No result is reported.", "尚未填报结果。");
    public static readonly Text See = new("See the run", "查看试产结果");
    public static readonly Text Run = new("Run", "试产");
    public static readonly Text RunPurpose = new("The result of one pilot run: yield, capability and control.", "一次试产的结果：良率、过程能力与受控状态。");
    public static readonly Text Lot = new("Lot", "批号");
    public static readonly Text StartedPieces = new("Pieces started", "投入件数");
    public static readonly Text GoodPieces = new("Good pieces", "合格件数");
    public static readonly Text Yield = new("Yield", "良率");
    public static readonly Text Completed = new("Reported", "填报时间");
    public static readonly Text LowestCpk = new("Lowest Cpk", "最低 Cpk");
    public static readonly Text Corrected = new("corrected", "已更正");
    public static readonly Text Characteristics = new("Measured characteristics", "测量特性");
    public static readonly Text Characteristic = new("Characteristic", "特性");
    public static readonly Text Limits = new("Limits", "规格限");
    public static readonly Text Count = new("Measured", "测量数");
    public static readonly Text Mean = new("Mean", "均值");
    public static readonly Text Deviation = new("Deviation", "标准差");
    public static readonly Text Control = new("Control", "受控状态");
    public static readonly Text InControl = new("✓ in control", "✓ 受控");
    public static readonly Text OutOfControl = new("▲ not in control", "▲ 失控");
    public static readonly Text ControlWhy = new(
        "{0} of {1} points beyond the control limits {2} to {3}; at most {4} in a row on one side of the mean.",
        "{1} 个点中 {0} 个超出控制限 {2} 至 {3}；均值同侧最多连续 {4} 个。");
    public static readonly Text NotKept = new("The measurements of this run were evaluated before their spread was kept.", "该试产的测量分布未保存。");
    public static readonly Text HistogramOf = new("Histogram of {0}", "{0} 直方图");
    public static readonly Text ChartOf = new("Control chart of {0} over the runs of this part on this line", "{0}：该零件在此产线各次试产的控制图");
    public static readonly Text Bin = new("{0} to {1}: {2}", "{0} 至 {1}：{2}");
    public static readonly Text Corrections = new("Corrections", "更正");
    public static readonly Text Correction = new("{0}: {1} good of {2}, lot {3}, before", "{0}：更正前 {1}/{2} 合格，批号 {3}");
    public static readonly Text Correct = new("Correct the result", "更正结果");
    public static readonly Text CorrectHint = new(
        "The new result replaces this one, and what it led to is judged again. Paste all measurements again.",
        "新结果将替换当前结果，并重新评定其影响。请重新粘贴全部测量值。");
    public static readonly Text ReasonHint = new("Everybody who sees the run reads it.", "可查看该试产者均可看到。");
    public static readonly Text File = new("From a CSV file", "从 CSV 文件读取");
    public static readonly Text FileTooLarge = new("The file is larger than 1 MB.", "文件超过 1 MB。");
    public static readonly Text Table = new("Measurements", "测量值");
    public static readonly Text TableHint = new(
        "Paste from a spreadsheet, or the text of a CSV file: names of characteristics in the first row, one column each. Rows that begin "
        + "with unit, lower, upper or subgroup say what a column is; all others are pieces in order of production.",
        "从电子表格粘贴，或粘贴 CSV 文本：首行为特性名称，每列一个。以 单位、下限、上限、子组 开头的行说明各列，其余各行按生产顺序为各件测量值。");
    public static readonly Text Done = new("The result is reported.", "结果已填报。");
    public static readonly Text DoneCorrected = new("The result is corrected.", "结果已更正。");
    public static readonly Text Reason = new("Reason", "原因");

    public static readonly Text Sheet = new("Run sheet", "工艺记录");
    public static readonly Text SheetHint = new(
        "How the run was made; all of it is optional. Your organisation and the one that booked see it, the supplier of the part does not.",
        "试产是如何进行的，均为选填。仅贵方与预订单位可见，零件供应商不可见。");
    public static readonly Text SheetSeenBy = new(
        "Seen by the line's operator and the organisation that booked, not by the supplier of the part.",
        "产线运营方与预订单位可见，零件供应商不可见。");
    public static readonly Text Equipment = new("Equipment", "设备");
    public static readonly Text Shift = new("Shift or person", "班次或人员");
    public static readonly Text Parameters = new("Process parameters", "工艺参数");
    public static readonly Text ParametersHint = new(
        "One on each line: name; number; unit, such as: imprint pressure; 2.5; bar", "每行一项：名称; 数值; 单位，例如：压印压力; 2.5; bar");
    public static readonly Text Inputs = new("Lots that went in", "投入批次");
    public static readonly Text InputsHint = new("One on each line: kind; lot, such as: resin; R-2207", "每行一项：类别; 批号，例如：树脂; R-2207");
    public static readonly Text Files = new("Files by hash", "文件哈希");
    public static readonly Text FilesHint = new(
        "One on each line, as sha256sum prints it: hash, name. Files themselves are not stored.",
        "每行一项，与 sha256sum 的输出相同：哈希值 文件名。文件本身不保存。");
    public static readonly Text NotSuchARow = new("is not written as the hint says", "未按提示的格式填写");

    public static Text? DoneOf(string? done) => done switch
    {
        "reported" => Done,
        "corrected" => DoneCorrected,
        "started" => Started,
        _ => BookingWords.Done(done),
    };

    static readonly (string Path, Text Label)[] Sheets =
        [("sheet.parameters", Parameters), ("sheet.inputs", Inputs), ("sheet.files", Files)];

    /// <summary>A refusal's field as the form calls it.</summary>
    public static string? Field(string? field, Language language) => field switch
    {
        "lot" => Lot.In(language),
        "started" => StartedPieces.In(language),
        "good" => GoodPieces.In(language),
        "reason" => Reason.In(language),
        "sheet.equipment" => Equipment.In(language),
        "sheet.shift" => Shift.In(language),
        _ => field is null ? null : Sheets.Aggregate(field, (named, list) => named.Replace(list.Path, list.Label.In(language))),
    };
}
