using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Plans;
using SupplyChain.Console.Weeks;

namespace SupplyChain.Console.Actuals;

/// <summary>What was built or used in the last weeks, as it is written into the form.</summary>
public sealed class ActualsInput
{
    public const int WeeksShown = 26;

    public Guid CommandId { get; set; }
    public WeekGrid Grid { get; set => field = value ?? new(); } = new();
    public string? Reason { get; set; }

    /// <summary>Half a year up to the week that has begun.</summary>
    public static ActualsInput Of(DateOnly thisWeek, IReadOnlyList<WeekQuantity> recorded) => new()
    {
        CommandId = Guid.NewGuid(),
        Grid = WeekGrid.Of(thisWeek.AddDays(-7 * (WeeksShown - 1)), WeeksShown, recorded),
    };

    public RecordCommand Read(ItemAddress item, FormReading reading)
    {
        var weeks = Grid.Read(reading);
        if (weeks.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("weeks", WeekWords.NothingChanged);
        return new(item.Region, item.Product, item.ComponentId, weeks, Asked.Text(Reason));
    }
}

/// <summary>The fields of the command.</summary>
public sealed record RecordCommand(
    string Region, string? Product, Guid? ComponentId, IReadOnlyList<WeekQuantity> Weeks, string? Reason);
