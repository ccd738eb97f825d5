using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Conditions;

/// <summary>Kinds of fields that conditions have beside numbers and dates.</summary>
static class ConditionReading
{
    public static DateTimeOffset Moment(this FormReading reading, string? text, string field) =>
        LocalMoment.Read(text) ?? reading.Refuse<DateTimeOffset>(field, ConditionWords.NotAMoment);

    /// <summary>A share of 0 to 1 that is written in per cent.</summary>
    public static decimal PerCent(this FormReading reading, string? text, string field) =>
        reading.Number(text?.Replace("%", ""), field) / 100;
}
