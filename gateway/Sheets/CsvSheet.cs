using System.Runtime.CompilerServices;
using System.Text;

using CsvHelper;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>A CSV file with quotes as in RFC 4180.</summary>
sealed class CsvSheet(Stream content, Encoding encoding, char separator) : Sheet
{
    const int MaxRowBytes = 256 * 1024;

    readonly CsvReaderOptions options = new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowBytes,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public override async IAsyncEnumerable<SheetRow> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        content.Position = 0;
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var reader = CsvReader.Create(text, options, leaveOpen: true);
        while (await Next(reader))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new SheetRow((int)reader.LineNumber, reader.Current.ToArray());
        }
    }

    static async Task<bool> Next(CsvReader reader)
    {
        var line = reader.LineNumber;
        try
        {
            return await reader.ReadAsync();
        }
        catch (DecoderFallbackException)
        {
            throw Rejected.Field($"line {line + 1}", "or one soon after it is not in the encoding of the file");
        }
        catch (CsvFormatException broken)
        {
            throw Rejected.Field($"line {broken.LineNumber}", $"{broken.Message}");
        }
    }
}
