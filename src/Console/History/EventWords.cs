using SupplyChain.Console.Words;

namespace SupplyChain.Console.History;

/// <summary>Stored events by the names of their types.</summary>
static class EventWords
{
    static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, Text>> ByService =
        new Dictionary<string, IReadOnlyDictionary<string, Text>>
        {
            ["component-catalog"] = CatalogEventWords.All,
            ["demand-forecasting"] = new Dictionary<string, Text>
            {
                ["demand_plan_submitted"] = new("demand plan submitted", "提交需求计划"),
                ["demand_plan_revised"] = new("demand plan revised", "修订需求计划"),
                ["demand_plan_withdrawn"] = new("demand plan withdrawn", "撤回需求计划"),
                ["actuals_recorded"] = new("actual demand recorded", "登记实际需求"),
                ["actuals_corrected"] = new("actual demand corrected", "更正实际需求"),
                ["stock_reported"] = new("stock reported", "报告库存"),
                ["outlier_marked"] = new("outlier marked", "标记异常值"),
                ["outlier_unmarked"] = new("outlier unmarked", "取消异常值标记"),
                ["forecast_overridden"] = new("forecast overridden", "人工覆盖预测"),
                ["override_withdrawn"] = new("override of a forecast withdrawn", "撤回预测覆盖"),
                ["effect_declared"] = new("effect on demand declared", "声明需求影响"),
                ["effect_withdrawn"] = new("effect on demand withdrawn", "撤回需求影响"),
                ["analogue_declared"] = new("analogue declared", "声明类比产品"),
                ["analogue_withdrawn"] = new("analogue withdrawn", "撤回类比产品"),
                ["firm_orders_recorded"] = new("firm orders recorded", "登记确认订单"),
                ["forecast_run_started"] = new("forecast run started", "启动预测运行"),
                ["requirement_calculated"] = new("requirement of all OEMs calculated", "计算全部整机厂需求"),
                ["week_began"] = new("a week began", "进入新的一周"),
            },
            ["supplier-matching"] = new Dictionary<string, Text>
            {
                ["capacity_published"] = new("capacity published", "发布产能"),
                ["delivery_dispatched"] = new("dispatch announced", "发货通知"),
                ["delivery_received"] = new("receipt recorded", "到货登记"),
                ["receipt_corrected"] = new("receipt corrected", "到货记录更正"),
                ["capacity_limited"] = new("capacity limited by a notice", "产能受通知限制"),
                ["capacity_restored"] = new("capacity restored after a notice", "产能随通知恢复"),
                ["capacity_notice_issued"] = new("capacity notice issued", "发出产能通知"),
                ["capacity_notice_revised"] = new("capacity notice revised", "修订产能通知"),
                ["capacity_notice_resolved"] = new("capacity notice resolved", "解除产能通知"),
                ["corrective_action_asked"] = new("corrective action asked for", "提出纠正措施要求"),
                ["corrective_action_answered"] = new("corrective action answered", "答复纠正措施要求"),
                ["corrective_action_accepted"] = new("answer to a corrective action accepted", "认可纠正措施答复"),
                ["corrective_action_returned"] = new("answer to a corrective action returned", "退回纠正措施答复"),
                ["corrective_action_completed"] = new("corrective action reported as carried out", "报告纠正措施已完成"),
                ["corrective_action_closed"] = new("corrective action closed", "关闭纠正措施"),
                ["corrective_action_reopened"] = new("corrective action reopened", "重新打开纠正措施"),
                ["corrective_action_cancelled"] = new("corrective action cancelled", "撤销纠正措施"),
                ["corrective_action_extended"] = new("due day of a corrective action moved", "延后纠正措施到期日"),
                ["corrective_action_overdue"] = new("corrective action overdue", "纠正措施逾期"),
                ["capacity_group_published"] = new("capacity group published", "发布产能组"),
                ["capacity_group_withdrawn"] = new("capacity group withdrawn", "撤回产能组"),
                ["offer_published"] = new("offer published", "发布报价"),
                ["offer_withdrawn"] = new("offer withdrawn", "撤回报价"),
                ["bill_request_opened"] = new("quotes requested for the parts of a bill", "发起整单询价"),
                ["bill_request_closed"] = new("open lots of a bill request closed", "关闭整单询价中未完成的标的"),
                ["sourcing_requested"] = new("quotes requested", "发起询价"),
                ["sourcing_shortlisted"] = new("suppliers invited", "邀请供应商"),
                ["sourcing_awarded"] = new("request awarded", "定标"),
                ["award_withdrawn"] = new("award withdrawn", "撤回定标"),
                ["sourcing_closed_without_award"] = new("request closed without an award", "询价未定标关闭"),
                ["quote_submitted"] = new("quote submitted", "提交报价单"),
                ["quote_sealed"] = new("quote submitted", "提交报价单"),
                ["quote_revised"] = new("quote revised", "修订报价单"),
                ["quote_withdrawn"] = new("quote withdrawn", "撤回报价单"),
                ["question_asked"] = new("question on a request asked", "就询价提问"),
                ["question_answered"] = new("question on a request answered", "答复询价问题"),
                ["clarification_published"] = new("request clarified", "发布询价澄清"),
                ["quote_deadline_extended"] = new("quote deadline moved", "延后报价截止时间"),
                ["round_opened"] = new("another round of quotes opened", "开启新一轮报价"),
                ["proposal_declined"] = new("proposal declined", "拒绝建议"),
                ["closure_requested"] = new("quotes requested for a gap", "针对缺口发起询价"),
                ["closure_awarded"] = new("request for a gap awarded", "缺口询价已定标"),
                ["closure_opened_by_award"] = new("closure of a gap opened by an award", "因定标开启缺口关闭流程"),
                ["award_undone"] = new("award for a gap undone", "缺口定标已撤销"),
                ["request_ended_unawarded"] = new("request for a gap ended without an award", "缺口询价未定标结束"),
                ["pilot_run_asked"] = new("pilot run asked for", "申请试产"),
                ["run_confirmed"] = new("slot of a pilot run confirmed", "确认试产时段"),
                ["qualification_declared"] = new("qualification declared", "声明认证"),
                ["qualification_recorded"] = new("qualification recorded", "登记认证"),
                ["qualification_withdrawn"] = new("qualification withdrawn", "撤销认证"),
                ["run_result_confirmed"] = new("result of a run confirmed", "确认试产结果"),
                ["supplier_registered"] = new("supplier's profile registered", "登记供应商资料"),
                ["supplier_revised"] = new("supplier's profile revised", "修订供应商资料"),
            },
            ["capacity-booking"] = BookingEventWords.All,
            ["identity"] = new Dictionary<string, Text>
            {
                ["organisation_registered"] = new("organisation registered", "登记单位"),
                ["organisation_suspended"] = new("organisation suspended", "暂停单位"),
                ["organisation_reinstated"] = new("organisation reinstated", "恢复单位"),
                ["duplicate_confirmed"] = new("duplicate confirmed", "确认重复单位"),
                ["duplicate_dismissed"] = new("duplicate dismissed", "排除重复单位"),
                ["duplicates_suspected"] = new("possible duplicates noted", "标记疑似重复单位"),
                ["role_granted"] = new("role granted", "授予角色"),
                ["role_withdrawn"] = new("role withdrawn", "收回角色"),
                ["api_client_issued"] = new("access for a program issued", "签发程序访问"),
                ["api_client_revoked"] = new("access of a program revoked", "吊销程序访问"),
                ["person_invited"] = new("person invited", "邀请人员"),
                ["invitation_revoked"] = new("invitation taken back", "撤回邀请"),
                ["person_joined"] = new("person joined", "人员加入"),
                ["person_deactivated"] = new("person deactivated", "停用人员"),
                ["password_changed"] = new("password changed", "修改密码"),
            },
        };

    public static readonly IReadOnlyDictionary<string, Text> All = ByService.Values.SelectMany(words => words).ToDictionary();

    /// <summary>The name itself where there are no words for it.</summary>
    public static Text Of(string type) => All.GetValueOrDefault(type) ?? new(type, type);

    /// <summary>Those of a service, in the order of their words. Of types that are called the same the latest one.</summary>
    public static IEnumerable<KeyValuePair<string, Text>> OfService(string service, Language language) =>
        ByService[service].Reverse().DistinctBy(each => each.Value.English)
            .OrderBy(each => each.Value.In(language), StringComparer.Ordinal);
}
