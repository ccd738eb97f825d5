using SupplyChain.Console.Words;

namespace SupplyChain.Console.History;

/// <summary>Stored events of pilot lines, by the names of their types.</summary>
static class BookingEventWords
{
    public static readonly IReadOnlyDictionary<string, Text> All = new Dictionary<string, Text>
    {
        ["pilot_line_opened"] = new("pilot line opened", "开放中试线"),
        ["policy_revised"] = new("terms of a line revised", "修订产线条款"),
        ["line_outage_declared"] = new("outage declared", "声明停机"),
        ["line_outage_ended"] = new("outage ended", "结束停机"),
        ["slot_held"] = new("slot held", "预留时段"),
        ["slot_declined"] = new("slot declined", "时段被拒绝"),
        ["booking_confirmed"] = new("booking confirmed", "确认预订"),
        ["booking_released"] = new("booking released", "释放预订"),
        ["booking_approved"] = new("hold approved", "批准预留"),
        ["booking_declined"] = new("hold declined", "不批准预留"),
        ["policy_overridden"] = new("rules of a line overridden", "不按产线规则预订"),
        ["booking_penalised"] = new("penalty noted for a booking", "记录预订违约"),
        ["prices_stated"] = new("prices of a line stated", "设定产线价格"),
        ["booking_charged"] = new("booking charged", "预订计费"),
        ["charge_credited"] = new("charge credited", "冲减费用"),
        ["penalty_appealed"] = new("penalty appealed against", "对违约提出申诉"),
        ["penalty_upheld"] = new("penalty upheld after an appeal", "维持违约处罚"),
        ["penalty_waived"] = new("penalty waived", "免除违约处罚"),
        ["waitlist_joined"] = new("waiting list joined", "加入候补"),
        ["waitlist_left"] = new("waiting list left", "退出候补"),
        ["waitlist_served"] = new("slot given to the waiting list", "候补获得时段"),
        ["slot_left_to_waitlist"] = new("slot left to the waiting list", "时段让给候补"),
        ["route_held"] = new("route held", "预留工序路线"),
        ["route_confirmed"] = new("route confirmed", "确认工序路线"),
        ["route_mended"] = new("route mended", "修复工序路线"),
        ["route_released"] = new("route released", "释放工序路线"),
        ["route_broken"] = new("route lost a step", "工序路线失去一个工序"),
        ["run_started_early"] = new("run started early", "提前开始试产"),
        ["run_completed"] = new("run completed", "完成试产"),
        ["run_corrected"] = new("result of a run corrected", "更正试产结果"),
        ["tests_stated"] = new("tests of a line stated", "声明产线检测能力"),
        ["test_requested"] = new("test requested", "申请检测"),
        ["test_result_recorded"] = new("test result recorded", "记录检测结果"),
        ["test_result_corrected"] = new("test result corrected", "更正检测结果"),
        ["test_result_shared"] = new("test result shared", "共享检测结果"),
        ["certificate_issued"] = new("certificate issued", "签发证书"),
        ["certificate_published"] = new("certificate published", "公开证书"),
        ["certificate_withdrawn"] = new("certificate withdrawn", "撤回证书"),
        ["control_lost"] = new("process out of control", "过程失控"),
        ["control_regained"] = new("process in control again", "过程恢复受控"),
        ["gauge_study_recorded"] = new("gauge study recorded", "记录量具研究"),
        ["baseline_stated"] = new("baseline of a control chart stated", "设定控制图基准期"),
    };
}
