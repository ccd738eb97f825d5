using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>Stores a week of a contribution as a row: week, gross, net, net at the 90 % quantile, forecast.</summary>
sealed class StoredContributionWeek : JsonConverter<ContributionWeek>
{
    sealed record Named(DateOnly Week, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

    public override ContributionWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var named = JsonSerializer.Deserialize<Named>(ref reader, options)!;
            return new ContributionWeek(named.Week, named.Gross, named.Net, named.NetQuantile90, named.Forecast);
        }
        var week = new ContributionWeek(
            StoredRow.Week(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader),
            StoredRow.Boolean(ref reader));
        StoredRow.End(ref reader);
        return week;
    }

    public override void Write(Utf8JsonWriter writer, ContributionWeek value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteWeek(value.Week);
        writer.WriteNumberValue(value.Gross);
        writer.WriteNumberValue(value.Net);
        writer.WriteNumberValue(value.NetQuantile90);
        writer.WriteBooleanValue(value.Forecast);
        writer.WriteEndArray();
    }
}

/// <summary>Stores a week of a requirement as a row: week, quantity, 90 % quantile, contributors, largest share, forecast.</summary>
sealed class StoredRequiredWeek : JsonConverter<RequiredWeek>
{
    sealed record Named(DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

    public override RequiredWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var named = JsonSerializer.Deserialize<Named>(ref reader, options)!;
            return new RequiredWeek(named.Week, named.Quantity, named.Quantile90, named.Contributors, named.LargestShare, named.Forecast);
        }
        var week = new RequiredWeek(
            StoredRow.Week(ref reader), StoredRow.Decimal(ref reader), StoredRow.Decimal(ref reader), StoredRow.Int32(ref reader),
            StoredRow.Decimal(ref reader), StoredRow.Boolean(ref reader));
        StoredRow.End(ref reader);
        return week;
    }

    public override void Write(Utf8JsonWriter writer, RequiredWeek value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteWeek(value.Week);
        writer.WriteNumberValue(value.Quantity);
        writer.WriteNumberValue(value.Quantile90);
        writer.WriteNumberValue(value.Contributors);
        writer.WriteNumberValue(value.LargestShare);
        writer.WriteBooleanValue(value.Forecast);
        writer.WriteEndArray();
    }
}
