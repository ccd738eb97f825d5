using SupplyChain.Contracts.Notifications;

namespace SupplyChain.Console.Words;

/// <summary>What notices say, for people, and where their objects are shown.</summary>
static class NoticeWords
{
    public static Text Of(NoticeKind kind) => kind switch
    {
        NoticeKind.GapOpened => new("A gap opened", "出现缺口"),
        NoticeKind.GapClosed => new("A gap closed", "缺口已关闭"),
        NoticeKind.ClosureProposed => new("It is proposed to ask suppliers for your part of a gap", "建议就贵方所占缺口向供应商寻源"),
        NoticeKind.ClosureNeedsAttention => new("The closing of a gap waits for a person", "缺口关闭流程等待人工处理"),
        NoticeKind.ClosureFinished => new("The closing of a gap has ended", "缺口关闭流程已结束"),
        NoticeKind.InvitedToQuote => new("You are invited to quote", "邀请贵方报价"),
        NoticeKind.QuotesOpened => new("The quotes are open: compare and award", "报价已开封，请比较并定标"),
        NoticeKind.AwardOverdue => new("The award deadline has passed", "定标期限已过"),
        NoticeKind.QuoteAwarded => new("Your quote was awarded", "贵方报价已中标"),
        NoticeKind.QuoteDeclined => new("Others were awarded", "贵方报价未中标"),
        NoticeKind.AwardWithdrawn => new("Your award was withdrawn", "贵方的中标已撤回"),
        NoticeKind.RequestClosed => new("A request that you quoted for ended without an award", "贵方报价的询价已结束且未定标"),
        NoticeKind.QualificationChanged => new("Your qualification for a component changed", "贵方的零件认证状态已变更"),
        NoticeKind.QualificationLapsed => new("Your qualification for a component lapsed", "贵方的零件认证已失效"),
        NoticeKind.SlotHeld => new("A slot is held", "时段已暂留"),
        NoticeKind.BookingConfirmed => new("A booking was confirmed", "预订已确认"),
        NoticeKind.BookingReleased => new("A booking was released", "预订已释放"),
        NoticeKind.BookingMoved => new("A booking was moved", "预订已改期"),
        NoticeKind.ApprovalAsked => new("A hold waits for approval", "预留待批准"),
        NoticeKind.BookingApproved => new("A hold was approved", "预留已批准"),
        NoticeKind.BookingDeclined => new("A hold was declined", "预留未获批准"),
        NoticeKind.PenaltyAppealed => new("An organisation appeals against a penalty", "有单位对违约提出申诉"),
        NoticeKind.PenaltyUpheld => new("Your penalty stands after your appeal", "贵方的违约申诉未获支持"),
        NoticeKind.PenaltyWaived => new("Your penalty was waived", "贵方的违约已豁免"),
        NoticeKind.HoldExpired => new("A hold expired", "暂留已到期"),
        NoticeKind.RunCompleted => new("A run was completed", "试产已完成"),
        NoticeKind.RunCorrected => new("The result of a run was corrected", "试产结果已更正"),
        NoticeKind.ForecastRunFinished => new("All forecasts are up to date", "预测已全部更新"),
        NoticeKind.PersonJoined => new("A person joined your organisation", "有人员加入贵单位"),
        NoticeKind.ImportEnded => new("An import has ended", "导入已结束"),
        NoticeKind.CapacityNoticeIssued => new(
            "A supplier issued a notice about capacity that you depend on", "供应商就贵方所依赖的产能发出通知"),
        NoticeKind.CapacityNoticeRevised => new("A supplier revised a notice about its capacity", "供应商修订了产能通知"),
        NoticeKind.CapacityNoticeResolved => new("A supplier's notice about its capacity is resolved", "供应商的产能通知已解除"),
        NoticeKind.QuestionAsked => new("A supplier asks about your request", "供应商就贵方询价提问"),
        NoticeKind.RequestClarified => new("A request was clarified for all who are invited", "询价有新的答疑或澄清"),
        NoticeKind.QuoteDeadlineExtended => new(
            "Quotes are taken for longer: see whether yours stands until the award", "报价截止已延后，请确认贵方报价在定标前有效"),
        NoticeKind.RoundOpened => new("You may quote again in another round", "已开启新一轮报价，贵方可再次报价"),
        NoticeKind.CorrectiveActionAsked => new("A buyer asks you for a corrective action", "采购方要求贵方采取纠正措施"),
        NoticeKind.CorrectiveActionAnswered => new("A supplier answered a corrective action", "供应商已答复纠正措施要求"),
        NoticeKind.CorrectiveActionAccepted => new(
            "Your answer to a corrective action is accepted: carry out the measure", "贵方的纠正措施答复已获认可，请实施措施"),
        NoticeKind.CorrectiveActionReturned => new("Your answer to a corrective action was returned", "贵方的纠正措施答复被退回"),
        NoticeKind.CorrectiveActionCompleted => new("A supplier reports a corrective action as carried out", "供应商报告纠正措施已完成"),
        NoticeKind.CorrectiveActionClosed => new("A corrective action is closed", "一项纠正措施已关闭"),
        NoticeKind.CorrectiveActionReopened => new("A corrective action was reopened", "一项纠正措施被重新打开"),
        NoticeKind.CorrectiveActionCancelled => new("A corrective action was cancelled", "一项纠正措施已撤销"),
        NoticeKind.CorrectiveActionExtended => new("The due day of a corrective action was moved", "一项纠正措施的到期日已延后"),
        NoticeKind.CorrectiveActionOverdue => new("A corrective action is overdue", "一项纠正措施已逾期"),
        NoticeKind.SavedSearchFound => new("A saved search found new parts", "已保存的搜索找到新零件"),
        NoticeKind.ControlLost => new("A process went out of control", "过程失控"),
        NoticeKind.ControlRegained => new("A process is in control again", "过程恢复受控"),
        _ => new($"{kind}", $"{kind}"),
    };

