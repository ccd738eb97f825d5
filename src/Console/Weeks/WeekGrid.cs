using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Weeks;

/// <summary>A quantity for each of some weeks, as a form holds them.</summary>
public sealed class WeekGrid
{
    /// <summary>The most weeks that a command takes.</summary>
    public const int Most = 130;

    public List<WeekField> Rows { get; set => field = value ?? []; } = [];

    /// <summary>The row to copy to those after it; null where the form is sent.</summary>
    public string? CopyFrom { get; set; }

    /// <summary>Weeks that follow each other, with the quantities that are known.</summary>
    public static WeekGrid Of(DateOnly first, int weeks, IReadOnlyList<WeekQuantity> known)
    {
        var byWeek = known.ToDictionary(week => week.Week, week => week.Quantity);
        return new()
        {
            Rows = [.. Enumerable.Range(0, Math.Clamp(weeks, 1, Most)).Select(week => first.AddDays(7 * week))
                .Select(monday => WeekField.Of(monday, byWeek.TryGetValue(monday, out var quantity) ? quantity : null))],
        };
    }

    /// <summary>Gives the rows after the one that was named its quantity; false where none was.</summary>
    public bool CopyDown()
    {
        if (Written.Whole(CopyFrom) is not { } at) return false;
        CopyFrom = null;
        if (at >= Rows.Count) return true;
        foreach (var row in Rows.Skip(at + 1)) row.Quantity = Rows[at].Quantity;
        return true;
    }

    /// <summary>The weeks that were changed: what a colleague changed meanwhile in others is not undone.</summary>
    public IReadOnlyList<WeekQuantity> Read(FormReading reading)
    {
        var changed = new List<WeekQuantity>();
        foreach (var row in Rows.Where(row => row.IsChanged))
        {
            var path = $"weeks[{changed.Count}]";
            if (row.IsEmpty) reading.Refuse<object>($"{path}.quantity", WeekWords.NotEmptied);
            changed.Add(new(reading.Date(row.Week, path), row.IsEmpty ? 0 : reading.Number(row.Quantity, $"{path}.quantity")));
        }

        return changed;
    }

    /// <summary>
    /// Puts what is known by now below what was written. What the reader changed stays; the rest becomes as it is known.
    /// </summary>
    /// <returns>The weeks that are known otherwise than when the form was opened.</returns>
    public IReadOnlyList<WeekConflict> Rebase(IReadOnlyList<WeekQuantity> known)
    {
        var byWeek = known.ToDictionary(week => week.Week, week => week.Quantity);
        var conflicts = new List<WeekConflict>();
        foreach (var row in Rows)
        {
            if (Written.Date(row.Week) is not { } monday) continue;
            decimal? theirs = byWeek.TryGetValue(monday, out var quantity) ? quantity : null;
            if (theirs != Written.Number(row.Was))
                conflicts.Add(new(monday, Written.Number(row.Was), theirs, row.IsChanged ? Written.Number(row.Quantity) : null));
            if (!row.IsChanged) row.Quantity = WeekField.Told(theirs);
            row.Was = WeekField.Told(theirs);
        }

        return conflicts;
    }
}

/// <summary>A week of the form.</summary>
public sealed class WeekField
{
    /// <summary>The Monday.</summary>
    public string? Week { get; set; }
    public string? Quantity { get; set; }

    /// <summary>The quantity when the form was opened; empty where there was none.</summary>
    public string? Was { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Quantity);

    public bool IsChanged => IsEmpty
        ? !string.IsNullOrEmpty(Was)
        : string.IsNullOrEmpty(Was) || Written.Number(Quantity) != Written.Number(Was);

    public static WeekField Of(DateOnly monday, decimal? quantity) =>
        new() { Week = Formats.Date(monday), Quantity = Told(quantity), Was = Told(quantity) };

    public static string Told(decimal? quantity) => quantity is { } known ? Formats.Plain(known) : "";
}

/// <summary>A week that somebody else changed while a form was open.</summary>
/// <param name="Was">When the form was opened; null for none.</param>
/// <param name="Mine">Null where the reader did not change it.</param>
public sealed record WeekConflict(DateOnly Monday, decimal? Was, decimal? Theirs, decimal? Mine);
