using SupplyChain.Console.Words;

using Fault = SupplyChain.Console.Api.Fault;

namespace SupplyChain.Console.Deliveries;

static class DeliveryWords
{
    public static readonly Text Title = new("Deliveries", "交付");
    public static readonly Text Purpose = new(
        "What was promised by week, what is on its way and what came. Only the buyer and this supplier see it.",
        "各周承诺、在途与到货数量；仅采购方与该供应商可见。");
    public static readonly Text None = new("Nothing of this request is awarded.", "该需求尚未授标。");
    public static readonly Text Withdrawn = new("This award was withdrawn.", "该授标已撤回。");
    public static readonly Text InTimeShare = new("In time so far: {0}", "迄今准时率：{0}");
    public static readonly Text NoShare = new("No week counts yet.", "尚无可计入的周次。");
    public static readonly Text CountsHint = new(
        "A week counts once it is over and receipts are recorded until its end, or all of it came. In time is what was there by the "
            + "week's end, less what the weeks before were promised.",
        "某周结束且其间到货均已登记，或其数量已全部到齐后计入。准时数量为周末前累计到货减去此前各周承诺。");
    public static readonly Text Promised = new("Promised", "承诺");
    public static readonly Text Received = new("Came, accepted", "到货（接收）");
    public static readonly Text InTime = new("In time", "准时");
    public static readonly Text Weeks = new("Weeks of the award", "授标各周");
    public static readonly Text Receipts = new("Receipts", "到货记录");
    public static readonly Text NoReceipts = new("Nothing is recorded yet.", "尚无记录。");
    public static readonly Text Dispatches = new("On its way", "发货通知");
    public static readonly Text Record = new("Record a receipt", "登记到货");
    public static readonly Text RecordHint = new(
        "All that came until this day is recorded with it. 0 says that nothing else came until then.",
        "登记即表示截至该日的到货均已登记；填 0 表示截至该日再无到货。");
    public static readonly Text Correct = new("Correct", "更正");
    public static readonly Text CorrectTitle = new("Correct a receipt", "更正到货记录");
    public static readonly Text DoNotCorrect = new("Do not correct", "不更正");
    public static readonly Text Corrected = new("corrected: {0}", "已更正：{0}");
    public static readonly Text Announce = new("Announce a dispatch", "发货通知");
    public static readonly Text AnnounceHint = new("The buyer is shown it at once.", "采购方将立即看到。");
    public static readonly Text Supplier = new("Supplier", "供应商");
    public static readonly Text Quantity = new("Quantity", "数量");
    public static readonly Text Rejected = new("Rejected", "拒收");
    public static readonly Text On = new("Came on", "到货日期");
    public static readonly Text ExpectedOn = new("Expected on", "预计到货");
    public static readonly Text Reference = new("Delivery note", "送货单号");
    public static readonly Text ReasonHint = new("The supplier reads it.", "供应商可见。");
    public static readonly Text DoneRecorded = new("The receipt is recorded.", "到货已登记。");
    public static readonly Text DoneCorrected = new("The receipt is corrected.", "到货记录已更正。");
    public static readonly Text DoneAnnounced = new("The dispatch is announced.", "发货已通知。");

    /// <summary>A refusal with its field as the form calls it.</summary>
    public static Fault Named(Fault fault, Language language) => fault with
    {
        Field = fault.Field switch
        {
            "quantity" => Quantity.In(language),
            "rejected" => Rejected.In(language),
            "on" => On.In(language),
            "expectedOn" => ExpectedOn.In(language),
            "reference" => Reference.In(language),
            "supplierId" => Supplier.In(language),
            "reason" => Frame.FrameWords.Reason.In(language),
            var field => field,
        },
    };
}
