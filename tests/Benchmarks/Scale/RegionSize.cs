using System.Globalization;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>How large a region is measured, and how long each part of it may take.</summary>
/// <param name="Share">Of the full size: 1 is 50,000 components, 40 OEMs and 200 suppliers.</param>
sealed record RegionSize(double Share)
{
    public const int Products = 3, Lines = 60, OffersPerSupplier = 100, CapacityWeeks = 52;

    /// <summary>The shortest horizon that CX-0128 asks for: nine months.</summary>
    public const int PlannedWeeks = 39;

    /// <summary>One part in ten is of the class that suppliers offer and buyers ask for.</summary>
    public const int OneOfClass = 10;

    public static readonly string[] Regions = ["370200", "370700"];

    /// <summary>Every count is even, so that each load can be sent in two halves.</summary>
    public int Components => Even(50_000);
    public int Oems => Even(40);
    public int Suppliers => Even(200);

    public int Offers => Suppliers * OffersPerSupplier;
    public int PartsOfClass => Components / OneOfClass;

    /// <summary>
    /// Parts, a supplier and an OEM beside the region, with numbers behind its own: their small loads are not timed, so that
    /// the code of a load is compiled before it is.
    /// </summary>
    public const int WarmUpParts = 500;

    /// <summary>How long half of a load may take before the rest of it is left out.</summary>
    public TimeSpan Deadline => TimeSpan.FromSeconds(Math.Clamp(480 * Share, 180, 900));

    /// <summary>How many slow reads of each kind are timed.</summary>
    public int Repeats => Share < 0.5 ? 40 : 60;

    public override string ToString() =>
        $"{Components:N0} components, {Oems} OEMs x {Products} products x {Lines} lines x {Regions.Length} regions, "
        + $"{Suppliers} suppliers x {OffersPerSupplier} offers x {CapacityWeeks} weeks (all synthetic)";

    /// <exception cref="FormatException">An option is not known; the message says which there are.</exception>
    public static RegionSize Parse(IEnumerable<string> options)
    {
        var size = new RegionSize(1);
        foreach (var option in options)
        {
            size = option switch
            {
                "--small" => new RegionSize(0.1),
                _ when option.StartsWith("--size=", StringComparison.Ordinal)
                    && double.TryParse(option["--size=".Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                    && share is >= 0.02 and <= 4 => new RegionSize(share),
                _ => throw new FormatException($"'{option}' is not an option of scale: --small, or --size=SHARE from 0.02 to 4"),
            };
        }
        return size;
    }

    int Even(int full) => Math.Max(2, (int)Math.Round(full * Share / 2) * 2);
}
