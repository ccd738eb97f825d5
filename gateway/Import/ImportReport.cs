using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Import;

/// <summary>How a file is read: what was recognised or asked for.</summary>
/// <param name="Columns">Each column of the file with the field that it fills; null for an ignored or unknown one.</param>
/// <param name="Fields">Those that a column of such a file can fill.</param>
sealed record Recognised(
    string Format, string? Encoding, string? Separator, string? Sheet, int HeaderRow, IReadOnlyList<RecognisedColumn> Columns,
    IReadOnlyList<Column> Fields)
{
    public static Recognised Of(SheetFormat format, IReadOnlyList<RecognisedColumn> columns, ImportKind kind) =>
        new(format.Format, format.Encoding, format.Separator, format.Sheet, format.HeaderRow, columns, kind.Columns);
}

/// <summary>What became of a column of the file; the field is null where the column is ignored.</summary>
sealed record RecognisedColumn(string Column, string? Field);

/// <summary>What became of a file so far: counts of rows, and why rows were rejected or failed.</summary>
sealed partial class ImportReport(Recognised? recognised = null, bool isDryRun = false, Language language = Language.English)
{
    /// <summary>Further errors, warnings and notes are counted, not listed.</summary>
    public const int MaxErrors = 10_000;

    static readonly FaultText NoMoreWarnings = "warnings of this row and of rows that were decided after it are not listed";

    readonly List<CellFault> errors = [];
    readonly List<CellFault> notes = [];
    readonly List<CellWarning> warnings = [];
    readonly HashSet<string> conversions = [];
    readonly HashSet<int> notTaken = [];
    readonly ReasonWords words = new(language);
    readonly FaultWords faultWords = new(language);
    bool isCut;

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

    /// <summary>What to look at in accepted rows.</summary>
    public IReadOnlyList<CellWarning> Warnings => warnings;

    /// <summary>
    /// What was passed over or replaced: sums, remarks, repeated headers, and rows about the same as one above; and by what figures in
    /// another unit than their part's were converted, once for each part and unit.
    /// </summary>
    public IReadOnlyList<CellFault> Notes => notes;
    public Recognised? Recognised => recognised;

    public void Note(int row, FaultText reason)
    {
        if (notes.Count < MaxErrors) notes.Add(new CellFault(row, "", faultWords.Of(reason)));
    }

    /// <summary>Says, beside whatever else is noted, that the file was not imported to its end.</summary>
    public void End(int row, FaultText reason) => notes.Add(new CellFault(row, "", faultWords.Of(reason)));

    public void Reject(IReadOnlyCollection<int> rows, IEnumerable<LineFault> faults)
    {
        Rejected += rows.Count;
        notTaken.UnionWith(rows);
        List(faults);
    }

    /// <summary>The rows that were rejected or failed, each with what is wrong with it.</summary>
    public IReadOnlyDictionary<int, string> RowsNotTaken()
    {
        var reasons = errors.ToLookup(
            error => error.Row, error => error.Column.Length == 0 ? error.Reason : $"{error.Column}: {error.Reason}");
        var others = faultWords.Of("has no listed error of its own: see the rows that it belongs to");
        return notTaken.Order().ToDictionary(row => row, row => reasons.Contains(row) ? string.Join("; ", reasons[row]) : others);
    }

    public void Take(ImportCommand command, RowOutcome outcome)
    {
        List(outcome.Errors.Select(fault => CellOf(command, fault)));
        foreach (var warning in outcome.Warnings ?? [])
            if (IsConversion(warning.Reason)) NoteOnce(InWords(command, warning));
            else Warn(InWords(command, warning), warning.Reason.Code);
        if (outcome.Outcome is ImportOutcome.Rejected or ImportOutcome.Failed) notTaken.UnionWith(command.Lines.Select(line => line.Row));
        if (outcome.Outcome == ImportOutcome.Rejected) Rejected += command.Lines.Count;
        else if (outcome.Outcome == ImportOutcome.Failed) Failed += command.Lines.Count;
        else Accepted += command.Lines.Count;
        if (outcome.Outcome == ImportOutcome.Unchanged) Unchanged += command.Lines.Count;
    }

    void Warn(CellFault cell, string code)
    {
        if (warnings.Count < MaxErrors)
        {
            warnings.Add(new CellWarning(cell.Row, cell.Column, code, cell.Reason, cell.Value));
            return;
        }
        if (!isCut) End(cell.Row, NoMoreWarnings);
        isCut = true;
    }

    // One that is as told for a row above tells nothing new.
    void NoteOnce(CellFault cell)
    {
        if (notes.Count < MaxErrors && conversions.Add(cell.Reason)) notes.Add(cell with { Value = null });
    }

    static bool IsConversion(Reason reason) => reason.Code == UnitConversion.Told.Code || reason.Code == UnitConversion.More.Code;

    void List(IEnumerable<LineFault> faults) => errors.AddRange(faults.Take(MaxErrors - errors.Count).Select(InWords));

    CellFault InWords(LineFault fault) => new(fault.Row, fault.Column, faultWords.Of(fault.Reason), fault.Value);

    CellFault InWords(ImportCommand command, Warning warning) =>
        InWords(CellOf(command, new Fault(warning.Field, FaultText.Plain(words.Of(warning.Reason)))));

    /// <summary>A fault at <c>lines[2].quantity</c> is one of the command's third line.</summary>
    static LineFault CellOf(ImportCommand command, Fault fault)
    {
        var indexed = Indexed().Match(fault.Field);
        var line = indexed.Success && int.Parse(indexed.Groups[1].ValueSpan) is var index && index < command.Lines.Count
            ? command.Lines[index]
            : command.Lines[0];
        var field = indexed.Success && indexed.Groups[2].Length > 0 ? indexed.Groups[2].Value : fault.Field;
        return line.FaultOf(CellOf(field), fault.Text);
    }

    /// <summary>A list such as <c>prices</c> is one cell, and so is the name of a part.</summary>
    static string CellOf(string field) => field.StartsWith("properties.", StringComparison.Ordinal)
        ? field
        : field.Split('[')[0] is var cell && cell.LastIndexOf('.') is >= 0 and var at ? cell[(at + 1)..] : cell;

    [GeneratedRegex(@"^(?:bill\.)?lines\[(\d{1,6})\]\.?(.*)$")]
    private static partial Regex Indexed();
}
