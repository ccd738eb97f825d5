namespace SupplyChain.Contracts.SupplierMatching;

/// <summary>What a buyer should check before it chooses a supplier of a shortlist.</summary>
public static class ShortlistWarnings
{
    public static readonly ReasonCode Substitute = new("substitute-for-component");
    public static readonly ReasonCode NotQualified = new("capacity-counts-after-pilot-runs", "qualification");

    /// <summary>More than ten times what its pilot runs have shown in a week, each rounded up to a step of 1, 2 or 5.</summary>
    public static readonly ReasonCode CapacityAboveEvidence = new("capacity-above-evidence");
    public static readonly ReasonCode PartOfQuantity = new("covers-part-of-quantity");
    public static readonly ReasonCode TermsOnRequest = new("terms-on-request");
    public static readonly ReasonCode OtherCurrency = new("prices-in-other-currency", "currency", "asked");
    public static readonly ReasonCode NotRecommended = new("not-recommended-for-new-designs");
    public static readonly ReasonCode EndOfLife = new("component-end-of-life");
    public static readonly ReasonCode PoorScore = new("poor-score", "points");
}

/// <summary>
/// How the figure of a criterion was obtained. Money is in the currency, shares are 0 to 1. Figures are rounded as the words round them.
/// </summary>
public static class ScoreNotes
{
    public static readonly ReasonCode Price = new("price-a-piece", "price", "currency", "cheapest");
    public static readonly ReasonCode ConvertedPrice =
        new("price-a-piece-converted", "price", "currency", "cheapest", "quoted", "rate", "day");
    public static readonly ReasonCode NoPrice = new("no-comparable-price");
    public static readonly ReasonCode LeadTime = new("lead-time-of-days", "days", "shortest");
    public static readonly ReasonCode NoLeadTime = new("no-lead-time-known");

    // The cause of these three is what a history is shrunk to.
    public static readonly ReasonCode Yield = new("yield-of-months", "yield", "months");
    public static readonly ReasonCode OnTime = new("share-on-time-of-months", "share", "months");
    public static readonly ReasonCode NoHistory = new("no-history-of-its-own");
    public static readonly ReasonCode PeersMean = new("mean-of-peers", "mean");
    public static readonly ReasonCode NobodyHasHistory = new("nobody-has-history", "mean");

    // How near it is: region, city, province, part of the country, or other.
    public static readonly ReasonCode NearestSite = new("nearest-site", "site", "nearness", "asked");
    public static readonly ReasonCode NoSite = new("no-site-known");
    public static readonly ReasonCode BeyondActual = new("maximum-beyond-actual", "share");
    public static readonly ReasonCode Domestic = new("domestic-share", "share");
    public static readonly ReasonCode OriginNotStated = new("origin-not-stated");
    public static readonly ReasonCode ShareOfCapacity = new("share-of-qualified-capacity", "share");
}

/// <summary>Why a supplier's component is excluded from a shortlist. Quantities are in the component's unit.</summary>
public static class ExclusionReasons
{
    public static readonly ReasonCode Obsolete = new("component-obsolete");
    public static readonly ReasonCode OtherClass = new("component-of-other-class", "class", "asked");

    // A demand for a number is a comparator (see Api.Comparator), the number with its unit, and a tolerance, 0 if there is none.
    public static readonly ReasonCode PropertyNotStated = new("property-not-stated", "property", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyNotANumber =
        new("property-not-a-number", "property", "stated", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyOfOtherDimension =
        new("property-of-other-dimension", "property", "unit", "askedUnit", "comparator", "asked", "tolerance");
    public static readonly ReasonCode PropertyMissed = new("property-missed", "property", "stated", "comparator", "asked", "tolerance");
    public static readonly ReasonCode TextNotStated = new("text-not-stated", "property", "asked");
    public static readonly ReasonCode TextDiffers = new("text-differs", "property", "stated", "asked");

    public static readonly ReasonCode VeryPoorScore = new("very-poor-score", "points", "minimum");
    public static readonly ReasonCode NoKnownSite = new("no-known-site", "asked");
    public static readonly ReasonCode NoSiteInRegion = new("no-site-in-region", "sites", "asked");
    public static readonly ReasonCode NoCertificate = new("no-certificate", "standard");
    public static readonly ReasonCode CertificateExpired = new("certificate-expired", "standard", "validUntil");
    public static readonly ReasonCode NotQualified = new("not-qualified", "qualification");
    public static readonly ReasonCode TermsNotValid = new("terms-not-valid", "validFrom", "validTo", "today");
    public static readonly ReasonCode MinimumOrderAboveQuantity = new("minimum-order-above-quantity", "minimumOrder", "asked");
    public static readonly ReasonCode LeadTimeTooLong = new("lead-time-too-long", "days", "maximum");

    public static readonly ReasonCode NoCapacity = new("no-capacity", "region");
    public static readonly ReasonCode NoCapacityInTime = new("no-capacity-in-time", "region", "days");
    public static readonly ReasonCode CoverageBelowMinimum = new("coverage-below-minimum", "minimum");
    public static readonly ReasonCode CoverageInTimeBelowMinimum = new("coverage-in-time-below-minimum", "days", "minimum");

    public static readonly ReasonCode NotQuoted = new("not-quoted");
    public static readonly ReasonCode QuoteKeyMissing = new("quote-key-missing");
    public static readonly ReasonCode QuoteAltered = new("quote-altered");
    public static readonly ReasonCode NoLongerOffered = new("no-longer-offered");
}
