namespace SupplyChain.Contracts;

/// <summary>Dates without a time, such as those of offers, quotes, qualifications and certificates, are days in China.</summary>
public static class ChinaDay
{
    /// <summary>The same the whole year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The date in China at <paramref name="moment"/>.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
