using System.Text.Json;

using Spectre.Console;

namespace SupplyChain.Cli.Demo;

/// <summary>A gap as the alliance saw it.</summary>
sealed record SeenGap(
    Guid Id, Guid ComponentId, bool Open, string Component, string Region, string State, string Shortfall, string FirstWeek, int Weeks);

/// <summary>One step of the process that closed a gap.</summary>
sealed record TimelineStep(DateTimeOffset At, string Event, string Text);

/// <summary>What the demo did and found.</summary>
sealed record DemoReport(
    IReadOnlyList<SeenGap> Before, IReadOnlyList<SeenGap> After, IReadOnlyList<SeenGap> Closed,
    IReadOnlyList<TimelineStep> Timeline, TimeSpan Took)
{
    /// <summary>Counts only if the gap was open before and is closed by the process.</summary>
    public bool Ok => Closed.Count > 0 && Timeline.Count > 0;

    public string ToJson() => JsonSerializer.Serialize(new
    {
        gapsBefore = Before.Count,
        gapsAfter = After.Count,
        closed = Closed,
        timeline = Timeline,
        seconds = Math.Round(Took.TotalSeconds, 1),
        ok = Ok,
    }, JsonSerializerOptions.Web);

    public void Print(IAnsiConsole console)
    {
        console.Write(Gaps("Gaps before (synthetic demand and capacity)", Before));
        console.Write(Gaps("Gaps after", After));

        var steps = new Table().Title(Ok ? $"How '{Markup.Escape(Closed[0].Component)}' was closed" : "What happened")
            .AddColumns("at", "event", "what");
        foreach (var step in Timeline)
            steps.AddRow(step.At.ToString("HH:mm:ss.fff"), Markup.Escape(step.Event), Markup.Escape(step.Text));
        console.Write(steps);
    }

    static Table Gaps(string title, IReadOnlyList<SeenGap> gaps)
    {
        var table = new Table().Title(title).AddColumns("component", "region", "state", "short by", "from week", "weeks");
        foreach (var gap in gaps)
            table.AddRow(Markup.Escape(gap.Component), gap.Region, gap.State, gap.Shortfall, gap.FirstWeek, $"{gap.Weeks}");
        return table;
    }
}
