using System.Globalization;

using Marten.Linq.MatchesSql;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

public static class DateFilter
{
    /// <summary>Documents with a date in a half-open range. An end that is null is open.</summary>
    /// <param name="date">The date of a document <c>d</c> in SQL.</param>
    /// <param name="field">The ends of the range are the fields <c>{field}From</c> and <c>{field}Until</c>.</param>
    /// <exception cref="Rejected">422 for an empty range.</exception>
    public static IQueryable<T> InRange<T>(
        this IQueryable<T> documents, string date, DateTimeOffset? from, DateTimeOffset? until, string field) where T : notnull
    {
        if (from >= until) throw Rejected.Field($"{field}Until", $"must be after {field}From");
        if (from is { } begin) documents = documents.Where($"{date} >= ?::timestamptz", begin);
        if (until is { } end) documents = documents.Where($"{date} < ?::timestamptz", end);
        return documents;
    }

    /// <summary>A date of a document's JSON in SQL, as an index of the document has it.</summary>
    public static string Indexed(string member) => $"mt_immutable_timestamptz(d.data ->> '{member}')";

    static IQueryable<T> Where<T>(this IQueryable<T> documents, string condition, DateTimeOffset moment)
        where T : notnull
    {
        // As text: the database rounds it to microseconds as it does with the dates of documents.
        var text = moment.ToString("O", CultureInfo.InvariantCulture);
        return documents.Where(document => document.MatchesSql(condition, text));
    }
}
