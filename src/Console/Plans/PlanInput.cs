using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Weeks;

namespace SupplyChain.Console.Plans;

/// <summary>The weeks of a plan as they are written into the form.</summary>
public sealed class PlanInput
{
    public Guid CommandId { get; set; }

    /// <summary>The revision that the form shows.</summary>
    public int BasedOn { get; set; }

    public WeekGrid Grid { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown for review; null before.</summary>
    public string? Reviewed { get; set; }

    public static PlanInput Of(PlanViewAnswer.Plan plan, DateOnly thisWeek, int weeks) => new()
    {
        CommandId = Guid.NewGuid(),
        BasedOn = plan.Revision,
        Grid = WeekGrid.Of(thisWeek, PlanHorizon.Shown(plan.Weeks, thisWeek, weeks), plan.Weeks),
    };

    public ReviseCommand Read(Guid plan, FormReading reading)
    {
        var weeks = Grid.Read(reading);
        if (weeks.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("weeks", WeekWords.NothingChanged);
        return new(plan, weeks, BasedOn);
    }
}

/// <summary>The fields of the command.</summary>
public sealed record ReviseCommand(Guid PlanId, IReadOnlyList<WeekQuantity> Weeks, int BasedOn);

/// <summary>A plan that does not exist yet.</summary>
public sealed class NewPlanInput
{
    public Guid CommandId { get; set; }
    public string? Region { get; set; }
    public string? Category { get; set; }
    public WeekGrid Grid { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown for review; null before.</summary>
    public string? Reviewed { get; set; }

    public static NewPlanInput Of(string? region, DateOnly thisWeek, int weeks) => new()
    {
        CommandId = Guid.NewGuid(),
        Region = region,
        Category = Contracts.DemandForecasting.DemandCategory.Default,
        Grid = WeekGrid.Of(thisWeek, weeks, []),
    };

    public SubmitCommand Read(string? product, Guid? component, FormReading reading)
    {
        var weeks = Grid.Read(reading);
        if (weeks.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("weeks", PlanWords.NoWeeks);
        return new(product, component, Region?.Trim() ?? "", Category ?? "", weeks);
    }
}

/// <summary>The fields of the command.</summary>
public sealed record SubmitCommand(
    string? Product, Guid? ComponentId, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks);

public sealed class WithdrawPlanInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
