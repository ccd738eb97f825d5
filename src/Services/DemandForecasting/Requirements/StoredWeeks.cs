using System.Text.Json;

using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Stores a week of a contribution as a row: week, gross, net, net at the 90 % quantile, forecast.</summary>
sealed class StoredContributionWeek : StoredWeek<ContributionWeek>
{
    sealed record Named(DateOnly Week, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

    protected override ContributionWeek ReadRow(ref Utf8JsonReader reader) => new(
        StoredRow.Week(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader),
        StoredRow.Boolean(ref reader));

    protected override ContributionWeek ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var named = JsonSerializer.Deserialize<Named>(ref reader, options)!;
        return new(named.Week, named.Gross, named.Net, named.NetQuantile90, named.Forecast);
    }

    protected override void WriteRow(Utf8JsonWriter writer, ContributionWeek week)
    {
        writer.WriteWeek(week.Week);
        writer.WriteNumberValue(week.Gross);
        writer.WriteNumberValue(week.Net);
        writer.WriteNumberValue(week.NetQuantile90);
        writer.WriteBooleanValue(week.Forecast);
    }
}

/// <summary>Stores a week of a requirement as a row: week, quantity, 90 % quantile, contributors, largest share, forecast.</summary>
sealed class StoredRequiredWeek : StoredWeek<RequiredWeek>
{
    sealed record Named(DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

    protected override RequiredWeek ReadRow(ref Utf8JsonReader reader) => new(
        StoredRow.Week(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader), StoredRow.Int32(ref reader),
        StoredRow.Decimal(ref reader), StoredRow.Boolean(ref reader));

    protected override RequiredWeek ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var named = JsonSerializer.Deserialize<Named>(ref reader, options)!;
        return new(named.Week, named.Quantity, named.Quantile90, named.Contributors, named.LargestShare, named.Forecast);
    }

    protected override void WriteRow(Utf8JsonWriter writer, RequiredWeek week)
    {
        writer.WriteWeek(week.Week);
        writer.WriteNumberValue(week.Quantity);
        writer.WriteNumberValue(week.Quantile90);
        writer.WriteNumberValue(week.Contributors);
        writer.WriteNumberValue(week.LargestShare);
        writer.WriteBooleanValue(week.Forecast);
    }
}
