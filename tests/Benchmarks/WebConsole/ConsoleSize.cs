using SupplyChain.Benchmarks.Scale;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>How much the console shows while it is measured, and how long it is measured.</summary>
sealed record ConsoleSize(bool Small)
{
    public const int LinesOfBill = 100, PlannedWeeks = 26, PilotLines = 10;

    /// <summary>OEMs and suppliers of the region; each has several people.</summary>
    public RegionSize Region => new(Small ? 0.05 : 0.25);

    public int Parts => Small ? 5_000 : 50_000;
    public int Products => Small ? 5 : 10;

    /// <summary>A component in a region each: nobody is qualified, so that each balance is a gap.</summary>
    public int Gaps => Region.Oems * Products * LinesOfBill * RegionSize.Regions.Length;

    public int Bookings => Small ? 500 : 5_000;

    /// <summary>Measured visits of each page, after one that is not measured.</summary>
    public int Visits => Small ? 3 : 10;

    /// <summary>Sorts, filters and changed rows.</summary>
    public int Repeats => Small ? 10 : 30;

    public int People => Small ? 10 : 30;
    public int SessionsEach => Small ? 3 : 10;
    public TimeSpan LoadTime => TimeSpan.FromSeconds(Small ? 30 : 180);

    public override string ToString() => $"{Parts:N0} parts, {Gaps:N0} gaps, {Bookings:N0} bookings (all synthetic)";

    /// <exception cref="FormatException">An option is not known; the message says which there is.</exception>
    public static ConsoleSize Parse(IReadOnlyList<string> options) => options switch
    {
        [] => new(false),
        ["--small"] => new(true),
        _ => throw new FormatException($"'{string.Join(' ', options)}' is not an option of console: --small"),
    };
}
