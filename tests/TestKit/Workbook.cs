using System.IO.Compression;

namespace SupplyChain.TestKit;

/// <summary>An Excel workbook with as little in it as programs write.</summary>
public static class Workbook
{
    /// <summary>Sheets with their rows as XML; the shared strings are 制造商 and 料号, the second style is a date.</summary>
    public static byte[] Of(params (string Name, string Rows)[] sheets)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Write("xl/workbook.xml", $"<workbook xmlns='{main}' xmlns:r='{related}'><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i}' r:id='r{i}'/>")) + "</sheets></workbook>");
            Write("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id='r{i}' Target='worksheets/sheet{i}.xml'/>")) + "</Relationships>");
            Write("xl/styles.xml", $"<styleSheet xmlns='{main}'><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
            Write("xl/sharedStrings.xml", $"<sst xmlns='{main}'><si><t>制造商</t><rPh sb='0' eb='1'><t>zhi zao shang</t></rPh></si>"
                + "<si><r><t>料</t></r><r><t>号</t></r></si></sst>");
            foreach (var (i, sheet) in sheets.Index())
                Write($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns='{main}'><sheetData>{sheet.Rows}</sheetData></worksheet>");

            void Write(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return content.ToArray();
    }
}
