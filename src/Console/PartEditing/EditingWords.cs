using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Parts;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.PartEditing;

static class EditingWords
{
    public static readonly Text New = new("New part", "新零件");
    public static readonly Text NewPurpose = new(
        "Publishes a part in the catalogue, where everybody of the region finds it.", "在目录中发布零件，区域内所有成员均可查到。");
    public static readonly Text Edit = new("Change the part", "修改零件");
    public static readonly Text EditPurpose = new(
        "What the catalogue says of the part. Everybody sees the change.", "目录中该零件的说明，修改后对所有人可见。");
    public static readonly Text ChooseClass = new("Choose a class: the form asks for its properties.", "请选择类别，表单将列出该类别的参数。");
    public static readonly Text Continue = new("Continue", "继续");
    public static readonly Text Publish = new("Publish part", "发布零件");
    public static readonly Text Save = new("Save changes", "保存修改");
    public static readonly Text Stated = new("The cross reference is stated.", "交叉参考已声明。");
    public static readonly Text Withdrawn = new("The cross reference is withdrawn.", "交叉参考已撤回。");
    public static readonly Text NotYours = new(
        "Only {0} and the alliance may change this part.", "仅 {0} 和产业联盟可以修改该零件。");
    public static readonly Text PartNumber = new("Part number", "型号");
    public static readonly Text NotStated = new("not stated", "未注明");
    public static readonly Text UnitHint = new(
        "UCUM unit in which it is counted: 1 is a piece, m a metre. It stays.", "计量单位（UCUM）：1 表示件，m 表示米。发布后不可更改。");
    public static readonly Text RegionHint = new("Of manufacture: six digits, such as 370200.", "产地：六位行政区划代码，如 370200。");
    public static readonly Text ValuesHint = new(
        "Leave empty what is not known. A number needs its unit, such as 3.3 V, -40..85 °C, 5 V ± 10 % or max. 5 mm.",
        "未知项请留空。数值须带单位，如 3.3 V、-40..85 °C、5 V ± 10 % 或 max. 5 mm。");
    public static readonly Text Another = new("Another property, {0}", "其他参数 {0}");
    public static readonly Text ValueOfAnother = new("Its value, {0}", "参数值 {0}");
    public static readonly Text WhereFrom = new("Where the values come from", "数值来源");
    public static readonly Text WhereFromHint = new(
        "Counts for the values that you write or change. Those that you leave keep their own source.", "适用于您填写或修改的数值，未改动的数值保留原来源。");
    public static readonly Text Address = new("Address", "网址");
    public static readonly Text AddressHint = new("https, such as that of the data sheet.", "https 网址，如数据手册的网址。");
    public static readonly Text Day = new("Date", "日期");
    public static readonly Text ForAll = new("It is the source of the unchanged values, too", "也作为未改动数值的来源");
    public static readonly Text ChangeLifecycle = new("Change the life cycle", "更改生命周期");
    public static readonly Text LifecycleHint = new("Read by everybody who uses the part.", "使用该零件的所有人均可见。");
    public static readonly Text StateReference = new("State a part whose place it can take", "声明可替代的他厂零件");
    public static readonly Text State = new("State it", "声明");
    public static readonly Text ReferencesPurpose = new(
        "Parts of other manufacturers whose place this part can take. Buyers who search for them find it.",
        "该零件可替代的他厂零件，买家搜索这些型号时会看到它。");
    public static readonly Text Withdraw = new("Withdraw", "撤回");
    public static readonly Text NoteHint = new("Such as what differs.", "例如差异说明。");

    /// <summary>A refusal with its field as the form calls it.</summary>
    /// <param name="known">Names of properties.</param>
    public static Fault Named(Fault fault, ClassNames known, Language language) => fault.Field is not { } field ? fault : fault with
    {
        Field = field == "properties." ? PartWords.Property.In(language)
            : field.StartsWith("properties.", StringComparison.Ordinal)
            ? known.Property(field["properties.".Length..])?.In(language) ?? field["properties.".Length..]
            : Of(field)?.In(language) ?? field,
    };

    static Text? Of(string field) => field switch
    {
        "manufacturer" => PartWords.Manufacturer,
        "partNumber" => PartNumber,
        "class" => PartWords.Class,
        "description" => PartWords.Description,
        "unit" => PartWords.Unit,
        "lifecycle" => PartWords.Lifecycle,
        "origin" => PartWords.Origin,
        "readiness" => PartWords.Readiness,
        "region" => FrameWords.Region,
        "properties" => PartWords.Properties,
        "reason" => FrameWords.Reason,
        "theirManufacturer" => PartWords.Manufacturer,
        "theirPartNumber" => PartNumber,
        "grade" => PartWords.Grade,
        "note" => PartWords.Note,
        "componentId" => FrameWords.Component,
        _ => null,
    };
}
