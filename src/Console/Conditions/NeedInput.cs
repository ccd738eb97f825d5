using System.Globalization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Conditions;

/// <summary>What is needed by week, as a form holds it: a text for each Monday.</summary>
static class NeedInput
{
    public static string Key(DateOnly monday) => Formats.Date(monday);

    public static Dictionary<string, string?> Of(IEnumerable<WeekQuantity> weeks) =>
        weeks.ToDictionary(week => Key(week.Week), week => (string?)Formats.Plain(week.Quantity));

    /// <summary>In the order of the weeks. A week that is empty or 0 is left out.</summary>
    public static IReadOnlyList<WeekQuantity> Read(IReadOnlyDictionary<string, string?> written, FormReading reading)
    {
        var needed = new List<WeekQuantity>();
        foreach (var (key, text) in written.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(text) || Written.Date(key) is not { } monday) continue;
            var quantity = reading.Number(text, $"weeks {Formats.Week(monday)}");
            if (quantity > 0) needed.Add(new(monday, quantity));
        }

        if (needed.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("weeks", ConditionWords.NoWeeks);
        return needed;
    }

    /// <summary>Mondays that follow each other.</summary>
    public static IReadOnlyList<DateOnly> Mondays(DateOnly first, int weeks) =>
        [.. Enumerable.Range(0, weeks).Select(week => first.AddDays(7 * week))];

    /// <summary>The week of a field of the command, such as <c>weeks[3].quantity</c>; null for another field.</summary>
    public static DateOnly? WeekOf(string field, IReadOnlyList<WeekQuantity> sent) =>
        field.StartsWith("weeks[", StringComparison.Ordinal) && field.IndexOf(']') is > 6 and var end
            && int.TryParse(field.AsSpan(6, end - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sent.Count
            ? sent[at].Week : null;
}
