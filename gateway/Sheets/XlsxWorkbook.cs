using System.IO.Compression;
using System.Text;
using System.Xml;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>
/// A workbook in Office Open XML (ECMA-376): its worksheets, its shared texts, and which of its styles are dates. The texts are in
/// memory, within bounds; the worksheets are read a row at a time.
/// </summary>
sealed class XlsxWorkbook
{
    const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const int MaxTexts = 1_000_000;
    const int MaxTextCharacters = 32 * 1024 * 1024;
    const int MaxParts = 1_000;

    readonly ZipArchive archive;
    readonly List<string> texts = [];
    readonly List<bool> isDateStyle = [];

    XlsxWorkbook(ZipArchive archive) => this.archive = archive;

    /// <summary>The worksheets that a person sees, in their order.</summary>
    public IReadOnlyList<XlsxSheet> Sheets { get; private set; } = [];

    /// <summary>Whether days count from 1904 instead of 1900.</summary>
    public bool From1904 { get; private set; }

    public static async Task<XlsxWorkbook> OpenAsync(Stream content)
    {
        try
        {
            content.Position = 0;
            var workbook = new XlsxWorkbook(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
            if (workbook.archive.Entries.Count > MaxParts)
                throw new Rejected(413, new Fault("file", "unpacks to more than a workbook may hold"));
            await workbook.ReadSheets();
            await workbook.ReadTexts();
            await workbook.ReadStyles();
            return workbook;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw Broken();
        }
    }

    public static Rejected Broken() => Rejected.Field("file", "is not a workbook that can be read; save it again as .xlsx or as CSV");

    public string TextOf(int index) => index >= 0 && index < texts.Count ? texts[index] : "";

    public bool IsDate(int style) => style >= 0 && style < isDateStyle.Count && isDateStyle[style];

    public XmlReader Open(string part) =>
        BoundedXml.Open((archive.GetEntry(part) ?? throw Broken()).Open());

    async Task ReadSheets()
    {
        var targets = new Dictionary<string, string>();
        using (var relations = Open("xl/_rels/workbook.xml.rels"))
            while (await relations.ReadAsync())
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                    targets[relations.GetAttribute("Id") ?? ""] = relations.GetAttribute("Target") ?? "";

        var sheets = new List<XlsxSheet>();
        using var workbook = Open("xl/workbook.xml");
        while (await workbook.ReadAsync())
        {
            if (workbook.NodeType != XmlNodeType.Element) continue;
            if (workbook.LocalName == "workbookPr") From1904 = workbook.GetAttribute("date1904") is "1" or "true";
            if (workbook.LocalName != "sheet" || workbook.GetAttribute("state") is "hidden" or "veryHidden") continue;
            if (!targets.TryGetValue(workbook.GetAttribute("id", Relationships) ?? "", out var target)) continue;
            var part = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            if (archive.GetEntry(part) is not null && part.Contains("worksheets"))
                sheets.Add(new XlsxSheet(this, workbook.GetAttribute("name") ?? "", part));
        }
        Sheets = sheets;
    }

    async Task ReadTexts()
    {
        if (archive.GetEntry("xl/sharedStrings.xml") is null) return;
        var characters = 0L;
        using var reader = Open("xl/sharedStrings.xml");
        while (await reader.ReadAsync())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            texts.Add(await TextWithin(reader));
            characters += texts[^1].Length;
            if (texts.Count > MaxTexts || characters > MaxTextCharacters)
                throw new Rejected(413, new Fault("file", "has more text than a workbook may hold"));
        }
    }

    /// <summary>The text of an element that may be formatted in runs; without how it is pronounced.</summary>
    public static async Task<string> TextWithin(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        int? spoken = null;
        while (await reader.ReadAsync() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false }) spoken = reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == spoken) spoken = null;
            else if (spoken is null && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
            if (text.Length > Sheet.MaxCell) throw Rejected.Field("file", $"has a cell of more than {Sheet.MaxCell} characters");
        }
        return text.ToString();
    }

    async Task ReadStyles()
    {
        if (archive.GetEntry("xl/styles.xml") is null) return;
        var dates = new HashSet<int>([14, 15, 16, 17, 22, .. Enumerable.Range(27, 10), .. Enumerable.Range(50, 9)]); // ECMA-376, 18.8.30
        var inCells = false;
        using var reader = Open("xl/styles.xml");
        while (await reader.ReadAsync())
        {
            if (reader.LocalName == "cellXfs") inCells = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType != XmlNodeType.Element || !int.TryParse(reader.GetAttribute("numFmtId"), out var format)) continue;
            if (reader.LocalName == "numFmt" && IsDate(reader.GetAttribute("formatCode") ?? "")) dates.Add(format);
            if (reader.LocalName == "xf" && inCells) isDateStyle.Add(dates.Contains(format));
        }
    }

    // Quoted texts, colours and languages in brackets, and escaped characters are no parts of a date.
    static bool IsDate(string format)
    {
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '"') quoted = !quoted;
            else if (format[i] == '\\') i++;
            else if (format[i] == '[') i = format.IndexOf(']', i) is var end and > 0 ? end : format.Length;
            else if (!quoted && format[i] is 'y' or 'Y' or 'd' or 'D') return true;
        }
        return false;
    }
}
