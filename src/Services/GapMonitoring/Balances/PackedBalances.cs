using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>Date, quantity, 90th percentile, contributors, largest share, and 1 for a forecast.</summary>
sealed class PackedRequirement : PackedWeeks<RequirementWeek>
{
    protected override RequirementWeek Read(ref PackedText text) => new(
        text.Date(), text.Decimal(), text.Decimal(), (int)text.Integer(), text.Decimal(), text.Integer() == 1);

    protected override void Write(RequirementWeek week, ref PackedWriter text)
    {
        text.Date(week.Week);
        text.Decimal(week.Quantity);
        text.Decimal(week.Quantile90);
        text.Integer(week.Contributors);
        text.Decimal(week.LargestShare);
        text.Integer(week.Forecast ? 1 : 0);
    }
}

/// <summary>Date, actual and maximum capacity, and the version that stated them.</summary>
sealed class PackedCapacity : PackedWeeks<StatedCapacity>
{
    protected override StatedCapacity Read(ref PackedText text) => new(text.Date(), text.Decimal(), text.Decimal(), text.Integer());

    protected override void Write(StatedCapacity week, ref PackedWriter text)
    {
        text.Date(week.Week);
        text.Decimal(week.Actual);
        text.Decimal(week.Maximum);
        text.Integer(week.Version);
    }
}
