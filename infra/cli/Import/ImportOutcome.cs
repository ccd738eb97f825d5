namespace SupplyChain.Cli.Import;

/// <summary>What became of a file's rows, as the gateway says it; unchanged are those of the accepted that it had before.</summary>
sealed record ImportOutcome(
    int Accepted, int Unchanged, int Rejected, int Failed, IReadOnlyList<RowError> Errors, IReadOnlyList<RowError>? Notes = null,
    Recognised? Recognised = null, bool DryRun = false, IReadOnlyList<RowError>? Warnings = null)
{
    public bool IsWhole => Rejected + Failed == 0;
}

/// <summary>Why a row was not accepted, or what was noticed about it; the row is a line of the file or a row of the worksheet.</summary>
sealed record RowError(int Row, string Column, string Reason, string? Value = null);

/// <summary>How the gateway read the file.</summary>
sealed record Recognised(
    string Format, string? Encoding, string? Separator, string? Sheet, int HeaderRow, IReadOnlyList<RecognisedColumn> Columns);

/// <summary>A column of the file and the field that it fills; null where it is ignored.</summary>
sealed record RecognisedColumn(string Column, string? Field);
