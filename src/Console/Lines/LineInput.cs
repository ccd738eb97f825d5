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
    public bool NeedsApproval { get; set; }
    public List<QuotaInput> Quotas { get; set => field = value ?? []; } = [];
    public List<WindowInput> OffPolicy { get; set => field = value ?? []; } = [];

    /// <summary>The figures of the policy by their names in it.</summary>
    public Dictionary<string, string?> Figures { get; set => field = value ?? []; } = [];

    public static TermsOfLineInput Of(OpeningHours hours, BookingPolicy policy) => new()
    {
        TimeZone = hours.TimeZone,
        Windows = Written(hours.Weekly),
        Mode = policy.Mode,
        NeedsApproval = policy.NeedsApproval,
        Quotas = [.. (policy.Quotas ?? []).Select(QuotaInput.From), .. Enumerable.Range(0, Spare).Select(_ => new QuotaInput())],
        OffPolicy = Written(policy.OffPolicy ?? []),
        Figures = PolicyFigure.All.ToDictionary(
            figure => figure.Field, figure => figure.Of(policy)?.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Windows without times are left out.</summary>
    public OpeningHours ReadHours(FormReading reading) => new((TimeZone ?? "").Trim(), Read(Windows, "hours.weekly", reading));

    public BookingPolicy ReadPolicy(FormReading reading) => new(
        Figure("holdMinutes", reading), Figure("minimumMinutes", reading), Figure("maximumMinutes", reading),
        Figure("horizonDays", reading), Figure("maximumFutureBookings", reading), Figure("bufferMinutes", reading), Mode,
        FigureOrNone("maximumMinutesPerWeek", reading), FigureOrNone("maximumWaitlistPlaces", reading),
        Figure("noticeMinutes", reading), Figure("penaltyDays", reading), Figure("minimumGapMinutes", reading),
        FigureOrNone("maximumFutureMinutes", reading),
        OrNone(Quotas.Where(quota => !quota.IsEmpty).Select(quota => quota.Read(reading))),
        OrNone(Read(OffPolicy, "policy.offPolicy", reading)), NeedsApproval);

    static List<T>? OrNone<T>(IEnumerable<T> entries) => entries.ToList() is { Count: > 0 } some ? some : null;

    int Figure(string field, FormReading reading) => reading.Whole(Figures.GetValueOrDefault(field), $"policy.{field}");

    int? FigureOrNone(string field, FormReading reading) =>
        string.IsNullOrWhiteSpace(Figures.GetValueOrDefault(field)) ? null : Figure(field, reading);

    /// <summary>With rows for some more. A week as people read it begins with Monday.</summary>
    static List<WindowInput> Written(IEnumerable<OpenWindow> windows) =>
    [
        .. windows.OrderBy(window => ((int)window.Day + 6) % 7).ThenBy(window => window.Opens)
            .Select(window => new WindowInput { Day = window.Day, Opens = Written(window.Opens), Closes = Written(window.Closes) }),
        .. Enumerable.Range(0, Spare).Select(_ => new WindowInput { Day = DayOfWeek.Monday }),
    ];

    static List<OpenWindow> Read(IEnumerable<WindowInput> windows, string field, FormReading reading) =>
    [
        .. windows.Where(window => !string.IsNullOrWhiteSpace(window.Opens) || !string.IsNullOrWhiteSpace(window.Closes))
            .Select(window => new OpenWindow(window.Day, Read(window.Opens, field, reading), Read(window.Closes, field, reading))),
    ];

    static string Written(TimeOnly time) => time.ToString(Clock, CultureInfo.InvariantCulture);

    static TimeOnly Read(string? text, string field, FormReading reading) =>
        TimeOnly.TryParseExact((text ?? "").Trim(), [Clock, "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : reading.Refuse<TimeOnly>(field, LineWords.NotATime);
}

/// <summary>A window of a day; one that closes no later than it opens ends on the next day.</summary>
public sealed class WindowInput
{
    public DayOfWeek Day { get; set; }
    public string? Opens { get; set; }
    public string? Closes { get; set; }
}

/// <summary>How much may be booked in a period. One without figures is left out.</summary>
public sealed class QuotaInput
{
    public QuotaScope Of { get; set; }
    public QuotaPeriod Per { get; set; }
    public string? Count { get; set; }
    public string? Minutes { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Count) && string.IsNullOrWhiteSpace(Minutes);

    public static QuotaInput From(BookingQuota quota) => new()
    {
        Of = quota.Of,
        Per = quota.Per,
        Count = quota.Count?.ToString(CultureInfo.InvariantCulture),
        Minutes = quota.Minutes?.ToString(CultureInfo.InvariantCulture),
    };

    public BookingQuota Read(FormReading reading) => new(Of, Per, Figure(Count, reading), Figure(Minutes, reading));

    static int? Figure(string? text, FormReading reading) =>
        string.IsNullOrWhiteSpace(text) ? null : reading.Whole(text, "policy.quotas");
}

/// <summary>What opening a line takes.</summary>
public sealed record OpenLineCommand(string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours, BookingPolicy Policy);

/// <summary>What revising a line takes.</summary>
public sealed record PolicyCommand(Guid LineId, OpeningHours Hours, BookingPolicy Policy);
