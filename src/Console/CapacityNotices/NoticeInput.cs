using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.CapacityNotices;

/// <summary>A notice as it is written into the form.</summary>
public sealed class NoticeInput
{
    const int FreeRows = 3, MostRows = 200;

    public Guid CommandId { get; set; }
    public string? Cause { get; set; }
    public string? Effect { get; set; }
    public string? Text { get; set; }
    public List<NoticeRow> Rows { get; set => field = value ?? []; } = [];

    /// <summary>"true" where more rows are asked for.</summary>
    public string? MoreRows { get; set; }

    /// <param name="notice">Null for a new one; of a known one what holds from this week on.</param>
    public static NoticeInput Of(NoticeViewAnswer.Shown? notice, DateOnly thisWeek)
    {
        var input = new NoticeInput
        {
            CommandId = Guid.NewGuid(),
            Text = notice?.Text,
            Rows = [.. (notice?.Impacts ?? []).SelectMany(impact => NoticeRow.Of(impact, thisWeek))],
        };
        input.AddRows();
        return input;
    }

    public void AddRows() => Rows.AddRange(Enumerable.Range(0, Math.Min(FreeRows, MostRows - Rows.Count)).Select(_ => new NoticeRow()));

    /// <summary>
    /// What it concerns, and the faults of what could not be read. Rows that are empty move to the end, so that a row has the same place
    /// in the form as in the faults.
    /// </summary>
    /// <returns>Also the first row of each component and region.</returns>
    public (IReadOnlyList<NoticeCommand.Impact> Impacts, IReadOnlyList<int> FirstRows, IReadOnlyList<Fault> Faults) Read(Language language)
    {
        var reading = new FormReading(language);
        Rows = [.. Rows.Where(row => !row.IsEmpty), .. Rows.Where(row => row.IsEmpty)];
        var read = Rows.Where(row => !row.IsEmpty)
            .Select((row, at) => (At: at, Read: row.Read(reading, at))).GroupBy(row => (row.Read.ComponentId, row.Read.Region)).ToList();
        if (string.IsNullOrWhiteSpace(Text)) reading.Refuse<object>(NoticeText.What.In(language), NoticeText.Missing);
        if (read.Count == 0) reading.Refuse<object>(NoticeText.Impacts.In(language), NoticeText.NoImpact);
        return (
            [.. read.Select(cell => new NoticeCommand.Impact(
                cell.Key.ComponentId, cell.Key.Region, [.. cell.SelectMany(row => row.Read.Weeks)]))],
            [.. read.Select(cell => cell.First().At)], reading.Faults);
    }
}

/// <summary>A run of weeks with one share.</summary>
public sealed class NoticeRow
{
    const int MostWeeks = 160;

    /// <summary>As <see cref="ValueOf"/> writes it.</summary>
    public string? What { get; set; }

    /// <summary>The first Monday, and the last.</summary>
    public string? From { get; set; }
    public string? To { get; set; }

    /// <summary>In per cent.</summary>
    public string? Share { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Share);

    public static string ValueOf(Guid component, string region) => $"{component}:{region}";

    public static IEnumerable<NoticeRow> Of(NoticeImpact impact, DateOnly thisWeek)
    {
        NoticeRow? run = null;
        foreach (var week in impact.Weeks.Where(week => week.Monday >= thisWeek).OrderBy(week => week.Monday))
        {
            var share = Formats.Plain(week.Share * 100);
            if (run is not null && run.Share == share && Written.Date(run.To)?.AddDays(7) == week.Monday)
            {
                run.To = Formats.Date(week.Monday);
                continue;
            }
            if (run is not null) yield return run;
            run = new()
            {
                What = ValueOf(impact.ComponentId, impact.Region),
                From = Formats.Date(week.Monday),
                To = Formats.Date(week.Monday),
                Share = share,
            };
        }
        if (run is not null) yield return run;
    }

    public NoticeCommand.Impact Read(FormReading reading, int at)
    {
        var (component, region) = What?.Split(':') is [var text, { Length: 6 } code] && Guid.TryParse(text, out var id)
            ? (id, code) : (Guid.Empty, "");
        if (component == Guid.Empty) reading.Refuse<object>(Named(NoticeText.Impact), NoticeText.NothingChosen);
        var share = reading.Number(Share, Named(NoticeText.Remains)) / 100;
        var first = reading.Date(From, Named(NoticeText.From));
        var last = string.IsNullOrWhiteSpace(To) ? first : reading.Date(To, Named(NoticeText.To));
        if (last < first) reading.Refuse<object>(Named(NoticeText.To), NoticeText.Backwards);
        var weeks = Math.Min(MostWeeks, (last.DayNumber - first.DayNumber) / 7 + 1);
        return new(component, region, [.. Enumerable.Range(0, Math.Max(0, weeks))
            .Select(week => new NoticeCommand.Week(first.AddDays(7 * week), share))]);

        string Named(Text label) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, NoticeText.Row.In(reading.Language), at + 1, label.In(reading.Language));
    }
}

/// <summary>What issuing a notice takes; forwarding has no cause, and revising neither cause nor effect.</summary>
public static class NoticeCommand
{
    public sealed record Impact(Guid ComponentId, string Region, IReadOnlyList<Week> Weeks);

    public sealed record Week([property: JsonPropertyName("week")] DateOnly Monday, decimal Share);

    public sealed record Issue(CapacityNoticeCause Cause, CapacityNoticeEffect Effect, string Text, IReadOnlyList<Impact> Impacts);

    public sealed record Forward(Guid NoticeId, CapacityNoticeEffect Effect, string Text, IReadOnlyList<Impact> Impacts);

    public sealed record Revise(Guid NoticeId, string Text, IReadOnlyList<Impact> Impacts);

    public sealed record Resolve(Guid NoticeId, string Text);
}

public sealed class ResolveNoticeInput
{
    public Guid CommandId { get; set; }
    public string? Text { get; set; }
}
