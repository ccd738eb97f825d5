using SupplyChain.Gateway.Sheets;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>How a file is to be read, as its sender says it.</summary>
/// <param name="Mapping">JSON, or the name of a mapping that comes with the gateway.</param>
/// <param name="IsDryRun">Whether nothing is to be written.</param>
/// <param name="Language">Of the words in the report.</param>
sealed record ImportHow(string? Mapping, SheetRequest Sheet, bool IsDryRun, Language Language = Language.English)
{
    /// <summary>The table in a file, its header, which may lack columns, and a report without rows.</summary>
    /// <exception cref="Rejected">A mapping that is none, and a file that cannot be read.</exception>
    public async Task<(SheetFile File, MappedHeader Header, ImportReport Report)> ReadAsync(
        ImportKind kind, Stream content, CancellationToken cancel)
    {
        var mapping = Import.Mapping.Of(Mapping);
        var file = await SheetFile.OpenAsync(content, Sheet, name => MappedHeader.IsColumn(kind, mapping, name), cancel);
        var header = new MappedHeader(kind, file.Header, mapping);
        return (file, header, new ImportReport(Recognised.Of(file.Format, header.Columns, kind), IsDryRun, Language));
    }

    /// <summary>The same where nothing else is said.</summary>
    /// <param name="isSameFile">Of another file the encoding, the separator and the worksheet may be others.</param>
    public ImportHow Over(ImportHow former, bool isSameFile) => this with
    {
        Mapping = Mapping ?? former.Mapping,
        Sheet = isSameFile
            ? new(Sheet.Encoding ?? former.Sheet.Encoding, Sheet.Separator ?? former.Sheet.Separator, Sheet.Sheet ?? former.Sheet.Sheet)
            : Sheet,
    };
}

/// <summary>The file of an import that has ended, and how it was read.</summary>
/// <param name="Open">Throws <see cref="Rejected"/> where it is not kept any more.</param>
sealed record KeptFile(ImportKind Kind, ImportHow How, Func<Stream> Open);
