using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Date, requirement, actual and maximum capacity, contributors and the largest share.</summary>
sealed class PackedShortage : PackedWeeks<ShortWeek>
{
    protected override ShortWeek Read(ref PackedText text) => new(
        text.Date(), text.Decimal(), text.Decimal(), text.Decimal(), (int)text.Integer(), text.Decimal());

    protected override void Write(ShortWeek week, ref PackedWriter text)
    {
        text.Date(week.Week);
        text.Decimal(week.Requirement);
        text.Decimal(week.Actual);
        text.Decimal(week.Maximum);
        text.Integer(week.Contributors);
        text.Decimal(week.LargestShare);
    }
}
