namespace SupplyChain.Gateway.Sheets;

/// <summary>A row of a table as text.</summary>
/// <param name="Number">The line of a CSV file on which the row starts, or the row's number in a worksheet; both begin with 1.</param>
readonly record struct SheetRow(int Number, string[] Cells)
{
    /// <summary>A row of nothing but separators and blanks says nothing.</summary>
    public bool IsBlank => Cells.All(cell => cell.All(c => char.IsWhiteSpace(c) || c is ',' or ';'));
}

/// <summary>A table that can be read several times, a row at a time.</summary>
abstract class Sheet
{
    public const int MaxRows = 100_000;
    public const int MaxColumns = 500;

    /// <summary>Characters of a worksheet's cell, which is the limit of the programs that write them.</summary>
    public const int MaxCell = 32_767;

    public abstract IAsyncEnumerable<SheetRow> Rows(CancellationToken cancel);
}
