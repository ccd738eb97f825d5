using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>Date, quantity, 90th percentile, contributors, largest share, and 1 for a forecast.</summary>
sealed class PackedRequirement : PackedWeeks<RequirementWeek>
{
    protected override RequirementWeek Read(ref PackedText text) => new(
        text.NextDate(), text.NextDecimal(), text.NextDecimal(), (int)text.NextInteger(), text.NextDecimal(), text.NextInteger() == 1);

    protected override void Write(RequirementWeek week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddDecimal(week.Quantity);
        text.AddDecimal(week.Quantile90);
        text.AddInteger(week.Contributors);
        text.AddDecimal(week.LargestShare);
        text.AddInteger(week.Forecast ? 1 : 0);
    }
}

/// <summary>Date, actual and maximum capacity, and the version that stated them.</summary>
sealed class PackedCapacity : PackedWeeks<StatedCapacity>
{
    protected override StatedCapacity Read(ref PackedText text) =>
        new(text.NextDate(), text.NextDecimal(), text.NextDecimal(), text.NextInteger());

    protected override void Write(StatedCapacity week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddDecimal(week.Actual);
        text.AddDecimal(week.Maximum);
        text.AddInteger(week.Version);
    }
}

/// <summary>Date, what counts alone, what counts, each actual and maximum, and 1 where a group is overbooked.</summary>
sealed class PackedShared : PackedWeeks<SharedWeek>
{
    protected override SharedWeek Read(ref PackedText text) => new(
        text.NextDate(), text.NextDecimal(), text.NextDecimal(), text.NextDecimal(), text.NextDecimal(), text.NextInteger() == 1);

    protected override void Write(SharedWeek week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddDecimal(week.AloneActual);
        text.AddDecimal(week.AloneMaximum);
        text.AddDecimal(week.Actual);
        text.AddDecimal(week.Maximum);
        text.AddInteger(week.Overbooked ? 1 : 0);
    }
}
