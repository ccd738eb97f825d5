using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>What became of a file so far: counts of rows, and why rows were rejected or failed.</summary>
sealed partial class ImportReport
{
    /// <summary>Further errors are counted, not listed.</summary>
    public const int MaxErrors = 10_000;

    readonly List<CellFault> errors = [];

    /// <summary>All valid rows, also those that the service had before.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many of the accepted changed nothing.</summary>
    public int Unchanged { get; private set; }
    public int Rejected { get; private set; }

    /// <summary>Rows that the service could not decide on. The same file again sends them again.</summary>
    public int Failed { get; private set; }
    public IReadOnlyList<CellFault> Errors => errors;

    public void Reject(IReadOnlyList<ImportLine> lines, IEnumerable<CellFault> faults)
    {
        Rejected += lines.Count;
        List(faults);
    }

    public void Take(ImportCommand command, RowOutcome outcome)
    {
        List(outcome.Errors.Select(fault => CellOf(command, fault)));
        if (outcome.Outcome == ImportOutcome.Rejected) Rejected += command.Lines.Count;
        else if (outcome.Outcome == ImportOutcome.Failed) Failed += command.Lines.Count;
        else Accepted += command.Lines.Count;
        if (outcome.Outcome == ImportOutcome.Unchanged) Unchanged += command.Lines.Count;
    }

    void List(IEnumerable<CellFault> faults) => errors.AddRange(faults.Take(MaxErrors - errors.Count));

    /// <summary>A fault at <c>lines[2].quantity</c> is one of the command's third line.</summary>
    static CellFault CellOf(ImportCommand command, Fault fault)
    {
        var indexed = Indexed().Match(fault.Field);
        var line = indexed.Success && int.Parse(indexed.Groups[1].ValueSpan) is var index && index < command.Lines.Count
            ? command.Lines[index]
            : command.Lines[0];
        var field = indexed.Success && indexed.Groups[2].Length > 0 ? indexed.Groups[2].Value : fault.Field;
        return new CellFault(line.Row, line.ColumnOfFile(CellOf(field)), fault.Reason);
    }

    /// <summary>A list such as <c>prices</c> is one cell, and so is the name of a part.</summary>
    static string CellOf(string field) => field.StartsWith("properties.", StringComparison.Ordinal)
        ? field
        : field.Split('[')[0] is var cell && cell.LastIndexOf('.') is >= 0 and var at ? cell[(at + 1)..] : cell;

    [GeneratedRegex(@"^(?:bill\.)?lines\[(\d{1,6})\]\.?(.*)$")]
    private static partial Regex Indexed();
}
