using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.Gateway.Words;

/// <summary>The words of the service SupplierMatching.</summary>
static class SupplierMatchingWords
{
    static readonly IReadOnlyList<Wording> Runs =
    [
        new(RunReasons.YieldBelowMinimum, "yield {yield:0.###} is below {minimum:0.###}", "良率 {yield:0.###} 低于要求的 {minimum:0.###}"),
        new(RunReasons.NothingMeasured, "no characteristic was measured, a Cpk of {minimum:0.##} is asked",
            "未测量任何特性，要求 Cpk 为 {minimum:0.##}"),
        new(RunReasons.CpkBelowMinimum, "Cpk {cpk:0.##} of {characteristic} is below {minimum:0.##}",
            "{characteristic} 的 Cpk {cpk:0.##} 低于要求的 {minimum:0.##}"),
        new(RunReasons.NoCpk, "{characteristic} has no Cpk", "{characteristic} 没有 Cpk"),
        new(RunReasons.SampleTooSmall, "{started:0.######} pieces were started, fewer than {minimum}: the run is inconclusive",
            "投入 {started:0.######} 件，少于要求的 {minimum} 件，试产无法判定"),
        new(RunReasons.OwnLineUnconfirmed, "the run was made on a line of the supplier, and nobody else has confirmed its result",
            "试产在供应商自有中试线进行，结果尚未经他方确认"),
    ];

    static readonly IReadOnlyList<Wording> Attention =
    [
        new(AttentionReasons.ProposalUnanswered, "the proposal is not answered yet", "尚未答复该寻源建议"),
        new(AttentionReasons.NoQuotes, "no supplier quoted", "没有供应商报价"),
        new(AttentionReasons.AwardDeadlinePassed, "the award deadline passed without an award", "定标期限已过，尚未定标"),
        new(AttentionReasons.NoLineAnswered, "no line answered in time", "没有中试线按时答复"),
        new(AttentionReasons.SlotsLost, "{count} slots in a row were lost or declined", "连续 {count} 个时段落空或被拒绝"),
        new(AttentionReasons.RunPeriodOver, "the period for the pilot run is over", "试产的时间范围已过"),
        new(AttentionReasons.NoRunResult, "the pilot run has no result", "试产没有结果"),
        new(AttentionReasons.RunUnconfirmed, "the run on a line of the supplier waits for a confirmation", "供应商自有中试线上的试产结果有待他方确认"),
        new(AttentionReasons.RunsMissedCriteria, "{count} runs missed the criteria", "{count} 次试产未达到认证条件"),
        new(AttentionReasons.GapStillOpen, "every supplier is qualified and the gap is still open", "供应商均已通过认证，缺口仍未关闭"),
    ];

    static readonly IReadOnlyList<Wording> Sourcing =
    [
        new(SourcingReasons.NotAwardedInTime, "no award was made in time", "未在期限内定标"),
    ];

