using System.Globalization;

using SupplyChain.Contracts;

namespace SupplyChain.Console.Words;

/// <summary>A moment as a field of the kind datetime-local has it: China's time, to the minute.</summary>
static class LocalMoment
{
    const string Format = "yyyy-MM-dd'T'HH:mm";

    public static string Write(DateTimeOffset at) => at.ToOffset(ChinaDay.Offset).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null where it is none. Some browsers send seconds, too.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(
            (text ?? "").Trim(), [Format, Format + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && at.Year > 1 ? new DateTimeOffset(at, ChinaDay.Offset) : null;
}
