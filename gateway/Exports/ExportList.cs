using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Exports;

/// <summary>A list that can be had as a file: a field of <c>Query</c>, and what of its entries stands in which column.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Field">Its arguments are the filters of the export.</param>
/// <param name="Row">What a row is.</param>
sealed record ExportList(string Name, string Field, ExportText Row, IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>The entries of a page of a connection.</summary>
    public const string Nodes = "nodes";

    /// <summary>A page of entries with half a year of weeks is within the limit of complexity.</summary>
    const int PageOfLists = 50;

    /// <summary>Where the entries are in the field; elsewhere than <see cref="Nodes"/> there are no further pages.</summary>
    public string Entries { get; init; } = Nodes;

    /// <summary>A list of each entry, such as its weeks, that has a row an item. An entry without items has one row.</summary>
    public string? Each { get; init; }

    public int PageSize => Each is null ? Paging.MaxSize : PageOfLists;
}

/// <summary>A column of an export.</summary>
/// <param name="Path">Where the value is in an entry, such as <c>component.partNumber</c>.</param>
/// <param name="Hidden">Whether null means that the value is not shown to the caller, rather than that there is none.</param>
sealed record ExportColumn(string Path, string English, string Chinese, bool Hidden = false)
{
    public ExportText Header => new(English, Chinese);
}
