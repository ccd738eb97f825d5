using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Date, requirement, actual and maximum capacity, contributors and the largest share.</summary>
sealed class PackedShortage : PackedWeeks<ShortWeek>
{
    protected override ShortWeek Read(ref PackedText text) => new(
        text.NextDate(), text.NextDecimal(), text.NextDecimal(), text.NextDecimal(), (int)text.NextInteger(), text.NextDecimal());

    protected override void Write(ShortWeek week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddDecimal(week.Requirement);
        text.AddDecimal(week.Actual);
        text.AddDecimal(week.Maximum);
        text.AddInteger(week.Contributors);
        text.AddDecimal(week.LargestShare);
    }
}
