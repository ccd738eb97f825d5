using System.Globalization;

using SupplyChain.Console.Frame;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Lines;

/// <summary>A new line as it is written into the form.</summary>
public sealed class LineInput
{
    public Guid CommandId { get; set; }
    public string? Name { get; set; }
    public string? Region { get; set; }

    /// <summary>By the step's code.</summary>
    public Dictionary<string, bool> Steps { get; set => field = value ?? []; } = [];
    public TermsOfLineInput Terms { get; set => field = value ?? new(); } = new();

    public static LineInput Usual() => new() { CommandId = Guid.NewGuid(), Terms = TermsOfLineInput.Of(TermsOfLineInput.Weekdays, new()) };

    public OpenLineCommand Read(FormReading reading)
    {
        var steps = ProcessSteps.All.Select(step => step.Code).Where(code => Steps.GetValueOrDefault(code)).ToList();
        return new((Name ?? "").Trim(), (Region ?? "").Trim(), steps, Terms.ReadHours(reading), Terms.ReadPolicy(reading));
    }
}

/// <summary>Hours and policy of a line that stands, as they are written into the form.</summary>
public sealed class PolicyInput
{
    public Guid CommandId { get; set; }
    public TermsOfLineInput Terms { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown in the preview; null before.</summary>
    public string? Reviewed { get; set; }

    public static PolicyInput Of(LineShown line) =>
        new() { CommandId = Guid.NewGuid(), Terms = TermsOfLineInput.Of(line.Hours, line.Policy) };

    public PolicyCommand Read(Guid line, FormReading reading) => new(line, Terms.ReadHours(reading), Terms.ReadPolicy(reading));
}

/// <summary>Opening hours and rules, for both.</summary>
public sealed class TermsOfLineInput
{
    const int Spare = 4;
    const string Clock = "HH:mm";

    public static readonly OpeningHours Weekdays = new(
        "Asia/Shanghai", [.. Enumerable.Range(1, 5).Select(day => new OpenWindow((DayOfWeek)day, new(8, 0), new(20, 0)))]);

    public string? TimeZone { get; set; }
    public List<WindowInput> Windows { get; set => field = value ?? []; } = [];
    public BookingMode Mode { get; set; }

    /// <summary>The figures of the policy by their names in it.</summary>
    public Dictionary<string, string?> Figures { get; set => field = value ?? []; } = [];

    public static TermsOfLineInput Of(OpeningHours hours, BookingPolicy policy) => new()
    {
        TimeZone = hours.TimeZone,
        // A week as people read it begins with Monday.
        Windows =
        [
            .. hours.Weekly.OrderBy(window => ((int)window.Day + 6) % 7).ThenBy(window => window.Opens)
                .Select(window => new WindowInput { Day = window.Day, Opens = Written(window.Opens), Closes = Written(window.Closes) }),
            .. Enumerable.Range(0, Spare).Select(_ => new WindowInput { Day = DayOfWeek.Monday }),
        ],
        Mode = policy.Mode,
        Figures = PolicyFigure.All.ToDictionary(
            figure => figure.Field, figure => figure.Of(policy)?.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Windows without times are left out.</summary>
    public OpeningHours ReadHours(FormReading reading) => new(
        (TimeZone ?? "").Trim(),
        [.. Windows.Where(window => !string.IsNullOrWhiteSpace(window.Opens) || !string.IsNullOrWhiteSpace(window.Closes))
            .Select(window => new OpenWindow(window.Day, Read(window.Opens, reading), Read(window.Closes, reading)))]);

    public BookingPolicy ReadPolicy(FormReading reading) => new(
        Figure("holdMinutes", reading), Figure("minimumMinutes", reading), Figure("maximumMinutes", reading),
        Figure("horizonDays", reading), Figure("maximumFutureBookings", reading), Figure("bufferMinutes", reading), Mode,
        FigureOrNone("maximumMinutesPerWeek", reading), FigureOrNone("maximumWaitlistPlaces", reading),
        Figure("noticeMinutes", reading), Figure("penaltyDays", reading));

    int Figure(string field, FormReading reading) => reading.Whole(Figures.GetValueOrDefault(field), $"policy.{field}");

    int? FigureOrNone(string field, FormReading reading) =>
        string.IsNullOrWhiteSpace(Figures.GetValueOrDefault(field)) ? null : Figure(field, reading);

    static string Written(TimeOnly time) => time.ToString(Clock, CultureInfo.InvariantCulture);

    static TimeOnly Read(string? text, FormReading reading) =>
        TimeOnly.TryParseExact((text ?? "").Trim(), [Clock, "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : reading.Refuse<TimeOnly>("hours.weekly", LineWords.NotATime);
}

/// <summary>A window of a day; one that closes no later than it opens ends on the next day.</summary>
public sealed class WindowInput
{
    public DayOfWeek Day { get; set; }
    public string? Opens { get; set; }
    public string? Closes { get; set; }
}

/// <summary>Waives a penalty.</summary>
public sealed class WaiveInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What opening a line takes.</summary>
public sealed record OpenLineCommand(string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours, BookingPolicy Policy);

/// <summary>What revising a line takes.</summary>
public sealed record PolicyCommand(Guid LineId, OpeningHours Hours, BookingPolicy Policy);
