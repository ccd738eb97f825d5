using SupplyChain.Console.Frame;
using SupplyChain.Console.Plans;
using SupplyChain.Console.Weeks;
using SupplyChain.Contracts.DemandForecasting.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Forecasts;

/// <summary>A week whose actual is to be left out, as its form holds it.</summary>
public sealed class OutlierInput
{
    public Guid CommandId { get; set; }
    public string? Week { get; set; }
    public string? Reason { get; set; }

    public OutlierCommand Read(ItemAddress item, FormReading reading) =>
        new(item.Region, item.Product, item.ComponentId, reading.Date(Week, "week"), Reason?.Trim() ?? "");
}

public sealed record OutlierCommand(string Region, string? Product, Guid? ComponentId, DateOnly Week, string Reason);

/// <summary>A planner's own quantity for a week, as its form holds it.</summary>
public sealed class OverrideInput
{
    public Guid CommandId { get; set; }
    public string? Week { get; set; }
    public string? Quantity { get; set; }
    public string? Reason { get; set; }

    public OverrideCommand Read(ItemAddress item, FormReading reading) => new(
        item.Region, item.Product, item.ComponentId, reading.Date(Week, "week"), reading.Number(Quantity, "quantity"),
        Reason?.Trim() ?? "");
}

public sealed record OverrideCommand(
    string Region, string? Product, Guid? ComponentId, DateOnly Week, decimal Quantity, string Reason);

/// <summary>A dated effect, as its form holds it.</summary>
public sealed class EffectInput
{
    public Guid CommandId { get; set; }
    public EffectKind Kind { get; set; }

    /// <summary>Any day of its first week.</summary>
    public string? First { get; set; }

    /// <summary>Any day of its last week; empty for a phase-in or phase-out at once.</summary>
    public string? Last { get; set; }

    /// <summary>Of a promotion.</summary>
    public string? Factor { get; set; }
    public string? Reason { get; set; }

    public EffectCommand Read(ItemAddress item, FormReading reading)
    {
        var from = MondayOf(reading.Date(First, "from"));
        var until = string.IsNullOrWhiteSpace(Last) ? from : MondayOf(reading.Date(Last, "until")).AddDays(7);
        decimal? factor = Kind == EffectKind.Promotion ? reading.Number(Factor, "factor") : null;
        return new(item.Region, item.Product, item.ComponentId, Kind, from, until, factor, Reason?.Trim() ?? "");
    }

    static DateOnly MondayOf(DateOnly day) => day == default ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

public sealed record EffectCommand(
    string Region, string? Product, Guid? ComponentId, EffectKind Kind, DateOnly From, DateOnly Until, decimal? Factor, string Reason);

/// <summary>Another item whose history stands for the time before the first actual, as its form holds it.</summary>
public sealed class AnalogueInput
{
    public Guid CommandId { get; set; }

    /// <summary>See <see cref="KeyOf"/>.</summary>
    public string? Other { get; set; }
    public string? Scale { get; set; }
    public string? Reason { get; set; }

    /// <summary>A choice of the form: a product's code or a component's id, each with its kind.</summary>
    public static string KeyOf(string? product, Guid? component) => product is null ? $"component:{component}" : $"product:{product}";

    public AnalogueCommand Read(ItemAddress item, FormReading reading)
    {
        var (kind, value) = (Other ?? "").Split(':', 2) is [var before, var behind] ? (before, behind) : ("", "");
        var product = kind == "product" ? value : null;
        Guid? component = kind == "component" && Guid.TryParse(value, out var id) ? id : null;
        if (product is null && component is null) reading.Refuse<object>("analogueProduct", ForecastWords.ChooseOther);
        return new(
            item.Region, item.Product, item.ComponentId, product, component, reading.Number(Scale, "scale"), Reason?.Trim() ?? "");
    }
}

public sealed record AnalogueCommand(
    string Region, string? Product, Guid? ComponentId, string? AnalogueProduct, Guid? AnalogueComponentId, decimal Scale, string Reason);

/// <summary>Firm orders by week, as their form holds them.</summary>
public sealed class FirmOrdersInput
{
    public const int WeeksShown = 26;

    public Guid CommandId { get; set; }
    public WeekGrid Grid { get; set => field = value ?? new(); } = new();

    public static FirmOrdersInput Of(DateOnly thisWeek, IReadOnlyList<WeekQuantity> orders) =>
        new() { CommandId = Guid.NewGuid(), Grid = WeekGrid.Of(thisWeek, WeeksShown, orders) };

    public FirmOrdersCommand Read(ItemAddress item, FormReading reading)
    {
        var weeks = Grid.Read(reading);
        if (weeks.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("weeks", WeekWords.NothingChanged);
        return new(item.Region, item.Product, item.ComponentId, weeks);
    }
}

public sealed record FirmOrdersCommand(string Region, string? Product, Guid? ComponentId, IReadOnlyList<WeekQuantity> Weeks);
