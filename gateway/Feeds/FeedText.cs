using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Feeds;

/// <summary>A calendar feed as iCalendar (RFC 5545), with words in the language of the reader.</summary>
static class FeedText
{
    /// <summary>How often calendar programs are asked to read it.</summary>
    const string ReadAgainAfter = "PT15M";

    public static string Of(FeedContent content, Language language)
    {
        var words = new FeedWords(language);
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//SupplyChain//Pilot lines//EN")
            .Add("CALSCALE", "GREGORIAN")
            .AddText("NAME", words.Name)
            .AddText("X-WR-CALNAME", words.Name)
            .Add("REFRESH-INTERVAL;VALUE=DURATION", ReadAgainAfter)
            .Add("X-PUBLISHED-TTL", ReadAgainAfter);
        if (content.IsCut) lines.AddText("DESCRIPTION", words.Cut).AddText("X-WR-CALDESC", words.Cut);
        foreach (var entry in content.Entries) Add(lines, entry, content.CreatedAt, words);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    /// <param name="created">Of the feed: stands for a time that is not told, or not stored.</param>
    static void Add(ContentLines lines, FeedEntry entry, DateTimeOffset created, FeedWords words)
    {
        lines.Add("BEGIN", "VEVENT").Add("UID", $"{entry.Id}").AddMoment("DTSTAMP", entry.ChangedAt ?? created);
        if (entry.ChangedAt is { } changed) lines.AddMoment("LAST-MODIFIED", changed);
        lines.Add("SEQUENCE", $"{entry.Revision}").AddMoment("DTSTART", entry.Slot.Start);
        // Without an end it takes no time. An end at the start is not allowed.
        if (entry.Slot.End > entry.Slot.Start) lines.AddMoment("DTEND", entry.Slot.End);
        lines
            .AddText("SUMMARY", words.SummaryOf(entry))
            .Add("STATUS", StatusOf(entry))
            // What others do on a line does not make the reader busy.
            .Add("TRANSP", entry.Kind == CalendarEntryKind.Booking && !entry.IsCancelled ? "OPAQUE" : "TRANSPARENT");
        if (entry.Text is { Length: > 0 } text) lines.AddText("DESCRIPTION", text);
        lines.Add("END", "VEVENT");
    }

    static string StatusOf(FeedEntry entry) =>
        entry.IsCancelled ? "CANCELLED" : entry.State == BookingState.Held ? "TENTATIVE" : "CONFIRMED";
}
