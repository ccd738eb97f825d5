namespace SupplyChain.Gateway.Exports;

static class PilotLists
{
    public static readonly IReadOnlyList<ExportList> All =
    [
        new("bookings", "bookings", new("a booking", "一个预订"),
        [
            new("id", "Booking", "预订编号"),
            new("line.name", "Pilot line", "中试线"),
            new("line.region", "Region (GB/T 2260)", "地区（GB/T 2260）"),
            new("state", "State", "状态"),
            new("approval", "Approval", "批准"),
            new("slot.start", "Start", "开始"),
            new("slot.end", "End", "结束"),
            new("expiresAt", "Hold expires", "暂占到期"),
            new("organisationNamed.name", "Booked by", "预订方"),
            new("supplier.name", "Supplier", "供应商"),
            .. ExportLists.Part(unit: false),
            new("note", "Note", "备注"),
            new("gapClosureId", "Gap closure", "缺口关闭流程"),
        ]),
        new("runs", "runs", new("a characteristic that a run measured", "一次试制的一个测量特性"),
        [
            new("id", "Run", "试制编号"),
            new("line.name", "Pilot line", "中试线"),
            new("lot", "Lot", "批次"),
            new("supplier.name", "Supplier", "供应商"),
            .. ExportLists.Part(),
            new("started", "Started", "投入数"),
            new("good", "Good", "良品数"),
            new("yield", "Yield, 0 to 1", "良率（0–1）"),
            new("completedAt", "Completed", "完成时间"),
            new("characteristics.name", "Characteristic", "特性"),
            new("characteristics.unit", "Unit of the characteristic (UCUM)", "特性单位（UCUM）"),
            new("characteristics.lowerLimit", "Lower limit", "下限"),
            new("characteristics.upperLimit", "Upper limit", "上限"),
            new("characteristics.count", "Measurements", "测量数"),
            new("characteristics.mean", "Mean", "均值"),
            new("characteristics.deviation", "Standard deviation", "标准差"),
            new("characteristics.cp", "Cp", "Cp"),
            new("characteristics.cpk", "Cpk", "Cpk"),
        ]) { Each = "characteristics" },
    ];
}
