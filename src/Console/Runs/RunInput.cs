using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Runs;

/// <summary>The result of a run as it is written into the form.</summary>
public sealed class RunInput
{
    public Guid CommandId { get; set; }
    public string? Lot { get; set; }
    public string? Started { get; set; }
    public string? Good { get; set; }

    /// <summary>Pasted from a spreadsheet, or the text of a CSV file.</summary>
    public string? Table { get; set; }

    /// <summary>How the run was made.</summary>
    public SheetInput Sheet { get; set => field = value ?? new(); } = new();

    /// <summary>Why an earlier result was wrong; for a correction alone.</summary>
    public string? Reason { get; set; }

    /// <summary>A correction begins with the figures as they stand. The measurements are not kept: they are pasted again.</summary>
    public static RunInput Of(RunShown? run) => new()
    {
        CommandId = Guid.NewGuid(),
        Lot = run?.Lot,
        Started = run is null ? null : Formats.Plain(run.Started),
        Good = run is null ? null : Formats.Plain(run.Good),
        Table = run is { Characteristics.Count: > 0 } ? Head(run.Characteristics) : null,
        Sheet = SheetInput.Of(run?.Sheet),
    };

    public RunCommand Read(Guid line, Guid booking, FormReading reading) => new(
        line, booking, (Lot ?? "").Trim(), reading.Number(Started, "started"), reading.Number(Good, "good"),
        MeasurementTable.Read(Table, reading), Sheet.Read(reading));

    /// <summary>The rows that say what the columns are.</summary>
    static string Head(IReadOnlyList<RunShown.Characteristic> columns)
    {
        return string.Join('\n',
            Row("", column => column.Name), Row("unit", column => column.Unit), Row("lower", column => Written(column.LowerLimit)),
            Row("upper", column => Written(column.UpperLimit)), "");

        string Row(string label, Func<RunShown.Characteristic, string> cell) => string.Join('\t', columns.Select(cell).Prepend(label));
    }

    static string Written(double? limit) => limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What reporting a run takes, and correcting one with a reason.</summary>
public sealed record RunCommand(
    Guid LineId, Guid BookingId, string Lot, decimal Started, decimal Good, IReadOnlyList<Measured> Characteristics,
    RunShown.SheetOf? Sheet)
{
    public object WithReason(string? reason) =>
        new { LineId, BookingId, Lot, Started, Good, Characteristics, Sheet, reason = (reason ?? "").Trim() };
}
