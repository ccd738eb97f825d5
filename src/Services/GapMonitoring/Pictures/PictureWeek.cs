using System.Text.Json.Serialization;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Pictures;

/// <summary>One week of a view, in the component's unit.</summary>
/// <param name="From">Lower bound of the band of others that is told; 0 in a view of one's own figures alone.</param>
/// <param name="Forecast">True beyond the horizon of every plan.</param>
/// <param name="Requirement">
/// Of all OEMs when the view was published; for suppliers the middle of the band. The state follows from it; it is never shown.
/// </param>
/// <param name="Actual">Qualified actual capacity when the picture was taken.</param>
/// <param name="Maximum">Qualified maximum capacity at that time.</param>
/// <param name="GivesWay">Whether other components took shared capacity that would have counted.</param>
public sealed record PictureWeek(
    DateOnly Week, decimal From, bool Forecast, decimal Requirement, decimal Actual, decimal Maximum, bool GivesWay = false)
{
    [JsonIgnore]
    public GapState State => Evaluation.StateOf(Requirement, Actual, Maximum);

    [JsonIgnore]
    public bool IsShort => State >= GapState.BottleneckOrange;

    [JsonIgnore]
    public decimal Shortfall => Math.Max(0, Requirement - Actual);
}

/// <summary>
/// Date, lower bound of the band, 1 for a forecast and 2 where capacity gives way, added up, requirement, actual and maximum capacity.
/// </summary>
sealed class PackedPicture : PackedWeeks<PictureWeek>
{
    protected override PictureWeek Read(ref PackedText text)
    {
        var (week, from, flags) = (text.NextDate(), text.NextDecimal(), text.NextInteger());
        return new PictureWeek(
            week, from, (flags & 1) == 1, text.NextDecimal(), text.NextDecimal(), text.NextDecimal(), (flags & 2) == 2);
    }

    protected override void Write(PictureWeek week, ref PackedWriter text)
    {
        text.AddDate(week.Week);
        text.AddDecimal(week.From);
        text.AddInteger((week.Forecast ? 1 : 0) + (week.GivesWay ? 2 : 0));
        text.AddDecimal(week.Requirement);
        text.AddDecimal(week.Actual);
        text.AddDecimal(week.Maximum);
    }
}
