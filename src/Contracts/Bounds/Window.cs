using System.Globalization;

namespace SupplyChain.Contracts;

/// <summary>The bounds of ids, dates and moments, which need no attribute.</summary>
public static class Window
{
    public static readonly DateOnly First = new(2000, 1, 1);
    public static readonly DateOnly Last = new(2100, 12, 31);

    static readonly FaultText Range = $"from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}";

    public static FaultText? FaultOf(Guid id) => id == Guid.Empty ? (FaultText)"names nothing: an id is not all zeros" : null;

    public static FaultText? FaultOf(DateOnly day) => day < First || day > Last ? Range : null;

    public static FaultText? FaultOf(DateTimeOffset moment) => FaultOf(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>
    /// Reads a moment as in RFC 3339, in UTC. Without an offset it would be another moment in every time zone, so it is refused.
    /// </summary>
    /// <param name="fault">What is wrong with the text; null where it was read.</param>
    public static DateTimeOffset ReadMoment(string text, out FaultText? fault)
    {
        // The date itself has two hyphens and ten characters.
        var hasOffset = text.EndsWith("Z", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(Math.Min(10, text.Length)).IndexOfAny('+', '-') >= 0;
        var read = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment);
        fault = !read ? (FaultText)"not a moment; write it as in 2027-02-01T09:00:00+08:00"
            : hasOffset ? null
            : (FaultText)$"has no offset from UTC; write {text.Trim()}+08:00 for the time in China, or {text.Trim()}Z for UTC";
        return moment;
    }
}