    static readonly IReadOnlyList<Wording> Timeline =
    [
        new(TimelineTexts.Proposed, "a gap opened and was proposed to the OEM as a sourcing request", "出现缺口，已建议整机厂发起寻源"),
        new(TimelineTexts.OpenedByAward, "an award outside any gap needs a pilot run", "与缺口无关的定标需要试产"),
        new(TimelineTexts.GapChanged, "the gap changed", "缺口发生变化"),
        new(TimelineTexts.GapClosedByCapacity, "the gap closed by a supplier's capacity", "供应商产能使缺口关闭"),
        new(TimelineTexts.GapClosedByRequirements, "the gap closed by lower requirements", "需求下降使缺口关闭"),
        new(TimelineTexts.ProposalLapsed, "the proposal lapsed: nothing is left to ask for", "建议失效：已无需寻源"),
        new(TimelineTexts.ProposalDeclined, "the OEM declined the proposal", "整机厂谢绝了建议"),
        new(TimelineTexts.Requested, "suppliers were asked to quote", "已请供应商报价"),
        new(TimelineTexts.QuoteDeadlineExtended, "the quote deadline was moved to a later moment", "报价截止时间已延后"),
        new(TimelineTexts.RoundOpened, "another round of quotes was opened", "已开启新一轮报价"),
        new(TimelineTexts.QuotesOpened, "the quotes were opened", "报价已开启"),
        new(TimelineTexts.AwardDeadlinePassed, "the award deadline passed, the request is still open", "定标期限已过，询价仍有效"),
        new(TimelineTexts.EndedWithoutAward, "the request ended without an award", "询价结束，未定标"),
        new(TimelineTexts.QualifiedSupplierAwarded, "a qualified supplier was awarded", "已定标给合格供应商"),
        new(TimelineTexts.UnqualifiedSupplierAwarded, "a supplier was awarded that is still to qualify", "已定标给尚待认证的供应商"),
        new(TimelineTexts.AwardWithdrawn, "the award was withdrawn", "定标已撤回"),
        new(TimelineTexts.SlotRequested, "a slot for the pilot run was asked for", "已申请试产时段"),
        new(TimelineTexts.RunCancelled, "the pilot run was cancelled, its slot is given back", "试产已取消，时段已退还"),
        new(TimelineTexts.SlotHeld, "a slot is held", "时段已暂留"),
        new(TimelineTexts.SlotDeclined, "no line had a free slot", "没有中试线有空闲时段"),
        new(TimelineTexts.HoldExpired, "the hold expired", "暂留已过期"),
        new(TimelineTexts.SlotReleased, "the slot was released", "时段已释放"),
        new(TimelineTexts.SlotMoved, "the slot was moved to another time", "时段已改期"),
        new(TimelineTexts.SlotBooked, "the slot is booked", "时段已预订"),
        new(TimelineTexts.RunMetCriteria, "the run met the criteria", "试产达到认证条件"),
        new(TimelineTexts.RunMissedCriteria, "the run missed the criteria", "试产未达到认证条件"),
        new(TimelineTexts.RunToBeConfirmed, "the run met the criteria on a line of the supplier and waits for a confirmation",
            "供应商自有中试线上的试产达到认证条件，有待他方确认"),
        new(TimelineTexts.ResultCorrected, "the run's result was corrected", "试产结果已更正"),
        new(TimelineTexts.ResultConfirmed, "the run's result was confirmed", "试产结果已经他方确认"),
        new(TimelineTexts.QualificationLost, "after a correction the supplier is no longer qualified", "结果更正后供应商不再合格"),
        new(TimelineTexts.ResultOverdue, "the run's result is overdue", "试产结果逾期未报"),
        new(TimelineTexts.RunNotMade, "the run counts as not made", "视为未进行试产"),
        new(TimelineTexts.SupplierQualified, "the supplier is qualified", "供应商通过认证"),
        new(TimelineTexts.AttentionAsked, "a person is asked", "需要人工处理"),
        new(TimelineTexts.ClosedByThis, "the gap is closed by a supplier of this process", "本流程的供应商使缺口关闭"),
        new(TimelineTexts.Finished, "the process is finished", "流程结束"),
    ];

    static readonly IReadOnlyList<Wording> Details =
    [
        new(TimelineDetails.Shortfall, "{quantity:0.######} lacking in {weeks} weeks, over all OEMs",
            "{weeks} 周内共缺 {quantity:0.######}，所有整机厂合计"),
        new(TimelineDetails.QuotesUntil, "quotes until {deadline:u}", "报价截止 {deadline:u}"),
        new(TimelineDetails.Quotes, "{count} quotes; to be awarded by {deadline:u}", "{count} 份报价；定标截止 {deadline:u}"),
        new(TimelineDetails.AwardBy, "to be awarded by {deadline:u}", "定标截止 {deadline:u}"),
        new(TimelineDetails.GapToClose, "{time:span} after the gap opened", "缺口出现后 {time:span}"),
        new(TimelineDetails.Slot, "attempt {attempt}: {steps:steps}, {duration:span} between {notBefore:u} and {notAfter:u}",
            "第 {attempt} 次申请：{steps:steps}，时长 {duration:span}，{notBefore:u} 至 {notAfter:u} 之间"),
        new(TimelineDetails.Held, "{start:u} to {end:u}, to be confirmed by {deadline:u}", "{start:u} 至 {end:u}，须在 {deadline:u} 前确认"),
        new(TimelineDetails.Declined, "attempt {attempt}", "第 {attempt} 次申请"),
        new(TimelineDetails.Result, "lot {lot}, {good:0.######} good of {started:0.######}",
            "批次 {lot}，投入 {started:0.######}，合格 {good:0.######}"),
        new(TimelineDetails.ResultWithCpk, "lot {lot}, {good:0.######} good of {started:0.######}, lowest Cpk {cpk:0.##}",
            "批次 {lot}，投入 {started:0.######}，合格 {good:0.######}，最低 Cpk {cpk:0.##}"),
    ];

    public static readonly IReadOnlyList<Wording> All = [.. Runs, .. Attention, .. Sourcing, .. Timeline, .. Details];
}
