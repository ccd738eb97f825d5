using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Laboratory;

/// <summary>Words of test requests and certificates.</summary>
static class RequestWords
{
    public static readonly Text Requests = new("Test requests", "检测申请");
    public static readonly Text RequestsPurpose = new(
        "Tests that you asked for, that your lines were asked for, or that are shared with you.", "您提交的、您的产线收到的，或共享给您的检测申请。");
    public static readonly Text Request = new("Test request", "检测申请");
    public static readonly Text RequestPurpose = new(
        "The requester and the laboratory see it; the supplier of the part once it is shared.", "申请方和检测方可见；共享后零件供应商可见。");
    public static readonly Text NoRequest = new("No test was asked for yet.", "尚无检测申请。");
    public static readonly Text Ask = new("Request a test", "申请检测");
    public static readonly Text AskPurpose = new(
        "Samples of the part are tested in the slot that you booked.", "在您预订的时段内检测零件样品。");
    public static readonly Text PartId = new("Id of the part", "零件 ID");
    public static readonly Text PartHint = new("As in the address of its page.", "见零件页面地址。");
    public static readonly Text NoPart = new("is not the id of a part", "不是零件 ID");
    public static readonly Text NoBooking = new("Choose one of your confirmed bookings; the test is asked for there.",
        "请选择您的一个已确认预订，在其页面申请检测。");
    public static readonly Text Samples = new("Samples", "样品数");
    public static readonly Text Note = new("Note", "备注");
    public static readonly Text NoteHint = new("You and the laboratory see it.", "您和检测方可见。");
    public static readonly Text Requested = new("Requested", "申请时间");
    public static readonly Text Shared = new("Shared with the supplier", "已共享给供应商");
    public static readonly Text Unstated = new("not stated by the line", "产线未声明");
    public static readonly Text Share = new("Share with the supplier", "共享给供应商");
    public static readonly Text Results = new("Results", "检测结果");
    public static readonly Text Record = new("Record a result", "记录结果");
    public static readonly Text Correct = new("Correct", "更正");
    public static readonly Text CorrectHint = new(
        "The earlier result stays visible. If the test failed, certificates that rest on it are withdrawn.",
        "此前的结果仍可见。若结果改为不合格，相关证书将被撤回。");
    public static readonly Text ReasonHint = new("Who sees the result reads it.", "可查看结果的各方可见。");
    public static readonly Text TestedOn = new("Tested on", "检测日期");
    public static readonly Text TestedBy = new("Tested by", "检测人");
    public static readonly Text TestedByHint = new("A sign is better than a name: it is kept.", "请用代号而非姓名，因会长期保存。");
    public static readonly Text Deviation = new("Deviation from the method", "方法偏离");
    public static readonly Text Values = new("Measured values", "测量值");
    public static readonly Text ValuesHint = new(
        "One on each line: name; value; unit; lower limit; upper limit. Limits may be empty.",
        "每行一项：名称; 数值; 单位; 下限; 上限。限值可不填。");
    public static readonly Text Evidence = new("Evidence", "证据文件");
    public static readonly Text EvidenceHint = new(
        "One on each line: SHA-256 and name, as sha256sum prints them. Only the hash is stored.",
        "每行一项：SHA-256 和文件名（sha256sum 的输出）。仅保存哈希值。");
    public static readonly Text NotAValue = new("is not name; value; unit; lower; upper", "不是“名称; 数值; 单位; 下限; 上限”");
    public static readonly Text NotAFile = new("is not a hash and a name", "不是哈希值和文件名");
    public static readonly Text Earlier = new("Earlier results", "此前的结果");
    public static readonly Text NoResult = new("Nothing is recorded yet.", "尚未记录结果。");
    public static readonly Text Certificates = new("Certificates", "证书");
    public static readonly Text CertificatesPurpose = new(
        "Your own, and those that their owners published. None tells what was measured.", "您自己的证书，以及持有方公开的证书。证书不含测量值。");
    public static readonly Text NoCertificate = new("There is no certificate that you see.", "没有您可见的证书。");
    public static readonly Text Due = new("Certificates that expire within 90 days", "90 天内到期的证书");
    public static readonly Text NoneDue = new("None of yours expires within 90 days.", "您没有 90 天内到期的证书。");
    public static readonly Text Issue = new("Issue a certificate", "签发证书");
    public static readonly Text Number = new("Number", "编号");
    public static readonly Text ValidFrom = new("Valid from", "生效日");
    public static readonly Text ValidUntil = new("Valid until", "有效期至");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Owner = new("Owner", "持有方");
    public static readonly Text Publish = new("Publish", "公开");
    public static readonly Text Published = new("published", "已公开");
    public static readonly Text PublishHint = new("Everybody will see number, standards and validity.", "所有人将可见编号、标准和有效期。");

    public static Text? Done(string? done) => done switch
    {
        "asked" => new("The test is asked for.", "检测申请已提交。"),
        "recorded" => new("The result is recorded.", "结果已记录。"),
        "corrected" => new("The result is corrected.", "结果已更正。"),
        "shared" => new("The supplier of the part sees the results now.", "零件供应商现可查看结果。"),
        "issued" => new("The certificate is issued.", "证书已签发。"),
        "published" => new("The certificate is published.", "证书已公开。"),
        _ => null,
    };

    /// <summary>A refusal's field as the form calls it.</summary>
    public static string? Field(string? field, Language language) => field switch
    {
        "findings.testedOn" => TestedOn.In(language),
        "findings.testedBy" => TestedBy.In(language),
        "findings.deviation" => Deviation.In(language),
        "findings.standard" or "standards" => LaboratoryWords.Standard.In(language),
        "samples" => Samples.In(language),
        "note" => Note.In(language),
        "number" => Number.In(language),
        "validFrom" => ValidFrom.In(language),
        "validUntil" => ValidUntil.In(language),
        "reason" => FrameWords.Reason.In(language),
        _ => field?.Replace("findings.values", Values.In(language)).Replace("findings.evidence", Evidence.In(language))
            .Replace("tests", LaboratoryWords.Tests.In(language)),
    };
}