    /// <summary>The page that shows the object; a list where it has no page of its own.</summary>
    public static string PathOf(NoticeKind kind, Guid subject) => kind switch
    {
        NoticeKind.GapOpened or NoticeKind.GapClosed => $"gaps/{subject}",
        NoticeKind.ClosureProposed => "proposals",
        NoticeKind.ClosureNeedsAttention or NoticeKind.ClosureFinished => "closures",
        NoticeKind.QuotesOpened or NoticeKind.AwardOverdue => $"requests/{subject}",
        NoticeKind.QuestionAsked => $"requests/{subject}/questions",
        NoticeKind.RequestClarified => $"invitations/{subject}/questions",
        NoticeKind.QualificationChanged or NoticeKind.QualificationLapsed => "qualifications",
        NoticeKind.SlotHeld or NoticeKind.BookingConfirmed => "bookings",
        NoticeKind.BookingMoved or NoticeKind.ApprovalAsked or NoticeKind.BookingApproved or NoticeKind.BookingDeclined
            or NoticeKind.PenaltyAppealed or NoticeKind.PenaltyUpheld or NoticeKind.PenaltyWaived => $"bookings/{subject}",
        NoticeKind.BookingReleased or NoticeKind.HoldExpired or NoticeKind.RunCompleted or NoticeKind.RunCorrected => "bookings?past=true",
        NoticeKind.ControlLost or NoticeKind.ControlRegained => $"control-losses?run={subject}",
        NoticeKind.ForecastRunFinished => "forecasts",
        NoticeKind.PersonJoined => "organisation",
        NoticeKind.ImportEnded => $"imports/{subject}",
        NoticeKind.CapacityNoticeIssued or NoticeKind.CapacityNoticeRevised or NoticeKind.CapacityNoticeResolved => $"notices/{subject}",
        NoticeKind.CorrectiveActionAsked or NoticeKind.CorrectiveActionAnswered or NoticeKind.CorrectiveActionAccepted
            or NoticeKind.CorrectiveActionReturned or NoticeKind.CorrectiveActionCompleted or NoticeKind.CorrectiveActionClosed
            or NoticeKind.CorrectiveActionReopened or NoticeKind.CorrectiveActionCancelled or NoticeKind.CorrectiveActionExtended
            or NoticeKind.CorrectiveActionOverdue => $"corrective-actions/{subject}",
        NoticeKind.SavedSearchFound => $"parts/searches/{subject}",
        _ => $"invitations/{subject}",
    };
}
