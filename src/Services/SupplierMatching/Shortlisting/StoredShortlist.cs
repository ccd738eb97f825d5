using System.IO.Compression;
using System.Text.Json;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// A list as it was when suppliers were invited: it stands beside the request and never changes. Explained in full, a list of
/// 20,000 candidates is 30 MB of text. So it keeps the figures that were compared, and explains them when it is read.
/// </summary>
/// <param name="Id">The request's.</param>
/// <param name="Ranked">How many are ranked.</param>
/// <param name="Excluded">How many do not fit.</param>
/// <param name="Content">The list as compressed JSON.</param>
public sealed record StoredShortlist(Guid Id, int Ranked, int Excluded, byte[] Content)
{
    public static StoredShortlist Of(Guid request, RankedList list)
    {
        using var content = new MemoryStream();
        using (var compressed = new GZipStream(content, CompressionLevel.Fastest)) JsonSerializer.Serialize(compressed, Packed.Of(list));
        return new(request, list.Ranked.Count, list.Excluded.Count, content.ToArray());
    }

    public RankedList Read()
    {
        using var content = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Packed>(content)!.Unpacked();
    }

    /// <summary>
    /// The list in few words: each id, name and reason stands once, and is referred to by its place.
    /// </summary>
    /// <param name="Texts">Names of states, currencies and regions.</param>
    /// <param name="Reasons">What excludes someone; those who offer one component mostly share it.</param>
    /// <param name="Ranked">A row of figures for each candidate, in the order of <see cref="RowOf"/>.</param>
    /// <param name="Excluded">Supplier, component and reasons, by their places.</param>
    /// <param name="Rates">Lists from before there were any have none.</param>
    sealed record Packed(
        Guid? ComponentId, string Region, string Currency, CriteriaWeights Weights, Peers Peers, IReadOnlyList<Guid> Ids,
        IReadOnlyList<string> Texts, IReadOnlyList<IReadOnlyList<Exclusion>> Reasons, decimal?[][] Ranked, int[][] Excluded,
        IReadOnlyList<ExchangeRate>? Rates = null)
    {
        public static Packed Of(RankedList list)
        {
            var (ids, texts) = (new Places<Guid>(), new Places<string>());
            var reasons = new Places<IReadOnlyList<Exclusion>>(ReferenceEqualityComparer.Instance);
            return new(
                list.ComponentId, list.Region, list.Currency, list.Weights, list.Peers, ids.Values, texts.Values, reasons.Values,
                [.. list.Ranked.Select(own => RowOf(own, ids, texts))],
                [.. list.Excluded.Select(own => (int[])[ids.Of(own.SupplierId), ids.Of(own.ComponentId), reasons.Of(own.Reasons)])],
                list.Rates);
        }

        public RankedList Unpacked() => new(
            ComponentId, Region, Currency, Weights, Peers, [.. Ranked.Select(FittingOf)],
            [.. Excluded.Select(own => new ExcludedSupplier(Ids[own[0]], Ids[own[1]], Reasons[own[2]]))], Rates);

        static decimal?[] RowOf(Fitting own, Places<Guid> ids, Places<string> texts) =>
        [
            ids.Of(own.SupplierId), ids.Of(own.ComponentId), texts.Of($"{own.Lifecycle}"), texts.Of($"{own.Qualification}"), own.Coverage,
            own.Currency is { } currency ? texts.Of(currency) : null, own.UnitPrice, own.LeadTimeDays, own.Quality.Periods,
            own.Quality.Mean,
            own.Delivery.Periods, own.Delivery.Mean, own.NearestSite is { } site ? texts.Of(site) : null, own.Flexibility,
            own.DomesticShare,
            own.CurrentShare, own.AboveEvidence ? 1 : 0,
        ];

        // Lists from before there was the mark have no such place.
        const int AboveEvidence = 16;

        Fitting FittingOf(decimal?[] row) => new(
            Ids[(int)row[0]!], Ids[(int)row[1]!], Enum.Parse<Lifecycle>(Texts[(int)row[2]!]),
            Enum.Parse<QualificationState>(Texts[(int)row[3]!]),
            row[4]!.Value, Text(row[5]), row[6], (int?)row[7], new Track((int)row[8]!, row[9]!.Value),
            new Track((int)row[10]!, row[11]!.Value),
            Text(row[12]), row[13]!.Value, row[14], row[15]!.Value, AboveEvidence: row.ElementAtOrDefault(AboveEvidence) == 1);

        string? Text(decimal? place) => place is { } at ? Texts[(int)at] : null;
    }

    /// <summary>Values with a place each, in the order in which they first come.</summary>
    sealed class Places<T>(IEqualityComparer<object>? comparer = null) where T : notnull
    {
        readonly Dictionary<T, int> places = new(comparer as IEqualityComparer<T>);
        readonly List<T> values = [];

        public IReadOnlyList<T> Values => values;

        public int Of(T value)
        {
            if (places.TryGetValue(value, out var place)) return place;
            values.Add(value);
            return places[value] = values.Count - 1;
        }
    }
}
