using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

using Fault = SupplyChain.Console.Api.Fault;

namespace SupplyChain.Console.CorrectiveActions;

/// <summary>Words of the pages about corrective actions.</summary>
static class ActionText
{
    public static readonly Text Purpose = new(
        "What buyers asked suppliers to put right, from the finding to its end. Only the two see it, and it changes no points.",
        "采购方要求供应商整改的事项，从发现问题到关闭。仅双方可见，不影响评分。");
    public static readonly Text ViewPurpose = new(
        "What was found, what the supplier does about it, and who is next.", "发现的问题、供应商的措施，以及下一步由谁处理。");
    public static readonly Text AskPurpose = new(
        "The supplier reads it, and nobody else. You may ask suppliers that you awarded, or that delivered to you.",
        "仅该供应商可见。可向贵方已定标或已交付的供应商提出。");
    public static readonly Text None = new("There is no corrective action.", "没有纠正措施。");
    public static readonly Text HowToAsk = new("You ask for one on the page of the supplier:", "请在供应商页面提出：");
    public static readonly Text New = new("Ask for a corrective action", "提出纠正措施要求");
    public static readonly Text Ask = new("Ask", "提出");
    public static readonly Text OpenTitle = new("Open corrective actions", "未关闭的纠正措施");
    public static readonly Text Subject = new("Subject", "类别");
    public static readonly Text State = new("State", "状态");
    public static readonly Text AnyState = new("all", "全部");
    public static readonly Text AnyOpen = new("open", "未关闭");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text Buyer = new("Buyer", "采购方");
    public static readonly Text Finding = new("Finding", "发现的问题");
    public static readonly Text FindingHint = new(
        "What was found, where and when. Up to 2,000 characters.", "发现了什么、何时何地发现。最多 2,000 字。");
    public static readonly Text NoComponent = new("none in particular", "不针对具体零件");
    public static readonly Text Quarter = new("Quarter of the scorecard", "评分季度");
    public static readonly Text NoQuarter = new("none", "无");
    public static readonly Text DueOn = new("Due on", "到期日");
    public static readonly Text Overdue = new("overdue", "已逾期");
    public static readonly Text AskedAt = new("Asked", "提出时间");
    public static readonly Text History = new("What happened", "经过");
    public static readonly Text Day = new("Day", "日期");
    public static readonly Text AnswerBy = new("Answer wanted by", "答复期限");
    public static readonly Text DoneBy = new("Carried out by", "完成期限");
    public static readonly Text NewDay = new("New due day", "新的到期日");
    public static readonly Text RootCause = new("Root cause", "根本原因");
    public static readonly Text Containment = new("Containment", "临时遏制措施");
    public static readonly Text Measure = new("Corrective measure", "纠正措施");
    public static readonly Text Evidence = new("Evidence", "完成证据");
    public static readonly Text Reason = new("Reason", "原因");
    public static readonly Text Answer = new("Answer", "答复");
    public static readonly Text AnswerHint = new(
        "Why it happened, what keeps it from doing harm until then, and what keeps it from happening again. Each up to 2,000 characters.",
        "说明原因、完成前的遏制措施，以及防止再次发生的措施。每项最多 2,000 字。");
    public static readonly Text Complete = new("Report as carried out", "报告已完成");
    public static readonly Text CompleteHint = new("What shows that the measure is carried out.", "说明措施已实施的证据。");
    public static readonly Text Accept = new("Accept the answer", "认可答复");
    public static readonly Text AcceptHint = new("The supplier then carries out its measure.", "认可后由供应商实施措施。");
    public static readonly Text Return = new("Return the answer", "退回答复");
    public static readonly Text ReturnHint = new("The supplier reads the reason and answers again.", "供应商会看到原因并重新答复。");
    public static readonly Text Close = new("Close", "关闭");
    public static readonly Text CloseHint = new("Final: the measure works.", "关闭后不可恢复，表示措施有效。");
    public static readonly Text Reopen = new("Reopen", "重新打开");
    public static readonly Text ReopenHint = new(
        "The supplier reads the reason. The measure is to be carried out yet.", "供应商会看到原因，措施仍需实施。");
    public static readonly Text Extend = new("Move the due day", "延后到期日");
    public static readonly Text ExtendHint = new("The supplier reads the reason.", "供应商会看到原因。");
    public static readonly Text Cancel = new("Cancel", "撤销");
    public static readonly Text CancelHint = new("Final. The supplier reads the reason.", "撤销后不可恢复，供应商会看到原因。");
    public static readonly Text DoneAsked = new("The supplier is asked.", "已向供应商提出。");
    public static readonly Text Done = new("Done.", "已提交。");

    public static Text Of(CorrectiveActionSubject subject) => subject switch
    {
        CorrectiveActionSubject.Delivery => new("Delivery", "交付"),
        CorrectiveActionSubject.Quality => new("Quality", "质量"),
        CorrectiveActionSubject.Capacity => new("Capacity", "产能"),
        CorrectiveActionSubject.Notice => new("Notices about capacity", "产能通知"),
        _ => new("Other", "其他"),
    };

    public static Text Of(CorrectiveActionState state) => state switch
    {
        CorrectiveActionState.Asked => new("awaits an answer", "待答复"),
        CorrectiveActionState.Answered => new("answered", "已答复"),
        CorrectiveActionState.Accepted => new("is carried out", "实施中"),
        CorrectiveActionState.Done => new("reported as carried out", "已报告完成"),
        CorrectiveActionState.Closed => new("closed", "已关闭"),
        _ => new("cancelled", "已撤销"),
    };

    public static Text Of(CorrectiveActionStep step) => step switch
    {
        CorrectiveActionStep.Asked => new("The buyer asked", "采购方提出"),
        CorrectiveActionStep.Answered => new("The supplier answered", "供应商答复"),
        CorrectiveActionStep.Accepted => new("The buyer accepted the answer", "采购方认可答复"),
        CorrectiveActionStep.Returned => new("The buyer returned the answer", "采购方退回答复"),
        CorrectiveActionStep.Completed => new("The supplier reported it as carried out", "供应商报告已完成"),
        CorrectiveActionStep.Closed => new("The buyer closed it", "采购方关闭"),
        CorrectiveActionStep.Reopened => new("The buyer reopened it", "采购方重新打开"),
        CorrectiveActionStep.Cancelled => new("The buyer cancelled it", "采购方撤销"),
        CorrectiveActionStep.Extended => new("The buyer moved the due day", "采购方延后到期日"),
        _ => new("The due day passed", "已过到期日"),
    };

    /// <summary>Such as 2026 Q1.</summary>
    public static string QuarterOf(DateOnly day) => $"{day.Year} Q{(day.Month + 2) / 3}";

    /// <summary>A refusal with its field as the form calls it.</summary>
    public static Fault Named(Fault fault, Language language) => fault with
    {
        Field = fault.Field switch
        {
            "supplierId" => Supplier.In(language),
            "subject" => Subject.In(language),
            "finding" => Finding.In(language),
            "componentId" => Frame.FrameWords.Component.In(language),
            "quarter" => Quarter.In(language),
            "answerBy" => AnswerBy.In(language),
            "doneBy" => DoneBy.In(language),
            "dueOn" => NewDay.In(language),
            "rootCause" => RootCause.In(language),
            "containment" => Containment.In(language),
            "measure" => Measure.In(language),
            "evidence" => Evidence.In(language),
            "reason" => Reason.In(language),
            "correctiveAction" => Frame.FrameWords.CorrectiveAction.In(language),
            var field => field,
        },
    };
}
