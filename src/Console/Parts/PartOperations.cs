using System.Text.Json.Serialization;

using SupplyChain.Console.Api;

namespace SupplyChain.Console.Parts;

/// <summary>What is asked about the parts of the catalogue.</summary>
static class PartOperations
{
    public static readonly Operation<PartListAnswer> List = Operation.Of<PartListAnswer>("Parts/PartList.graphql");
    public static readonly Operation<PartFacetsAnswer> Facets = Operation.Of<PartFacetsAnswer>("Parts/PartFacets.graphql");
    public static readonly Operation<PartViewAnswer> View = Operation.Of<PartViewAnswer>("Parts/PartView.graphql");
    public static readonly Operation<PartSuppliersAnswer> Suppliers = Operation.Of<PartSuppliersAnswer>("Parts/PartSuppliers.graphql");
    public static readonly Operation<SimilarPartsAnswer> Similar = Operation.Of<SimilarPartsAnswer>("Parts/SimilarParts.graphql");
    public static readonly Operation<SubstituteFitsAnswer> Fits = Operation.Of<SubstituteFitsAnswer>("Parts/SubstituteFits.graphql");
    public static readonly Operation<CrossReferencesAnswer> References =
        Operation.Of<CrossReferencesAnswer>("Parts/CrossReferences.graphql");
    public static readonly Operation<ReferencesOfNumberAnswer> ReferencesOfNumber =
        Operation.Of<ReferencesOfNumberAnswer>("Parts/ReferencesOfNumber.graphql");
    public static readonly Operation<OffersOfPartsAnswer> Offers = Operation.Of<OffersOfPartsAnswer>("Parts/OffersOfParts.graphql");
}

public enum Lifecycle { New, Active, NotRecommended, EndOfLife, Obsolete }

public enum Origin { Domestic, Imported }

public enum Readiness { Concept, Sample, Pilot, MassProduction }

public enum Qualification { Declared, Sampled, Qualified, Lapsed }

public enum FitVerdict { Better, Equal, Worse, Unknown }

public enum ValueTrust { Verified, Stated, Unverified }

public enum SourceKind { Datasheet, ManufacturerSite, Distributor, Measurement, Declared }

public enum CrossReferenceGrade { DropIn, Functional, Similar }

public sealed record PropertyFit(string Name, FitVerdict Verdict);

public sealed record PartListAnswer(PartListAnswer.Connection? Components)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Manufacturer, string PartNumber, string? Description, Lifecycle Lifecycle, Origin? Origin, Readiness? Readiness,
        string? Region, PartClass? Class);
}

public sealed record PartFacetsAnswer(PartFacetsAnswer.Found? ComponentFacets)
{
    public sealed record Found(int Count, bool IsComplete, IReadOnlyList<Facet> Facets);

    public sealed record Facet(
        string Name, int Stated, int OtherValues, string? Unit, IReadOnlyList<Value> Values, IReadOnlyList<Step> Histogram);

    public sealed record Value([property: JsonPropertyName("value")] string Text, int Count);

    public sealed record Step(decimal From, decimal Until, int Count);
}

public sealed record PartViewAnswer(PartViewAnswer.Part? Component)
{
    public sealed record Part(
        Guid Id, string Manufacturer, string PartNumber, string? Description, string Unit, Lifecycle Lifecycle, Origin? Origin,
        Readiness? Readiness, string? Region, PartClass? Class, IReadOnlyList<Property> Properties, IReadOnlyList<Substitute>? Substitutes,
        Named? PublisherNamed, IReadOnlyList<Alias>? Aliases = null, Guid? AskedAs = null, Guid? Maintainer = null,
        Named? MaintainerNamed = null);

    public sealed record Alias(Guid Id, string Manufacturer, string PartNumber);

    public sealed record Property(
        string Name, decimal? Number, string? Unit, string? Text, decimal? Least = null, decimal? Most = null, Source? Source = null,
        Named? PublisherNamed = null, ValueTrust Trust = ValueTrust.Unverified, Why? TrustReason = null);

    public sealed record Source(SourceKind Kind, string? Address, DateOnly? Date);

    public sealed record Why(string Text);

    public sealed record Substitute(Guid Id, string Manufacturer, string PartNumber, Lifecycle Lifecycle);
}

public sealed record PartSuppliersAnswer(PartSuppliersAnswer.Part? Component)
{
    public sealed record Part(IReadOnlyList<Row>? Suppliers, bool? HasMoreSuppliers);

    public sealed record Row(Guid SupplierId, string Name, Qualification? Qualification);
}

public sealed record SimilarPartsAnswer(SimilarPartsAnswer.Found? SimilarComponents)
{
    public sealed record Found(int Compared, bool IsComplete, IReadOnlyList<Row> Components);

    public sealed record Row(decimal Distance, PartViewAnswer.Substitute? Component, Fit Fit);

    public sealed record Fit(FitVerdict Verdict, IReadOnlyList<PropertyFit> Properties);
}

public sealed record SubstituteFitsAnswer(IReadOnlyList<SubstituteFitsAnswer.Row>? ComponentFits)
{
    public sealed record Row(Guid ComponentId, FitVerdict Verdict, IReadOnlyList<PropertyFit> Properties);
}

public sealed record OffersOfPartsAnswer(IReadOnlyList<OffersOfPartsAnswer.Part>? ComponentSuppliers)
{
    public sealed record Part(Guid ComponentId, IReadOnlyList<Row> Suppliers, bool HasMore);

    /// <param name="Qualification">Null where the reader may not know it.</param>
    public sealed record Row(Qualification? Qualification);
}
