using System.Text;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Mails;

namespace SupplyChain.Identity.NoticeMails;

/// <summary>
/// A mail with notices: what happened and a link, and no figure. Nobody has said which language the person reads, so it is in both.
/// </summary>
/// <param name="console">Where the links lead; without it there are none.</param>
public sealed class NoticeLetter(Uri? console)
{
    const string Inbox = "inbox";

    /// <summary>The console is where the address for its sign-in is.</summary>
    public static NoticeLetter Of(IConfiguration configuration) =>
        new(ConsoleClient.Of(configuration)?.RedirectUris is [var redirect, ..] ? new Uri(redirect, "/") : null);

    public Mail To(string address, IReadOnlyList<MailedNotice> notices, int more, DateTimeOffset at)
    {
        var text = new StringBuilder();
        foreach (var notice in notices)
        {
            text.AppendLine(TitleOf(notice.Kind));
            if (console is not null) text.AppendLine($"{new Uri(console, $"{Inbox}/{notice.Kind}/{notice.SubjectId}")}");
            text.AppendLine();
        }

        if (more > 0) text.AppendLine($"收件箱中还有 {more} 条。/ {more} more are in your inbox.");
        text.AppendLine("可在收件箱页面更改或关闭邮件通知。/ Change or end these mails on the page of your inbox.");
        if (console is not null) text.AppendLine($"{new Uri(console, Inbox)}");
        var count = notices.Count + more;
        return new(address, $"供应链平台：{count} 条动态 / Supply chain platform: {Counted(count)}", $"{text}", at);
    }

    static string Counted(int count) => count == 1 ? "1 notice" : $"{count} notices";

    public static string TitleOf(NoticeKind kind) => kind switch
    {
        NoticeKind.GapOpened => "出现缺口 / A gap opened",
        NoticeKind.GapClosed => "缺口已关闭 / A gap closed",
        NoticeKind.ClosureProposed => "建议就贵方所占缺口向供应商寻源 / It is proposed to ask suppliers for your part of a gap",
        NoticeKind.ClosureNeedsAttention => "缺口关闭流程等待人工处理 / The closing of a gap waits for a person",
        NoticeKind.ClosureFinished => "缺口关闭流程已结束 / The closing of a gap has ended",
        NoticeKind.InvitedToQuote => "邀请贵方报价 / You are invited to quote",
        NoticeKind.QuotesOpened => "报价已开封，请比较并定标 / The quotes are open: compare and award",
        NoticeKind.AwardOverdue => "定标期限已过 / The award deadline has passed",
        NoticeKind.QuoteAwarded => "贵方报价已中标 / Your quote was awarded",
        NoticeKind.QuoteDeclined => "贵方报价未中标 / Others were awarded",
        NoticeKind.AwardWithdrawn => "贵方的中标已撤回 / Your award was withdrawn",
        NoticeKind.RequestClosed => "贵方报价的询价已结束且未定标 / A request that you quoted for ended without an award",
        NoticeKind.QualificationChanged => "贵方的零件认证状态已变更 / Your qualification for a component changed",
        NoticeKind.QualificationLapsed => "贵方的零件认证已失效 / Your qualification for a component lapsed",
        NoticeKind.SlotHeld => "时段已暂留 / A slot is held",
        NoticeKind.BookingConfirmed => "预订已确认 / A booking was confirmed",
        NoticeKind.BookingReleased => "预订已释放 / A booking was released",
        NoticeKind.BookingMoved => "预订已改期 / A booking was moved",
        NoticeKind.ApprovalAsked => "预留待批准 / A hold waits for approval",
        NoticeKind.BookingApproved => "预留已批准 / A hold was approved",
        NoticeKind.BookingDeclined => "预留未获批准 / A hold was declined",
        NoticeKind.PenaltyAppealed => "有单位对违约提出申诉 / An organisation appeals against a penalty",
        NoticeKind.PenaltyUpheld => "贵方的违约申诉未获支持 / Your penalty stands after your appeal",
        NoticeKind.PenaltyWaived => "贵方的违约已豁免 / Your penalty was waived",
        NoticeKind.HoldExpired => "暂留已到期 / A hold expired",
        NoticeKind.RunCompleted => "试产已完成 / A run was completed",
        NoticeKind.RunCorrected => "试产结果已更正 / The result of a run was corrected",
        NoticeKind.ForecastRunFinished => "预测已全部更新 / All forecasts are up to date",
        NoticeKind.PersonJoined => "有人员加入贵单位 / A person joined your organisation",
        NoticeKind.CapacityNoticeIssued => "供应商就贵方所依赖的产能发出通知 / A supplier issued a notice about capacity that you depend on",
        NoticeKind.CapacityNoticeRevised => "供应商修订了产能通知 / A supplier revised a notice about its capacity",
        NoticeKind.CapacityNoticeResolved => "供应商的产能通知已解除 / A supplier's notice about its capacity is resolved",
        NoticeKind.QuestionAsked => "供应商就贵方询价提问 / A supplier asks about your request",
        NoticeKind.RequestClarified => "询价有新的答疑或澄清 / A request was clarified for all who are invited",
        NoticeKind.QuoteDeadlineExtended =>
            "报价截止已延后，请确认贵方报价在定标前有效 / Quotes are taken for longer: see whether yours stands until the award",
        NoticeKind.RoundOpened => "已开启新一轮报价，贵方可再次报价 / You may quote again in another round",
        NoticeKind.CorrectiveActionAsked => "采购方要求贵方采取纠正措施 / A buyer asks you for a corrective action",
        NoticeKind.CorrectiveActionAnswered => "供应商已答复纠正措施要求 / A supplier answered a corrective action",
        NoticeKind.CorrectiveActionAccepted =>
            "贵方的纠正措施答复已获认可，请实施措施 / Your answer to a corrective action is accepted: carry out the measure",
        NoticeKind.CorrectiveActionReturned => "贵方的纠正措施答复被退回 / Your answer to a corrective action was returned",
        NoticeKind.CorrectiveActionCompleted => "供应商报告纠正措施已完成 / A supplier reports a corrective action as carried out",
        NoticeKind.CorrectiveActionClosed => "一项纠正措施已关闭 / A corrective action is closed",
        NoticeKind.CorrectiveActionReopened => "一项纠正措施被重新打开 / A corrective action was reopened",
        NoticeKind.CorrectiveActionCancelled => "一项纠正措施已撤销 / A corrective action was cancelled",
        NoticeKind.CorrectiveActionExtended => "一项纠正措施的到期日已延后 / The due day of a corrective action was moved",
        NoticeKind.CorrectiveActionOverdue => "一项纠正措施已逾期 / A corrective action is overdue",
        NoticeKind.SavedSearchFound => "已保存的搜索找到新零件 / A saved search found new parts",
        NoticeKind.ControlLost => "过程失控 / A process went out of control",
        NoticeKind.ControlRegained => "过程恢复受控 / A process is in control again",
        NoticeKind.ImportEnded => "导入已结束 / An import has ended",
        _ => "有新动态 / Something happened that concerns your organisation",
    };
}
