using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Capacity;

/// <summary>The weeks of one component and region as they are written into the form.</summary>
public sealed class CapacityInput
{
    public Guid CommandId { get; set; }
    public List<WeekRow> Weeks { get; set => field = value ?? []; } = [];
    public string? Reason { get; set; }

    /// <summary>The row to copy to those after it; null where the form is sent to be published.</summary>
    public string? CopyFrom { get; set; }

    /// <summary>Half a year from a week on, with what is published.</summary>
    public static CapacityInput Of(DateOnly thisWeek, int weeks, IReadOnlyList<CapacityOfWeek> published) => new()
    {
        CommandId = Guid.NewGuid(),
        Weeks = [.. Enumerable.Range(0, weeks).Select(week => WeekRow.Of(thisWeek.AddDays(7 * week), published))],
    };

    /// <summary>Gives the rows after one of them its figures.</summary>
    public void CopyDown(int at)
    {
        if (at < 0 || at >= Weeks.Count) return;
        foreach (var row in Weeks.Skip(at + 1)) (row.Actual, row.Maximum) = (Weeks[at].Actual, Weeks[at].Maximum);
    }

    /// <summary>The command with the weeks that were changed, and the faults of what could not be read.</summary>
    public (CapacityCommand Command, IReadOnlyList<Fault> Faults) Read(Guid component, string region, Language language)
    {
        var reading = new FormReading(language);
        var weeks = new List<CapacityOfWeek>();
        foreach (var row in Weeks.Where(row => row.IsChanged))
        {
            var path = $"weeks[{weeks.Count}]";
            weeks.Add(row.Read(reading, path));
        }

        if (weeks.Count == 0) reading.Refuse<object>("weeks", CapacityWords.NothingChanged);
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        return (
            new(component, region, weeks, reason),
            [.. reading.Faults.Select(fault => CapacityWords.Named(fault, weeks, language))]);
    }
}

/// <summary>A week of the form.</summary>
public sealed class WeekRow
{
    /// <summary>The Monday.</summary>
    public string? Week { get; set; }
    public string? Actual { get; set; }
    public string? Maximum { get; set; }

    /// <summary>Both figures as they were when the form was opened; empty where none were published.</summary>
    public string? Was { get; set; }

    bool IsEmpty => string.IsNullOrWhiteSpace(Actual) && string.IsNullOrWhiteSpace(Maximum);

    /// <summary>Weeks that stayed as they were are not sent: what a colleague published meanwhile is not undone.</summary>
    public bool IsChanged => IsEmpty ? !string.IsNullOrEmpty(Was) : Was != Told(Written.Number(Actual), Written.Number(Maximum));

    public static WeekRow Of(DateOnly monday, IReadOnlyList<CapacityOfWeek> published)
    {
        var known = published.FirstOrDefault(week => week.Monday == monday);
        return new()
        {
            Week = Formats.Date(monday),
            Actual = known is null ? null : Formats.Plain(known.Actual),
            Maximum = known is null ? null : Formats.Plain(known.Maximum),
            Was = known is null ? "" : Told(known.Actual, known.Maximum),
        };
    }

    public CapacityOfWeek Read(FormReading reading, string path)
    {
        var monday = reading.Date(Week, path);
        if (IsEmpty)
        {
            reading.Refuse<object>($"{path}.actual", CapacityWords.NotEmptied);
            return new(monday, 0, 0);
        }

        var actual = reading.Number(Actual, $"{path}.actual");
        return new(monday, actual, string.IsNullOrWhiteSpace(Maximum) ? actual : reading.Number(Maximum, $"{path}.maximum"));
    }

    static string Told(decimal? actual, decimal? maximum) =>
        $"{(actual is { } one ? Formats.Plain(one) : "?")}/{(maximum is { } most ? Formats.Plain(most) : "?")}";
}

/// <summary>What publishing capacity takes.</summary>
public sealed record CapacityCommand(Guid ComponentId, string Region, IReadOnlyList<CapacityOfWeek> Weeks, string? Reason);
