using System.Globalization;
using System.Text;

using SupplyChain.Contracts;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// The region's data, the same in every run: parts, offers, capacity, bills of materials and demand as rows of files.
/// All of it is synthetic, and its names say so.
/// </summary>
/// <param name="size">How much of it there is.</param>
sealed class SyntheticRegion(RegionSize size)
{
    public const string Class = "waveguide";
    const int Manufacturers = 50;

    static readonly string[] OtherClasses =
    [
        "microdisplay", "display-panel", "vr-lens", "optical-film", "imu", "tof", "image-sensor", "camera-module", "light-sensor",
        "microphone", "processor", "memory", "driver-ic", "wireless", "power-management", "battery", "thermal", "connector", "mechanical",
    ];

    /// <summary>Words of descriptions; a part has three of them.</summary>
    public static readonly string[] Words =
    [
        .. from how in new[] { "thin", "wide", "coated", "polished", "sealed", "curved", "graded", "hybrid", "compact", "rugged" }
           from what in new[] { "grating", "prism", "coupler", "panel", "frame", "array", "shield", "driver", "carrier", "spacer" }
           select how + what,
    ];

    /// <summary>How many parts are in the catalogue; what is generated refers to these alone.</summary>
    public int KnownParts { get; set; } = size.Components;

    public int KnownOfClass => Math.Max(1, KnownParts / RegionSize.OneOfClass);

    /// <summary>How many parts all suppliers offer together; one that two of them offer counts twice.</summary>
    public int AllOffers => Enumerable.Range(0, size.Suppliers + 1).Sum(supplier => OfferedParts(supplier).Count());

    public const string PartHeader =
        "manufacturer,partNumber,class,description,origin,readiness,region,"
        + "field_of_view[deg],efficiency[%],refractive_index[1],thickness[mm],mass[g],interface[]";

    public static PartName NameOf(int part) => new($"Synthetic Works {part % Manufacturers}", $"SYN-{part:D7}");

    public static IReadOnlyList<string> PartCells(int part)
    {
        var random = new Random(part);
        var name = NameOf(part);
        string Word() => Words[random.Next(Words.Length)];
        return
        [
            name.Manufacturer, name.Number, part % RegionSize.OneOfClass == 0 ? Class : OtherClasses[part % OtherClasses.Length],
            $"synthetic {Word()} {Word()} {Word()}", random.Next(2) == 0 ? "domestic" : "imported", "mass-production",
            RegionSize.Regions[part % 2],
            Number(20 + 60 * random.NextDouble()), Number(100 * random.NextDouble()), Number(1.4 + 0.6 * random.NextDouble()),
            Number(0.2 + 5 * random.NextDouble()), Number(0.5 + 50 * random.NextDouble()), random.Next(2) == 0 ? "I2C" : "MIPI",
        ];
    }

    public const string OfferHeader =
        "manufacturer,partNumber,minimumOrder,orderMultiple,leadTimeDays,prices,currency,validFrom,validTo,public";

    /// <summary>A supplier's offers: each part of the class is offered by four suppliers.</summary>
    public IEnumerable<string> Offers(int supplier)
    {
        var random = new Random(1_000_000 + supplier);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var part in OfferedParts(supplier))
        {
            var (least, price) = (random.Next(1, 20) * 10, 5 + 50 * random.NextDouble());
            yield return Row(
                NameOf(part).Manufacturer, NameOf(part).Number, least, 10, random.Next(7, 90),
                $"{least}:{Number(price)}|{least * 20}:{Number(price * 0.9)}",
                "CNY", Iso(today), Iso(today.AddDays(365)), "true");
        }
    }

    public const string CapacityHeader = "manufacturer,partNumber,region,week,actual,maximum";

    public IEnumerable<string> Capacity(int supplier)
    {
        var random = new Random(2_000_000 + supplier);
        foreach (var part in OfferedParts(supplier))
        {
            var (name, actual) = (NameOf(part), random.Next(50, 500) * 10);
            foreach (var week in Weeks(RegionSize.CapacityWeeks))
                yield return Row(name.Manufacturer, name.Number, RegionSize.Regions[0], Iso(week), actual, actual * 5 / 4);
        }
    }

    public const string BillHeader = "product,revision,description,manufacturer,partNumber,quantity,attrition";

    /// <summary>A line for each part of a product: half of them are of the class that suppliers offer.</summary>
    public IEnumerable<string> Bill(int oem, int product)
    {
        var random = new Random(3_000_000 + oem * RegionSize.Products + product);
        foreach (var part in PartsOf(oem, product))
            yield return Row(
                ProductName(product), "A", "synthetic", NameOf(part).Manufacturer, NameOf(part).Number, random.Next(1, 5), "0.02");
    }

    public const string DemandHeader = "product,region,category,week,quantity";

    public static IEnumerable<string> Demand(int product, string region) =>
        Weeks(RegionSize.PlannedWeeks).Select((week, i) => Row(ProductName(product), region, "0001", Iso(week), 1000 + 10 * i));

    public static string ProductName(int product) => $"Synthetic headset {product}";

    /// <summary>The parts of a product's bill, each once.</summary>
    public IReadOnlyList<int> PartsOf(int oem, int product)
    {
        var random = new Random(4_000_000 + oem * RegionSize.Products + product);
        var parts = new HashSet<int>();
        while (parts.Count < Math.Min(RegionSize.Lines, KnownParts / 2))
        {
            var part = random.Next(KnownParts);
            if (oem >= size.Oems) parts.Add(size.Components + part % RegionSize.WarmUpParts);
            else parts.Add(parts.Count % 2 == 0 ? random.Next(KnownOfClass) * RegionSize.OneOfClass : part);
        }
        return [.. parts];
    }

    /// <summary>What the plans of some OEMs require: a component in a region each.</summary>
    public IReadOnlySet<(int Part, string Region)> RequiredBy(IEnumerable<int> oems) =>
        (from oem in oems
         from product in Enumerable.Range(0, RegionSize.Products)
         from part in PartsOf(oem, product)
         from region in RegionSize.Regions
         select (part, region)).ToHashSet();

    IEnumerable<int> OfferedParts(int supplier) => supplier < size.Suppliers
        ? Enumerable.Range(supplier * RegionSize.OffersPerSupplier, RegionSize.OffersPerSupplier)
            .Select(i => i % KnownOfClass * RegionSize.OneOfClass).Distinct()
        : Enumerable.Range(0, RegionSize.WarmUpParts / RegionSize.OneOfClass).Select(i => size.Components + i * RegionSize.OneOfClass);

    public static IEnumerable<DateOnly> Weeks(int count) =>
        Enumerable.Range(1, count).Select(week => IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * week));

    public static string File(string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows) text.Append(row).Append('\n');
        return text.ToString();
    }

    public static string Row(params object[] cells) =>
        string.Join(',', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
