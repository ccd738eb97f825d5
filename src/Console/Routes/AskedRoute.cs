using System.Globalization;

using SupplyChain.Console.Words;
using SupplyChain.Contracts;

namespace SupplyChain.Console.Routes;

/// <summary>A step of a route as it is asked for.</summary>
public sealed record AskedStep(string Step, int Minutes, int MinimumGap, int MaximumGap);

/// <summary>Where and when a step takes place.</summary>
public sealed record ChosenStep(Guid LineId, DateTimeOffset Start, DateTimeOffset End)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LineId} {Start:O} {End:O}");

    /// <summary>Null for what is none.</summary>
    public static ChosenStep? Read(string text) => text.Split(' ') is [var line, var start, var end] && Guid.TryParse(line, out var id)
        && DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, out var from)
        && DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, out var until)
            ? new(id, from, until) : null;
}

/// <summary>The route that is held as it was proposed.</summary>
public sealed class HoldRouteInput
{
    List<string> chosen = [];

    public Guid CommandId { get; set; }

    public string? Note { get; set; }

    public List<string> Chosen { get => chosen; set => chosen = value ?? []; }
}

/// <summary>The rows of the form in which a route is asked for. A row without a step is left out.</summary>
static class AskedRoute
{
    public const int MostSteps = 8;
    const decimal AnyGap = 2400;

    public static IReadOnlyList<AskedStep> Read(string[]? steps, string[]? hours, string[]? least, string[]? most) =>
    [
        .. (steps ?? []).Index().Take(MostSteps).Where(row => ProcessSteps.IsKnown(row.Item)).Select(row => new AskedStep(
            row.Item, Math.Max(1, Minutes(hours, row.Index, 4, 336)), Minutes(least, row.Index, 0, AnyGap),
            Minutes(most, row.Index, AnyGap, AnyGap))),
    ];

    static int Minutes(string[]? hours, int at, decimal otherwise, decimal limit) =>
        (int)(Math.Clamp(Written.Number(hours?.ElementAtOrDefault(at)) ?? otherwise, 0, limit) * 60);
}
