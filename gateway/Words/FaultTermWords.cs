namespace SupplyChain.Gateway.Words;

/// <summary>Arguments of faults that are terms themselves, in Chinese.</summary>
static class FaultTermWords
{
    /// <param name="kind">As the place in the Chinese text names it; empty for what is no term.</param>
    public static string Of(string kind, string value) => kind switch
    {
        "thing" => Thing(value),
        "state" => State(value),
        _ => value,
    };

    static string Thing(string name) => name switch
    {
        "actuals" => "实际需求",
        "adjustments" => "预测调整",
        "balance" => "供需平衡",
        "billOfMaterials" => "物料清单",
        "billRequest" => "整单询价",
        "booking" => "预订",
        "capacityGroup" => "产能组",
        "capacityNotice" => "产能通知",
        "certificate" => "证书",
        "component" => "零件",
        "correctiveAction" => "纠正措施",
        "delivery" => "推送记录",
        "effectId" => "需求影响",
        "export" => "导出",
        "forecast" => "预测",
        "gap" => "缺口",
        "import" or "importJob" => "导入任务",
        "invitation" => "邀请",
        "line" => "产线",
        "manufacturerClaim" => "制造商名称主张",
        "offer" => "报价",
        "organisation" => "单位",
        "outage" => "停机",
        "penalty" => "违约",
        "person" => "人员",
        "place" => "候补名额",
        "plan" => "需求计划",
        "process" => "缺口关闭进程",
        "proposal" => "寻源建议",
        "qualification" => "认证",
        "queue" => "队列",
        "question" => "问题",
        "request" => "询价",
        "requirement" => "需求",
        "run" => "试产",
        "session" => "会话",
        "stock" => "库存",
        "supplier" => "供应商",
        "testRequest" => "检测申请",
        "webhook" => "Webhook",
        _ => name,
    };

    static string State(string name) => name switch
    {
        "Proposed" => "已建议",
        "Requested" => "报价中",
        "Quoted" or "QuotesOpened" => "已开标",
        "Awarded" => "已定标",
        "ClosedWithoutAward" => "未定标关闭",
        "SlotHeld" => "时段已暂留",
        "Confirmed" => "时段已预订",
        "RunCompleted" => "试产已完成",
        "Qualified" => "已认证",
        "Closed" => "已关闭",
        "Asked" => "待答复",
        "Answered" => "已答复",
        "Accepted" => "实施中",
        "Lapsed" => "已失效",
        "Declined" => "已谢绝",
        "Waiting" => "排队中",
        "Running" => "进行中",
        "Interrupted" => "已中断",
        "Done" => "已完成",
        "Cancelled" => "已取消",
        "Failed" => "失败",
        _ => name,
    };
}
