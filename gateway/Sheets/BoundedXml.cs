using System.Xml;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Sheets;

/// <summary>
/// The unpacked bytes of a part of a workbook. A few hundred kilobytes unpack to gigabytes, and an XML reader keeps each text and
/// each attribute as a whole, so the size is limited, and so is what may stand between two tags.
/// A section of <c>&lt;![CDATA[</c>, which may contain what looks like tags, is refused; no program writes it.
/// </summary>
sealed class BoundedXml(Stream unpacked) : Stream
{
    const long MaxBytes = 512L * 1024 * 1024;
    const int MaxBetweenTags = 512 * 1024;

    long total;
    long sinceTag;
    long longest;
    int opening; // how much of <![ was read

    public static XmlReader Open(Stream unpacked) => XmlReader.Create(new BoundedXml(unpacked), new XmlReaderSettings
    {
        Async = true,
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public override int Read(Span<byte> buffer) => Check(buffer, unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await unpacked.ReadAsync(buffer, cancellationToken);
        return Check(buffer.Span, read);
    }

    int Check(ReadOnlySpan<byte> buffer, int read)
    {
        total += read;
        foreach (var next in buffer[..read]) Follow(next);
        return total <= MaxBytes && longest <= MaxBetweenTags
            ? read
            : throw new Rejected(413, new Fault("file", "unpacks to more than a workbook may hold"));
    }

    // In UTF-16 there are zeros between the others.
    void Follow(byte next)
    {
        sinceTag = next == '<' ? 0 : sinceTag + 1;
        longest = Math.Max(longest, sinceTag);
        if (next == 0) return;
        opening = next == '<' ? 1 : (opening, next) is (1, (byte)'!') ? 2 : (opening, next) is (2, (byte)'[') ? 3 : 0;
        if (opening == 3) throw XlsxWorkbook.Broken();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => total; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
