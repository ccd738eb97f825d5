using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Quality;

/// <summary>The runs of a baseline and its reason as they are chosen in the form.</summary>
public sealed class BaselineInput
{
    public Guid CommandId { get; set; }
    public string? FromRun { get; set; }
    public string? ToRun { get; set; }
    public string? Reason { get; set; }

    /// <summary>Begins with the baseline that stands, or with all runs.</summary>
    public static BaselineInput Of(ControlChartAnswer.Stated? stated, IReadOnlyList<ControlChartAnswer.Point> runs) => new()
    {
        CommandId = Guid.NewGuid(),
        FromRun = $"{stated?.FromRunId ?? (runs is [var first, ..] ? first.RunId : (Guid?)null)}",
        ToRun = $"{stated?.ToRunId ?? (runs is [.., var last] ? last.RunId : (Guid?)null)}",
    };

    public BaselineCommand Read(Guid line, Guid component, string? characteristic, FormReading reading) => new(
        line, component, characteristic, Run(FromRun, QualityWords.FromRun, reading), Run(ToRun, QualityWords.ToRun, reading),
        (Reason ?? "").Trim());

    static Guid Run(string? id, Text field, FormReading reading) =>
        Guid.TryParse(id, out var run) ? run : reading.Refuse<Guid>(field.In(reading.Language), QualityWords.NoRun);
}

/// <summary>What stating a baseline takes.</summary>
public sealed record BaselineCommand(
    Guid LineId, Guid ComponentId, string? Characteristic, Guid FromRunId, Guid ToRunId, string Reason);
