using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Import;

/// <summary>How a file is read: what was recognised or asked for.</summary>
/// <param name="Columns">Each column of the file with the field that it fills; null for an ignored one.</param>
sealed record Recognised(
    string Format, string? Encoding, string? Separator, string? Sheet, int HeaderRow, IReadOnlyList<RecognisedColumn> Columns)
{
    public static Recognised Of(SheetFormat format, IReadOnlyList<RecognisedColumn> columns) =>
        new(format.Format, format.Encoding, format.Separator, format.Sheet, format.HeaderRow, columns);
}

/// <summary>What became of a file so far: counts of rows, and why rows were rejected or failed.</summary>
sealed partial class ImportReport(Recognised? recognised = null, bool isDryRun = false)
{
    /// <summary>Further errors and notes are counted, not listed.</summary>
    public const int MaxErrors = 10_000;

    readonly List<CellFault> errors = [];
    readonly List<CellFault> notes = [];

    /// <summary>Whether nothing was written: the counts say what would become of the rows.</summary>
    public bool DryRun => isDryRun;

    /// <summary>All valid rows, also those that the service had before.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many of the accepted changed nothing.</summary>
    public int Unchanged { get; private set; }
    public int Rejected { get; private set; }

    /// <summary>Rows that the service could not decide on. The same file again sends them again.</summary>
    public int Failed { get; private set; }
    public IReadOnlyList<CellFault> Errors => errors;

    /// <summary>What was passed over or replaced: sums, remarks, repeated headers, and rows about the same as one above.</summary>
    public IReadOnlyList<CellFault> Notes => notes;
    public Recognised? Recognised => recognised;

    public void Note(int row, string reason)
    {
        if (notes.Count < MaxErrors) notes.Add(new CellFault(row, "", reason));
    }

    public void Reject(int rows, IEnumerable<CellFault> faults)
    {
        Rejected += rows;
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
        return line.FaultOf(CellOf(field), fault.Reason);
    }

    /// <summary>A list such as <c>prices</c> is one cell, and so is the name of a part.</summary>
    static string CellOf(string field) => field.StartsWith("properties.", StringComparison.Ordinal)
        ? field
        : field.Split('[')[0] is var cell && cell.LastIndexOf('.') is >= 0 and var at ? cell[(at + 1)..] : cell;

    [GeneratedRegex(@"^(?:bill\.)?lines\[(\d{1,6})\]\.?(.*)$")]
    private static partial Regex Indexed();
}
