using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Disclosures;

/// <summary>What a reader is told of a sum over OEMs, until it is replaced as a whole.</summary>
/// <param name="Reader">The OEM that reads it: its own part is left out. Null for readers that contribute nothing.</param>
/// <param name="Published">The Monday of the week in which it was published.</param>
/// <param name="Weeks">The weeks that are told, in their order.</param>
/// <param name="Parts">The parts that it was made of.</param>
public sealed record View(Guid? Reader, DateOnly Published, IReadOnlyList<ToldWeek> Weeks, IReadOnlyList<PartInView> Parts);

/// <summary>A week of a view.</summary>
/// <param name="From">Lower bound of the band of the quantity, in the component's unit; above 0.</param>
/// <param name="From90">The same of the sum of the 90 % quantiles.</param>
/// <param name="Contributors">Number of OEMs with a part above 0.</param>
/// <param name="Forecast">True where nothing of it is planned.</param>
[JsonConverter(typeof(StoredToldWeek))]
public sealed record ToldWeek(DateOnly Week, decimal From, decimal From90, int Contributors, bool Forecast)
{
    /// <param name="from">One of its two lower bounds.</param>
    public BandedSum Told(decimal from) => new(null, Band.Of(from), Contributors);
}

/// <summary>Which state of a part is in a view; see <see cref="Part.Changed"/>.</summary>
public sealed record PartInView(Guid Organisation, long Changed);

/// <summary>Stores a week of a view as a row: week, band, band at the 90 % quantile, contributors, forecast.</summary>
sealed class StoredToldWeek : StoredWeek<ToldWeek>
{
    protected override ToldWeek ReadRow(ref Utf8JsonReader reader) => new(
        StoredRow.Week(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader), StoredRow.Int32(ref reader),
        StoredRow.Boolean(ref reader));

    protected override ToldWeek ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        throw new JsonException("a week of a view is a row");

    protected override void WriteRow(Utf8JsonWriter writer, ToldWeek week)
    {
        writer.WriteWeek(week.Week);
        writer.WriteNumberValue(week.From);
        writer.WriteNumberValue(week.From90);
        writer.WriteNumberValue(week.Contributors);
        writer.WriteBooleanValue(week.Forecast);
    }
}
