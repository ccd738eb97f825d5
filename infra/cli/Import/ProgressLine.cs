using System.Diagnostics;
using System.Globalization;

namespace SupplyChain.Cli.Import;

/// <summary>
/// The progress of a job on standard error: a bar that is drawn again and again on a terminal, and otherwise a line now and then.
/// Standard output is the result's alone.
/// </summary>
sealed class ProgressLine(TextWriter writer, bool isTerminal)
{
    const int BarWidth = 24;
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    string shown = "";
    Stopwatch? since;

    public void Show(ImportJob job)
    {
        var text = TextOf(job);
        if (text == shown) return;
        if (isTerminal) writer.Write($"\r{BarOf(job.Progress)} {text.PadRight(shown.Length)}");
        else if (since is null || since.Elapsed > BetweenLines || job.HasEnded) writer.WriteLine(text);
        else return;
        (shown, since) = (text, Stopwatch.StartNew());
    }

    /// <summary>Leaves the bar's line.</summary>
    public void End()
    {
        if (isTerminal && shown.Length > 0) writer.WriteLine();
    }

    public static string TextOf(ImportJob job)
    {
        var progress = job.Progress;
        string?[] parts =
        [
            progress.Rows is { } rows ? Said($"{progress.RowsRead:N0} of {rows:N0} rows") : "reading the file",
            Said($"{progress.Accepted:N0} accepted"),
            progress.Rejected + progress.Failed is > 0 and var left ? Said($"{left:N0} not") : null,
            progress.RowsPerSecond is { } rate ? Said($"{rate:N0} a second") : null,
            progress.SecondsRemaining is > 0 and var seconds ? Said($"about {seconds:N0} s left") : null,
            job.State is "RUNNING" or "DONE" ? null
                : job.State.ToLowerInvariant() + (job.Reason is { } reason ? $": {reason}" : ""),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string BarOf(ImportProgress progress)
    {
        var full = progress.Rows is > 0 and var rows ? (int)((long)BarWidth * progress.RowsRead / rows) : 0;
        return $"[{new string('#', full)}{new string('.', BarWidth - full)}]";
    }

    static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
