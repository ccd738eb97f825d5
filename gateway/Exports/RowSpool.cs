namespace SupplyChain.Gateway.Exports;

/// <summary>
/// Rows in a temporary file, which is deleted when it is closed. A file is sent once all of its rows are known, so it is whole or there
/// is none.
/// </summary>
sealed class RowSpool : IDisposable
{
    enum Kind : byte { Nothing, Text, Number, Truth, Day, Moment }

    readonly FileStream file = TemporaryFile.Open();
    readonly BinaryWriter writer;

    public RowSpool() => writer = new(file);

    public int Count { get; private set; }

    public void Add(IReadOnlyList<object?> cells)
    {
        writer.Write7BitEncodedInt(cells.Count);
        foreach (var cell in cells) Write(cell);
        Count++;
    }

    /// <summary>All rows, once; nothing is added any more.</summary>
    public IEnumerable<object?[]> Rows()
    {
        writer.Flush();
        file.Position = 0;
        using var reader = new BinaryReader(file, System.Text.Encoding.UTF8, leaveOpen: true);
        for (var row = 0; row < Count; row++)
        {
            var cells = new object?[reader.Read7BitEncodedInt()];
            for (var cell = 0; cell < cells.Length; cell++) cells[cell] = Read(reader);
            yield return cells;
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }

    void Write(object? cell)
    {
        switch (cell)
        {
            case null:
                writer.Write((byte)Kind.Nothing);
                break;
            case string text:
                writer.Write((byte)Kind.Text);
                writer.Write(text);
                break;
            case decimal number:
                writer.Write((byte)Kind.Number);
                writer.Write(number);
                break;
            case bool truth:
                writer.Write((byte)Kind.Truth);
                writer.Write(truth);
                break;
            case DateOnly day:
                writer.Write((byte)Kind.Day);
                writer.Write(day.DayNumber);
                break;
            case DateTimeOffset moment:
                writer.Write((byte)Kind.Moment);
                writer.Write(moment.UtcTicks);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell.GetType(), null);
        }
    }

    static object? Read(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.Nothing => null,
        Kind.Text => reader.ReadString(),
        Kind.Number => reader.ReadDecimal(),
        Kind.Truth => reader.ReadBoolean(),
        Kind.Day => DateOnly.FromDayNumber(reader.ReadInt32()),
        _ => new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
    };
}

static class TemporaryFile
{
    const int BufferBytes = 64 * 1024;

    /// <summary>A file that nobody else opens, and that goes when it is closed.</summary>
    public static FileStream Open() => new(
        Path.Combine(Path.GetTempPath(), $"supplychain-export-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
}
